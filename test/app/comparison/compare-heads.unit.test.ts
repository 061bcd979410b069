import { expect, it } from 'vitest';
import { compareHeads } from '../../../src/app/comparison/compare-heads.ts';
import type { Header } from '../../../src/core/http/request.ts';
import type { HttpResponse } from '../../../src/core/http/response.ts';

const answer = (status: number | null, headers: readonly Header[] | null): HttpResponse => ({
  status,
  statusText: status === 200 ? 'OK' : '',
  headers,
  body: new Uint8Array(),
  bodyIs: 'bytes',
  unseen: [],
});

it('tells status and headers that differ, whatever the case of their names', () => {
  const before = answer(200, [
    ['Content-Type', 'application/json'],
    ['Link', 'a'],
    ['Link', 'b'],
    ['ETag', '1'],
  ]);
  const after = answer(404, [
    ['content-type', 'application/json'],
    ['link', 'a, b'],
    ['Retry-After', '2'],
  ]);
  expect(compareHeads(before, after)).toEqual([
    { name: 'Status', before: '200', after: '404' },
    { name: 'etag', before: '1', after: null },
    { name: 'retry-after', before: null, after: '2' },
  ]);
});

it('leaves out what can’t be seen of one answer', () => {
  expect(compareHeads(answer(200, [['A', '1']]), answer(null, null))).toEqual([]);
});

it('takes one status for the same with and without its reason phrase', () => {
  const brief = { ...answer(200, []), statusText: '' };
  expect(compareHeads(answer(200, []), brief)).toEqual([]);
});
