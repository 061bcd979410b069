import { Validator } from '@cfworker/json-schema';
import { expect, it } from 'vitest';
import type { Schema } from '../../../src/core/catalogue/schema.ts';
import { convertSchema } from '../../../src/core/formats/openapi/convert-schema.ts';

const fits = (schema: Schema, value: unknown) =>
  new Validator(convertSchema(schema) as never, '2020-12').validate(value).valid;

it('keeps the formats that JSON Schema knows', () => {
  expect(convertSchema({ type: 'string', format: 'email' })).toEqual({ type: 'string', format: 'email' });
});

it('writes a time of day as a pattern, because the format of that name asks for seconds and an offset', () => {
  expect(fits({ type: 'string', format: 'time' }, '08:30')).toBe(true);
  expect(fits({ type: 'string', format: 'time' }, '24:30')).toBe(false);
});

it('says in words what JSON Schema has no format for', () => {
  expect(convertSchema({ type: 'string', format: 'timezone', description: 'Where days end.' })).toEqual({
    type: 'string',
    description: 'Where days end. Written as a name of the tz database.',
  });
  expect(convertSchema({ type: 'integer', format: 'unix-time' })).toEqual({
    type: 'integer',
    description: 'Unix time in seconds.',
  });
  expect(fits({ type: 'string', format: 'unix-time' }, '1523606400')).toBe(true);
  expect(fits({ type: 'string', format: 'unix-time' }, 'today')).toBe(false);
});

it('joins a note to the description, once', () => {
  const written = { type: 'string', description: 'A name. Since 2018.' };
  expect(convertSchema({ type: 'string', description: 'A name.', 'x-note': 'Since 2018.' })).toEqual(written);
  expect(
    convertSchema({ type: 'string', description: 'A name. Since 2018.', 'x-note': 'Since 2018.' }),
  ).toEqual(written);
});

it('keeps kinds of an object apart, and members that must accompany others', () => {
  const kind = (name: string, needed: string): Schema => ({
    type: 'object',
    properties: { type: { type: 'string', enum: [name] }, [needed]: { type: 'string', format: 'time' } },
    required: ['type', needed],
  });
  const schema: Schema = {
    type: 'object',
    properties: { type: { type: 'string' }, password: { type: 'string' } },
    dependentRequired: { password: ['current'] },
    oneOf: [kind('start', 'from'), kind('end', 'to')],
  };
  expect(fits(schema, { type: 'start', from: '08:30' })).toBe(true);
  expect(fits(schema, { type: 'start', to: '08:30' })).toBe(false);
  expect(fits(schema, { type: 'end', to: 'late' })).toBe(false);
  expect(fits(schema, { type: 'end', to: '08:30', password: 'x' })).toBe(false);
});
