import { expect, it } from 'vitest';
import type { Variable } from '../../src/core/request/variable.ts';
import { completeReference } from '../../src/ui/variable-text/complete-reference.ts';

const variables: Variable[] = [
  { kind: 'plain', id: '1', name: 'limit', value: '5' },
  { kind: 'plain', id: '2', name: 'login', value: '' },
  { kind: 'secret', id: '3', name: 'lock', status: 'ready' },
];
const complete = (text: string, inUrl = false) => completeReference(text, variables, inUrl);

it('offers names that begin as what was typed, with the whole text', () => {
  expect(complete('a {{li')).toEqual([['limit', 'a {{limit}}']]);
  expect(complete('{{limit}} {{ lo').map(([name]) => name)).toEqual(['login', 'lock']);
  expect(complete('{{')).toHaveLength(3);
});

it('offers no secret for an address', () => {
  expect(complete('{{lo', true).map(([name]) => name)).toEqual(['login']);
});

it.each(['', 'l', '{l', '{{limit}}', '{{limit', String.raw`\{{l`, '{{l m'])(
  'offers nothing for %j',
  (text) => {
    expect(complete(text).filter(([name]) => name !== 'limit')).toEqual([]);
  },
);
