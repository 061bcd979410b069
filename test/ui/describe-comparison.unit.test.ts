import { expect, it } from 'vitest';
import type { Comparison, JsonDifference } from '../../src/app/comparison/comparison.ts';
import { describeComparison, describeLists } from '../../src/ui/compare-dialog/describe-comparison.ts';

const body = { kind: 'json', size: 9, sha256: null } as const;
const difference: JsonDifference = {
  counts: { added: 0, removed: 0, changed: 0, moved: 0 },
  changes: [],
  lists: [],
  isStopped: false,
};
const comparison: Comparison = {
  isSame: false,
  before: body,
  after: body,
  json: difference,
  firstLine: null,
};

it.each<[string, Partial<Comparison>]>([
  ['Both answers are the same, byte for byte.', { isSame: true }],
  ['Both answers hold the same data, written differently', {}],
  [
    '12,346 changes: 1 added, 12,345 moved.',
    { json: { ...difference, counts: { added: 1, removed: 0, changed: 0, moved: 12345 } } },
  ],
  ['1 change: 1 removed.', { json: { ...difference, counts: { ...difference.counts, removed: 1 } } }],
  ['took longer than 10 seconds', { json: { ...difference, isStopped: true } }],
  ['One is no JSON, so they are compared as text.', { after: { ...body, kind: 'text' }, json: null }],
  ['They first differ in line 1,200.', { after: { ...body, kind: 'text' }, json: null, firstLine: 1200 }],
  [
    'Both are larger than 32 MB',
    { before: { ...body, kind: 'large' }, after: { ...body, kind: 'large' }, json: null },
  ],
  ['One is no text', { before: { ...body, kind: 'binary' }, json: null }],
])('says “%s”', (words, change) => {
  expect(describeComparison({ ...comparison, ...change })).toContain(words);
});

it('says how lists were matched', () => {
  const lists = [
    { path: '$', key: 'id' },
    { path: '$[*].tags', key: null },
    { path: '$[*].rows', key: null },
  ];
  expect(describeLists({ ...difference, lists })).toBe(
    'Items of lists were matched: the outermost list by id; $[*].tags, $[*].rows by place.',
  );
  expect(describeLists(difference)).toBe('');
});
