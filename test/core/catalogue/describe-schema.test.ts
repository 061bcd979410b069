import { describe, expect, it } from 'vitest';
import {
  describeFieldType,
  describeLimits,
  describeType,
} from '../../../src/core/catalogue/describe-schema.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { Schema } from '../../../src/core/catalogue/schema.ts';

describe('the type of a value in plain words', () => {
  const cases: readonly (readonly [Schema, string])[] = [
    [{ type: 'string' }, 'text'],
    [{ type: 'boolean' }, 'true or false'],
    [{ type: 'integer', enum: [0, 1] }, '0 or 1'],
    [{ type: 'string', enum: ['0', '1'] }, '0 or 1'],
    [{ type: 'string', format: 'date' }, 'date (YYYY-MM-DD)'],
    [{ type: 'string', format: 'email' }, 'e-mail'],
    [{ type: 'string', format: 'timezone' }, 'time zone'],
    [{ type: 'string', enum: ['a', 'b', 'c'] }, 'one of 3 values'],
    [{ type: 'string', enum: ['a'] }, 'always “a”'],
    [{ type: ['string', 'number'] }, 'text or number'],
    [{ type: 'array' }, 'list'],
    [{ type: 'array', items: { type: 'integer' } }, 'list of integers'],
    [{ type: 'array', items: { type: 'string', format: 'email' } }, 'list of e-mails'],
    [{ type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, 'list of values, each one of 2'],
    [{ type: 'array', items: { type: 'array', items: { type: 'object' } } }, 'list of lists of objects'],
  ];

  it.each(cases)('%j is %s', (schema, words) => {
    expect(describeType(schema)).toBe(words);
  });
});

describe('the limits of a value in plain words', () => {
  const cases: readonly (readonly [Schema, string])[] = [
    [{ type: 'integer' }, ''],
    [{ type: 'integer', minimum: 0 }, 'at least 0'],
    [{ type: 'integer', maximum: 0 }, 'at most 0'],
    [{ type: 'integer', minimum: 1, maximum: 100 }, '1 to 100'],
    [{ type: 'string', minLength: 5 }, 'at least 5 characters'],
    [{ type: 'string', minLength: 2, maxLength: 2 }, 'exactly 2 characters'],
    [{ type: 'array', items: { type: 'string', maxLength: 9 } }, 'each at most 9 characters'],
  ];

  it.each(cases)('%j: %s', (schema, words) => {
    expect(describeLimits(schema)).toBe(words);
  });
});

describe('the type of a reply member in plain words', () => {
  it.each([
    ['string', 'text'],
    ['boolean01', '0 or 1'],
    ['timestamp', 'Unix time (seconds)'],
    ['url|null', 'URL or null'],
    ['array<email>', 'list of e-mails'],
    ['array<array<object>>', 'list of lists of objects'],
    ['enum', 'one of several values'],
    ['toString', 'toString'],
  ])('%s is %s', (type, words) => {
    expect(describeFieldType({ type })).toBe(words);
  });

  it('counts the values it takes', () => {
    expect(describeFieldType({ type: 'enum', enum: ['online', 'offline'] })).toBe('one of 2 values');
    expect(describeFieldType({ type: 'array<enum>', enum: ['a', 'b'] })).toBe(
      'list of values, each one of 2',
    );
  });

  it('knows every word of the LiveChat catalogue', async () => {
    const resources = await loadResources(livechat);
    const fields = resources.flatMap(({ endpoints }) => endpoints.flatMap(({ reply }) => reply.fields));
    const same = fields.filter((field) => describeFieldType(field) === field.type).map(({ type }) => type);
    expect([...new Set(same)].sort()).toEqual(['integer', 'number', 'object']);
  });
});
