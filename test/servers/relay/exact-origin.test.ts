import { expect, it } from 'vitest';
import { exactOrigin } from '../../../src/servers/relay/exact-origin.ts';

it('takes an origin with or without the closing slash', () => {
  expect(exactOrigin('https://Example.com')).toBe('https://example.com');
  expect(exactOrigin('http://localhost:5173/')).toBe('http://localhost:5173');
});

it.each([
  '',
  '*',
  'https://*.example.com',
  'example.com',
  'null',
  'ftp://a',
  'https://a/b',
  'https://a?b',
  'https://u:p@a',
])('takes %j for no exact origin', (text) => {
  expect(exactOrigin(text)).toBeNull();
});
