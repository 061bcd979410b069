import { describe, expect, it } from 'vitest';
import { openSession } from './open-session.ts';

const text =
  '{"total":12345678901234567890,"chats":[{"id":"A","rate":0.10,"tags":["x"]},{"id":"B","rate":1e400},{"rate":-0,"id":"=1+1","it’s":null}]}';

async function keep(expression: string, source = text) {
  const opened = await openSession(source);
  const kept = await opened.session.filter({ expression });
  return { ...opened, kept };
}

describe('a JSONPath', () => {
  it('keeps one value as it is', async () => {
    const { kept, textOf } = await keep('$.total');
    expect(kept).toMatchObject({ kind: 'found', count: 1 });
    expect(await textOf('pretty')).toEqual(['12345678901234567890']);
  });

  it('keeps more values as a list, each exactly as received', async () => {
    const { textOf } = await keep('$..rate');
    expect(await textOf('pretty')).toEqual(['[', '  0.10,', '  1e400,', '  -0', ']']);
  });

  it('leaves what was received alone', async () => {
    const { textOf, session } = await keep('$..rate');
    expect(await textOf('raw')).toEqual([text]);
    expect(await (await session.copyText({ view: 'raw' })).text()).toBe(text);
    await session.filter({ expression: null });
    expect((await textOf('pretty')).join('')).toContain('"total": 12345678901234567890');
  });

  it('names the place of each value in the whole answer', async () => {
    const { session } = await keep('$.chats[?@.rate < 1].id');
    expect(await session.readNode({ node: 1 })).toMatchObject({ path: '$.chats[0].id', text: '"A"' });
    expect(await session.readNode({ node: 2 })).toMatchObject({ path: '$.chats[2].id' });
    const { session: inner } = await keep('$.chats[2]');
    expect(await inner.readNode({ node: 0 })).toMatchObject({ path: '$.chats[2]' });
    expect(await inner.readNode({ node: 3 })).toMatchObject({ path: '$.chats[2].it’s', text: 'null' });
  });

  it('offers a table of what it kept', async () => {
    const { kept, tableOf } = await keep('$.chats[:2]');
    expect(kept).toMatchObject({ facts: { tables: [{ node: 0, path: '' }] } });
    expect(await tableOf(null, 0)).toEqual([
      ['id', 'rate', 'tags'],
      ['A', '0.10', '["x"]'],
      ['B', '1e400', ''],
    ]);
  });

  it('is compared with the last of repeated names, as RFC 9535 leaves it to us', async () => {
    expect(await (await keep('$[?@.a == 2]', '[{"a":1,"a":2}]')).textOf('raw')).toHaveLength(1);
    expect((await keep('$[?@.a == 1]', '[{"a":1,"a":2}]')).kept).toMatchObject({ count: 0 });
  });

  it.each([
    ['chats', "expected '$', found 'c', at character 1."],
    ['$.chats[', 'unclosed bracketed selection, at the end.'],
    ['$[?@.a ==]', 'at character 10.'],
    ['$[?foo(@)]', 'no such function'],
  ])('that can’t be read is told in words: %s', async (expression, words) => {
    const { kept } = await keep(expression);
    expect(kept.kind === 'problem' && kept.message).toContain(words);
    expect(kept.kind === 'problem' && kept.message).toMatch(/^This is no JSONPath expression: .+\.$/);
  });

  it('copes with a text nested beyond what the library can walk', async () => {
    const { kept } = await keep('$..a', '['.repeat(50_000) + ']'.repeat(50_000));
    expect(kept).toEqual({
      kind: 'problem',
      message: 'The answer is nested too deeply, or is too long, for this expression.',
    });
  });

  it('writes names that need it in brackets', async () => {
    const { session } = await openSession(`{"a b":1,"it's \\\\":2,"\\n":3,"":4,"é1":5}`);
    const paths = [];
    for (let node = 1; node <= 5; node += 1) paths.push((await session.readNode({ node })).path);
    expect(paths).toEqual(["$['a b']", "$['it\\'s \\\\']", "$['\\n']", "$['']", '$.é1']);
  });
});

describe('a tree', () => {
  it('unfolds level by level, one by one, and all beside each other', async () => {
    const { session, treeOf } = await openSession('[[1,[2]],{"a":{"b":3}},[]]');
    expect(await session.expandTree({ level: 1 })).toBe(1);
    expect(await session.expandTree({ level: 2 })).toBe(4);
    expect(await session.toggleNode({ node: 5, open: true, siblings: false })).toEqual({ rows: 5, row: 2 });
    expect(await session.toggleNode({ node: 5, open: true, siblings: true })).toEqual({ rows: 7, row: 4 });
    expect(await treeOf()).toEqual(['- 3', '  - 2', '    - 1', '    - 1', '  - 1', '    "a" 1', '  - 0']);
    expect(await session.findParent({ node: 6 })).toBe(4);
    expect(await session.toggleNode({ node: 0, open: false, siblings: false })).toEqual({ rows: 1, row: 0 });
    expect(await session.toggleNode({ node: 0, open: true, siblings: false })).toEqual({ rows: 7, row: 0 });
    expect(await session.expandTree({ level: Number.POSITIVE_INFINITY })).toBe(9);
  });

  it('gives the same rows from any place', async () => {
    const { session, treeOf } = await openSession('[[1,[2,{}]],{"a":{"b":[3,4]}},[],5]');
    await session.expandTree({ level: Number.POSITIVE_INFINITY });
    const all = await session.takeTree({ start: 0, end: 99 });
    for (const at of all.keys())
      expect(await session.takeTree({ start: at, end: at + 1 })).toEqual([all[at]]);
    expect(await treeOf()).toHaveLength(all.length);
    expect(all.at(-1)).toMatchObject({ level: 2, position: 4, size: 4 });
  });

  it('cuts long texts within no character, and has the whole of them', async () => {
    const long = 'é'.repeat(400);
    const { session } = await openSession(JSON.stringify([long]));
    const [, row] = await session.takeTree({ start: 0, end: 2 });
    expect(row?.cut).toBe(true);
    expect(row?.text).toMatch(/^"é+$/);
    expect(await session.readNode({ node: 1 })).toMatchObject({ text: `"${long}"`, isCut: false });
    expect(await (await session.copyNode({ node: 1 })).text()).toBe(`"${long}"`);
  });
});

describe('a table', () => {
  it('is offered for lists of objects at the root or one step down', async () => {
    const tables = async (source: string) => (await openSession(source)).facts.tables.map(({ path }) => path);
    expect(await tables('[{"a":1}]')).toEqual(['']);
    expect(await tables('{"a":[],"b c":[{}],"d":[{},1],"e":[{}]}')).toEqual(["['b c']", '.e']);
    expect(await tables('[]')).toEqual([]);
    expect(await tables('[1,{}]')).toEqual([]);
  });

  it('sorts numbers by value to the last digit, texts by the alphabet, what is missing last', async () => {
    const numbers =
      '[{"n":10},{"n":9007199254740993},{},{"n":9007199254740992},{"n":-1},{"n":null},{"n":"b"},{"n":"A"}]';
    const { tableOf } = await openSession(numbers);
    const column = async (descending: boolean) => (await tableOf({ column: 0, descending })).slice(1).flat();
    expect(await column(false)).toEqual([
      'null',
      '-1',
      '10',
      '9007199254740992',
      '9007199254740993',
      'A',
      'b',
      '',
    ]);
    expect(await column(true)).toEqual([
      'b',
      'A',
      '9007199254740993',
      '9007199254740992',
      '10',
      '-1',
      'null',
      '',
    ]);
  });

  it('becomes CSV by RFC 4180, of the columns and in the order shown, with formulas disarmed', async () => {
    const { session, facts } = await openSession(
      '[{"a":"x, \\"y\\"\\n","=b":-1,"c":[1, 2]},{"a":"=1+1","c":null},{"a":"+48 12","=b":0.10},{"a":"@x","c":true}]',
    );
    await session.layTable({ node: facts.tables[0]?.node ?? 0, order: null });
    expect(await (await session.writeCsv({ columns: [0, 1, 2] })).text()).toBe(
      'a,\'=b,c\r\n"x, ""y""\n",-1,"[1, 2]"\r\n\'=1+1,,\r\n\'+48 12,0.10,\r\n\'@x,,true\r\n',
    );
    await session.layTable({ node: facts.tables[0]?.node ?? 0, order: { column: 1, descending: true } });
    expect(await (await session.writeCsv({ columns: [1] })).text()).toBe("'=b\r\n0.10\r\n-1\r\n\r\n\r\n");
  });

  it('points at the row of a match', async () => {
    const { session, facts, findAll } = await openSession('{"list":[{"a":"x"},{"a":"y"}],"other":"y"}');
    await session.layTable({ node: facts.tables[0]?.node ?? 0, order: { column: 0, descending: true } });
    expect(await findAll('y', 'table')).toEqual([0, -1]);
  });
});
