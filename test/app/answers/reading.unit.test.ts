import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../src/app/answers/scan-json.ts';
import { openSession } from './open-session.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const isJson = (text: string) => scanJson(encode(text)).kind === 'json';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('what is JSON', () => {
  it('is what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(isJson(text)).toBe(true);
      }),
    );
  });

  it('is told as strictly as JSON.parse does, in texts that are broken in one place', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', ':', '"', '{', ']', '0', '-', '.', 'e', '\\', 'n', '\n', '\u0001'),
      )
      .map(([text, place, put]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + 1);
      })
      // Half a surrogate pair has no UTF-8.
      .filter((text) => !/\p{Cs}/u.test(text));
    fc.assert(
      fc.property(broken, (text) => {
        expect(isJson(text)).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    ' ',
    '01',
    '1.',
    '.5',
    '+1',
    '-',
    '1e',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '[1 2]',
    '"\\x"',
    '"\\u12"',
    '"a',
    'nul',
    'NaN',
    '[]]',
    '[1}',
  ])('is not %j', (text) => {
    expect(isJson(text)).toBe(false);
    expect(parses(text)).toBe(false);
  });

  it('may be nested as deeply as anybody likes', async () => {
    const text = '['.repeat(200_000) + ']'.repeat(200_000);
    const { facts, session } = await openSession(text);
    expect(facts.isJson).toBe(true);
    expect(await session.expandTree({ level: Number.POSITIVE_INFINITY })).toBe(200_000);
    expect(await session.layText({ view: 'pretty', width: 100, top: 0 })).toMatchObject({ lines: 399_999 });
  });

  it('is denied with a place that people can find', async () => {
    const { facts } = await openSession('{\n  "é": 1,\n  "b" 2\n}');
    expect(facts.problem).toEqual({ message: 'A colon was expected', line: 3, column: 7 });
  });
});

describe('text in any character set', () => {
  it('is read by the one its headers name', async () => {
    const { textOf } = await openSession(Uint8Array.of(0x22, 0xe9, 0x22), 'iso-8859-1');
    expect(await textOf('raw')).toEqual(['"é"']);
  });

  it('is read by its byte order mark', async () => {
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x5b, 0, 0x31, 0, 0x5d, 0);
    const { facts, textOf } = await openSession(utf16);
    expect(facts.isJson).toBe(true);
    expect(await textOf('raw')).toEqual(['[1]']);
    expect(await (await openSession(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31))).textOf('raw')).toEqual(['1']);
  });

  it('is read as UTF-8 where the name means nothing', async () => {
    expect(await (await openSession('"é"', 'klingon')).textOf('raw')).toEqual(['"é"']);
  });
});

describe('values', () => {
  it('show in every view exactly as they were received', async () => {
    const numbers = ['12345678901234567890', '1e400', '-0', '0.10', '1E+2'];
    const text = `[{"n":${numbers.join('},{"n":')}}]`;
    const { textOf, session, tableOf } = await openSession(text);
    const laid = (await textOf('pretty')).join('\n');
    await session.expandTree({ level: Number.POSITIVE_INFINITY });
    const tree = (await session.takeTree({ start: 0, end: 99 })).map((row) => row.text);
    const table = (await tableOf()).flat();
    for (const number of numbers) {
      expect(laid).toContain(`"n": ${number}\n`);
      expect(tree).toContain(number);
      expect(table).toContain(number);
    }
    expect(await textOf('raw')).toEqual([text]);
  });

  it('keep repeated names, each with its value', async () => {
    const { textOf, session, treeOf, tableOf } = await openSession('[{"a":1,"a":2,"\\u0061":3}]');
    expect(await textOf('pretty')).toEqual([
      '[',
      '  {',
      '    "a": 1,',
      '    "a": 2,',
      '    "\\u0061": 3',
      '  }',
      ']',
    ]);
    await session.expandTree({ level: 3 });
    expect((await treeOf()).slice(2)).toEqual(['    "a" 1', '    "a" 2', '    "\\u0061" 3']);
    expect(await tableOf()).toEqual([
      ['a', 'a 2', 'a 3'],
      ['1', '2', '3'],
    ]);
  });
});
