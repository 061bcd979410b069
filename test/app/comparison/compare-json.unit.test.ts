import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openComparison } from './open-comparison.ts';

const write = (value: unknown) => JSON.stringify(value);
const changesOf = async (before: string, after: string) => (await openComparison(before, after)).changes;

describe('two JSON texts', () => {
  it('differ by members that were added, removed and changed', async () => {
    expect(
      await changesOf('{"a":1,"b":{"c":"x","d":null},"e":[]}', '{"a":1,"b":{"c":"y"},"e":{},"f g":[true]}'),
    ).toEqual([
      'changed $.b.c "x" → "y"',
      'removed $.b.d null → -',
      'changed $.e [] → {}',
      "added $['f g'] - → [true]",
    ]);
  });

  it('differ by every digit of a number, and tell where the number is the same', async () => {
    const { comparison, changes } = await openComparison(
      '[12345678901234567890, 0.10, 1e2, -0, 1e400]',
      '[12345678901234567891, 0.1, 100, 0, 1e401]',
    );
    expect(changes).toEqual([
      'changed $[0] 12345678901234567890 → 12345678901234567891',
      'changed $[1] 0.10 → 0.1',
      'changed $[2] 1e2 → 100',
      'changed $[3] -0 → 0',
      'changed $[4] 1e400 → 1e401',
    ]);
    expect(comparison.json?.changes.map(({ isSameNumber }) => isSameNumber)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('don’t differ by white space, escapes and the order of members', async () => {
    const { comparison } = await openComparison('{"a":"é","b":[1]}', '{ "b": [1],\n"\\u0061": "\\u00e9" }');
    expect(comparison).toMatchObject({ isSame: false, json: { changes: [] } });
  });

  it('match repeated names one by one', async () => {
    expect(await changesOf('{"n":1,"n":2}', '{"n":1,"n":3,"n":4}')).toEqual([
      'changed $.n 2 → 3',
      'added $.n - → 4',
    ]);
  });

  it('are compared at any depth', async () => {
    const deep = (inner: string) => '['.repeat(50_000) + inner + ']'.repeat(50_000);
    const { comparison } = await openComparison(deep('1'), deep('2'));
    expect(comparison.json?.counts.changed).toBe(1);
  });
});

describe('lists', () => {
  it('are matched by id, so that what was put in before others is all that was added', async () => {
    const { comparison, changes } = await openComparison(
      write({
        chats: [
          { id: 'A', n: 1 },
          { id: 'B', n: 2 },
        ],
      }),
      write({
        chats: [
          { id: 'C', n: 0 },
          { id: 'A', n: 1 },
          { id: 'B', n: 3 },
        ],
      }),
    );
    expect(changes).toEqual(['changed $.chats[2].n 2 → 3', 'added $.chats[0] - → {"id":"C","n":0}']);
    expect(comparison.json?.changes.map(({ item }) => item)).toEqual(['id "B"', 'id "C"']);
    expect(comparison.json?.lists).toEqual([{ path: '$.chats', key: 'id' }]);
  });

  it('are matched by login where there is no id, and tell what has moved', async () => {
    const agents = (...logins: string[]) => write(logins.map((login) => ({ login })));
    const { comparison, changes } = await openComparison(
      agents('a', 'b', 'c', 'd'),
      agents('d', 'a', 'b', 'c'),
    );
    expect(changes).toEqual(['moved $[0] 3 → 0']);
    expect(comparison.json?.lists).toEqual([{ path: '$', key: 'login' }]);
  });

  it.each([
    [
      'an id stands there twice',
      [
        { id: 1, n: 1 },
        { id: 1, n: 2 },
      ],
    ],
    ['one has no id', [{ id: 1, n: 1 }, { n: 2 }]],
    ['one is no object', [{ id: 1, n: 1 }, 2]],
    ['an id is an object', [{ id: {}, n: 1 }]],
  ])('are matched by place where %s', async (_, list) => {
    const { comparison, changes } = await openComparison(write(list), write([...list, { id: 9, n: 9 }]));
    expect(changes).toEqual([`added $[${list.length}] - → {"id":9,"n":9}`]);
    expect(comparison.json?.lists).toEqual([{ path: '$', key: null }]);
  });

  it('don’t take the id 1 for the id "1"', async () => {
    expect(await changesOf('[{"id":1}]', '[{"id":"1"}]')).toEqual([
      'removed $[0] {"id":1} → -',
      'added $[0] - → {"id":"1"}',
    ]);
  });
});

describe('the list of changes', () => {
  it('holds the first thousand, counts all, and cuts long values', async () => {
    const list = Array.from({ length: 3000 }, (_, place) => place);
    const { comparison } = await openComparison(write(list), write(list.map((n) => 'ä'.repeat(n))));
    expect(comparison.json?.counts.changed).toBe(3000);
    expect(comparison.json?.changes.length).toBe(1000);
    expect(comparison.json?.changes.at(-1)?.after).toMatch(/^"ä+ …$/);
  });

  it('ends when the time is over', async () => {
    const list = Array.from({ length: 9000 }, (_, place) => place);
    let now = 0;
    const { comparison } = await openComparison(write(list), write(list.map(String)), () => {
      now += 4000;
      return now;
    });
    expect(comparison.json?.isStopped).toBe(true);
    expect(comparison.json?.counts.changed).toBeLessThan(9000);
  });

  it('is empty exactly where two values are equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
        const [before, after] = [write(one), write(other)];
        const isEqual = write(sort(JSON.parse(before))) === write(sort(JSON.parse(after)));
        expect((await changesOf(before, after)).length === 0).toBe(isEqual);
        expect(await changesOf(before, write(shuffle(JSON.parse(before))))).toEqual([]);
      }),
    );
  });

  it('turns into its mirror image when the two are swapped', async () => {
    const item = fc.record({ id: fc.nat(6), n: fc.nat(2) });
    const list = fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(list, list, async (one, other) => {
        const there = (await openComparison(write(one), write(other))).comparison.json?.counts;
        const back = (await openComparison(write(other), write(one))).comparison.json?.counts;
        expect(back).toEqual({ ...there, added: there?.removed, removed: there?.added });
        const ids = new Set(one.map(({ id }) => id));
        expect(there?.added).toBe(other.filter(({ id }) => !ids.has(id)).length);
      }),
    );
  });
});

/** A value with the members of its objects in order; arrays of pairs keep names like `__proto__`. */
function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]) => [name, sort(member)] as const);
  return { members: members.sort(([one], [other]) => (one < other ? -1 : 1)) };
}

/** The same value with the members of its outermost objects the other way round. */
function shuffle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffle);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse());
}
