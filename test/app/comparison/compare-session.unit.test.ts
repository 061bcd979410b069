import { describe, expect, it } from 'vitest';
import { openComparison } from './open-comparison.ts';

describe('two bodies', () => {
  it('are the same byte for byte, or not', async () => {
    expect((await openComparison('{"a":1}', '{"a":1}')).comparison.isSame).toBe(true);
    expect((await openComparison('{"a":1}', '{"a":1} ')).comparison.isSame).toBe(false);
    expect((await openComparison('', '')).comparison).toMatchObject({ isSame: true, json: null });
  });

  it('that are text tell the first line that differs', async () => {
    const { session, comparison } = await openComparison('a\nb\nc', 'a\nb\nd');
    expect(comparison).toMatchObject({ before: { kind: 'text' }, json: null, firstLine: 3 });
    expect(await session.layOut({ isSorted: true })).toEqual({ before: 'a\nb\nc', after: 'a\nb\nd' });
    expect((await openComparison('a\n', 'a\nb')).comparison.firstLine).toBe(2);
  });

  it('of which one is JSON are compared as text', async () => {
    const { session, comparison } = await openComparison('{"a":1}', '<p>');
    expect(comparison).toMatchObject({ before: { kind: 'json' }, after: { kind: 'text' }, json: null });
    expect(await session.layOut({ isSorted: false })).toEqual({ before: '{\n  "a": 1\n}', after: '<p>' });
  });

  it('that are binary are compared by size and SHA-256 alone', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0xff, 0x00]);
    const { session, comparison } = await openComparison(bytes, 'text');
    expect(comparison.before).toEqual({
      kind: 'binary',
      size: 4,
      sha256: '54a16a64cb5ad98b99a3135b3f985be927426ef4ba9be2f22e3b51d7fb8e2042',
    });
    expect(comparison).toMatchObject({ isSame: false, after: { sha256: null }, json: null });
    expect(await session.layOut({ isSorted: false })).toBeNull();
  });

  it('larger than 32 MB are compared byte for byte only', async () => {
    const large = new Uint8Array(33e6).fill(0x20);
    const { comparison } = await openComparison(large, large);
    expect(comparison).toMatchObject({ isSame: true, before: { kind: 'large', size: 33e6 }, json: null });
  });

  it('larger than 2 MB when laid out are not shown, and compared all the same', async () => {
    const list = (last: number) => JSON.stringify([...Array(500_000).fill(0), last]);
    const { session, changes } = await openComparison(list(1), list(2));
    expect(changes).toEqual(['changed $[500000] 1 → 2']);
    expect(await session.layOut({ isSorted: false })).toBeNull();
  });
});

describe('the texts', () => {
  const before = '{"b":[{"id":1,"z":0.10,"y":2}],"a":null}';
  const after = '{"a":null,"b":[{"y":3,"id":1,"z":0.10}]}';

  it('have members as received, or in the order of their names', async () => {
    const { session } = await openComparison(before, after);
    const received = await session.layOut({ isSorted: false });
    expect(received?.before.split('\n')[1]).toBe('  "b": [');
    const sorted = await session.layOut({ isSorted: true });
    expect(sorted?.before).toBe(
      '{\n  "a": null,\n  "b": [\n    {\n      "id": 1,\n      "y": 2,\n      "z": 0.10\n    }\n  ]\n}',
    );
    expect(sorted?.after).toBe(sorted?.before.replace('"y": 2', '"y": 3'));
  });

  it('tell the lines of a change', async () => {
    const { session } = await openComparison(before, after);
    await session.layOut({ isSorted: false });
    expect(await session.findChange({ change: 0 })).toEqual({ before: 6, after: 5 });
    await session.layOut({ isSorted: true });
    expect(await session.findChange({ change: 0 })).toEqual({ before: 6, after: 6 });
    expect(await session.findChange({ change: 1 })).toEqual({ before: null, after: null });
  });
});
