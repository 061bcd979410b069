import { expect, it } from 'vitest';
import { isErrorValue } from '../../../src/core/http/is-error-value.ts';

it.each([
  ['{"error": "Agent already exists!"}', true],
  ['{\n  "errors": ["group must be an integer"]\n}', true],
  ['{"errors_total": 3}', false],
  ['{"agents": [{"error": 1}]}', false],
  ['["error"]', false],
  ['"error"', false],
  ['', false],
])('%s is taken for an error: %s', (text, expected) => {
  expect(isErrorValue(new TextEncoder().encode(text))).toBe(expected);
});
