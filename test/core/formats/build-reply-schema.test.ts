import { Validator } from '@cfworker/json-schema';
import { expect, it } from 'vitest';
import type { ReplyField } from '../../../src/core/catalogue/reply.ts';
import { buildReplySchema } from '../../../src/core/formats/openapi/build-reply-schema.ts';

const field = (path: string, type: string, more: Partial<ReplyField> = {}): ReplyField => ({
  path,
  type,
  description: '',
  ...more,
});
const fits = (fields: readonly ReplyField[], value: unknown) =>
  new Validator(buildReplySchema(fields) as never, '2020-12').validate(value).valid;

it('reads types that allow null, alone and as items', () => {
  const link = [field('link', 'url|null')];
  expect(fits(link, { link: null })).toBe(true);
  expect(fits(link, { link: 'https://a.example/' })).toBe(true);
  expect(fits(link, { link: 1 })).toBe(false);
  expect(fits([field('hours', 'array<number|null>')], { hours: [1.5, null] })).toBe(true);
  expect(fits([field('hours', 'array<number|null>')], { hours: null })).toBe(false);
  expect(fits([field('hours', 'array<number>|null')], { hours: null })).toBe(true);
  expect(fits([field('state', 'enum|null', { enum: ['on'] })], { state: null })).toBe(true);
  expect(fits([field('state', 'enum|null', { enum: ['on'] })], { state: 'off' })).toBe(false);
});

it('refuses to publish a type that nobody explained', () => {
  expect(() => buildReplySchema([field('size', 'furlong')])).toThrow('unknown type: furlong');
});

it('puts lists and free names where the path says', () => {
  const fields = [field('[].days.{weekday}.from', 'time'), field('[].days.{weekday}.tags', 'array<string>')];
  expect(fits(fields, [{ days: { monday: { from: '08:30', tags: ['a'] } } }])).toBe(true);
  expect(fits(fields, [{ days: { monday: { from: '08:30', tags: 'a' } } }])).toBe(false);
  expect(fits(fields, { days: {} })).toBe(false);
  expect(buildReplySchema([field('{YYYY-MM-DD HH:MM}', 'integer')])).toMatchObject({
    type: 'object',
    additionalProperties: { type: 'integer' },
  });
});

it('asks for no member that may be missing, came later or went', () => {
  const fields = [
    field('a', 'string'),
    field('b', 'string', { optional: true }),
    field('c', 'string', { since: '2019' }),
    field('d', 'string', { removed: 'in 2022' }),
  ];
  expect(buildReplySchema(fields)).toMatchObject({
    required: ['a'],
    properties: { c: { description: 'Since 2019.' }, d: { description: 'Gone: in 2022.', deprecated: true } },
  });
});
