import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSession } from './open-session.ts';

describe('text laid out', () => {
  it('stands in lines, and nothing but white space has moved', async () => {
    const { textOf } = await openSession('{"b":[1.0,12345678901234567890,{}],"b":"\\u00e9 \\/","a":[]}');
    expect((await textOf('pretty')).join('\n')).toBe(
      '{\n  "b": [\n    1.0,\n    12345678901234567890,\n    {}\n  ],\n  "b": "\\u00e9 \\/",\n  "a": []\n}',
    );
  });

  it('is what JSON.stringify would write, whatever white space came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), async (value, space) => {
        // A minus before zero is all that JSON.stringify loses.
        const text = JSON.stringify(value, null, space);
        const { textOf, session, facts } = await openSession(`\n ${text} \r\n`);
        expect((await textOf('pretty')).join('\n')).toBe(JSON.stringify(JSON.parse(text), null, 2));
        expect(await (await session.copyText({ view: 'pretty' })).text()).toBe(facts.text?.pretty);
        expect(facts.text?.pretty).toBe(JSON.stringify(JSON.parse(text), null, 2));
      }),
    );
  });

  // The time a text of this length may take is that of the test: work that grows with its square takes minutes.
  it('takes the time of one reading, also for a million characters', async () => {
    const items = Array.from({ length: 25_000 }, (_, id) => ({
      id,
      name: `agent ${id}`,
      flag: id % 2 === 0,
    }));
    const { session } = await openSession(JSON.stringify(items));
    expect(await (await session.copyText({ view: 'pretty' })).text()).toBe(JSON.stringify(items, null, 2));
  });
});

describe('text in rows', () => {
  it('is cut by width, within no character, and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 4, max: 40 }),
        async (text, width) => {
          const { session } = await openSession(text);
          const { rows } = await session.layText({ view: 'raw', width, top: 0 });
          const taken = await session.takeText({ start: 0, end: rows });
          const lines: string[] = [];
          for (const { continues, parts } of taken) {
            const row = parts.map((part) => part.text).join('');
            expect(new TextEncoder().encode(row).length).toBeLessThanOrEqual(width + 3);
            lines.push(continues ? (lines.pop() ?? '') + row : row);
          }
          expect(lines.join('\n')).toBe(text.replaceAll('\r\n', '\n'));
        },
      ),
    );
  });

  it('can be asked for anywhere, and in any order', async () => {
    const { session, textOf } = await openSession(JSON.stringify(['x'.repeat(95), 1, 'y'.repeat(41), [], 2]));
    const all = await textOf('pretty', 20);
    for (let start = all.length - 1; start >= 0; start -= 1) {
      const [row] = await session.takeText({ start, end: start + 1 });
      expect(row?.parts.map((part) => part.text).join('')).toBe(all[start]);
    }
  });

  it('stays where it is read when the width changes', async () => {
    const { session } = await openSession(
      JSON.stringify(Array.from({ length: 50 }, (_, id) => `${id} ${'x'.repeat(90)}`)),
    );
    await session.layText({ view: 'pretty', width: 100, top: 0 });
    const wide = await session.takeText({ start: 30, end: 31 });
    const { top } = await session.layText({ view: 'pretty', width: 25, top: 30 });
    expect((await session.takeText({ start: top, end: top + 1 }))[0]?.line).toBe(wide[0]?.line);
  });

  it('tells colours apart', async () => {
    const { session } = await openSession('{"a":[1,"b",null]}');
    const { rows } = await session.layText({ view: 'pretty', width: 80, top: 0 });
    const kinds = (await session.takeText({ start: 0, end: rows })).flatMap(({ parts }) =>
      parts.filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => `${kind} ${text}`),
    );
    expect(kinds).toEqual(['name "a"', 'number 1', 'string "b"', 'literal null']);
  });
});

describe('search', () => {
  const text = '{"city":"Łódź","old":"\\u0141\\u00f3d\\u017a","url":"a\\/b","n":[1,12,{"city":"łódź"}]}';

  it('finds words in any case, and where letters were escaped', async () => {
    const { findAll } = await openSession(text);
    expect(await findAll('łódź', 'pretty')).toEqual([1, 2, 8]);
    expect(await findAll('a/b', 'pretty')).toEqual([3]);
    expect(await findAll('a/B', 'raw')).toEqual([0]);
    expect(await findAll('nowhere', 'pretty')).toEqual([]);
  });

  it('finds a member as people see it, whatever white space was received', async () => {
    expect(await (await openSession(text)).findAll('"city": "Łódź"', 'pretty')).toEqual([1, 8]);
    expect(await (await openSession('{"city" : "x",\n"a":  1}')).findAll('"a":1', 'pretty')).toEqual([2]);
  });

  it('takes no character for more than itself', async () => {
    const { findAll } = await openSession('["a.b","axb","(","[x]","1-2"]');
    expect(await findAll('a.b', 'pretty')).toEqual([1]);
    expect(await findAll('(', 'pretty')).toEqual([3]);
    expect(await findAll('[x]', 'pretty')).toEqual([4]);
    expect(await findAll('1-2', 'pretty')).toEqual([5]);
  });

  it('finds brackets in the lines that show them', async () => {
    expect(await (await openSession('[[1],[]]')).findAll(']', 'pretty')).toEqual([3, 4, 5]);
  });

  it('unfolds the tree where a match is hidden', async () => {
    const { findAll, treeOf } = await openSession(text);
    expect(await treeOf()).toHaveLength(5);
    expect(await findAll('12', 'tree')).toEqual([6]);
    expect((await treeOf())[6]).toBe('    - 12');
  });

  it('tells which of the matches in a row is meant', async () => {
    const { session } = await openSession('["aXaXa"]');
    await session.layText({ view: 'pretty', width: 80, top: 0 });
    await session.search({ words: 'a', view: 'pretty' });
    expect(await session.findMatch({ match: 2, view: 'pretty' })).toEqual({ row: 1, within: 2 });
  });

  it('finds what lies across the pieces a long text is searched in', async () => {
    const before = 'é'.repeat((1 << 19) - 3);
    const { session } = await openSession(`["${before}needle","${before}needle"]`);
    expect(await session.search({ words: 'éneedle', view: 'pretty' })).toEqual({ count: 2, isCut: false });
  });

  it('gives way to the next one', async () => {
    const { session } = await openSession(`"${'a'.repeat(3 << 20)}"`);
    const first = session.search({ words: 'b', view: 'raw' });
    const second = session.search({ words: 'a"', view: 'raw' });
    expect(await first).toBeNull();
    expect(await second).toEqual({ count: 1, isCut: false });
  });
});
