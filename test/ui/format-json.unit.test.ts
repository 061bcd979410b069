import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/ui/response-body/format-json.ts';

describe('JSON for people', () => {
  it('stands in lines, and nothing but white space has moved', () => {
    expect(formatJson('{"b":[1.0,12345678901234567890,{}],"b":"\\u00e9 \\/","a":[]}')).toBe(
      '{\n  "b": [\n    1.0,\n    12345678901234567890,\n    {}\n  ],\n  "b": "\\u00e9 \\/",\n  "a": []\n}',
    );
  });

  it('stays as it is when it stands in lines already', () => {
    const text = JSON.stringify({ chats: [{ id: 'A', tags: ['x', 'y'] }, { id: 'B' }], total: 2 }, null, 2);
    expect(formatJson(text)).toBe(text);
    expect(formatJson(`\n ${JSON.stringify(JSON.parse(text))}  `)).toBe(text);
  });

  // The time a text of this length may take is that of the test: work that grows with its square takes minutes.
  it('is laid out in the time of one reading, also a million characters of it', () => {
    const items = Array.from({ length: 25_000 }, (_, id) => ({
      id,
      name: `agent ${id}`,
      flag: id % 2 === 0,
    }));
    const text = JSON.stringify(items);
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(formatJson(text)).toBe(JSON.stringify(items, null, 2));
  });
});
