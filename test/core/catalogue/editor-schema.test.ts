import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../src/core/catalogue/check-value.ts';
import { toEditorSchema } from '../../../src/core/catalogue/editor-schema.ts';
import { fitsFormat } from '../../../src/core/catalogue/fits-format.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { Format, Json, Schema } from '../../../src/core/catalogue/schema.ts';

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);
const bodies = endpoints.flatMap(({ id, body }) => (body ? [{ id, ...body }] : []));

function bodyOf(endpointId: string): Schema {
  const body = bodies.find(({ id }) => id === endpointId);
  if (!body) throw new Error(`${endpointId} has no body`);
  return body.schema;
}

function accepts(schema: Schema, value: Json): boolean {
  return new Validator(toEditorSchema(schema) as object, '7', false).validate(value).valid;
}

/** The value with one of its places changed to each misfit, or taken away; every place in turn. */
function changesOf(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [null, '', ' ', 'x', -1, 0.5, 7, true, [], {}];
  if (Array.isArray(value))
    return value.flatMap((item, at) => changesOf(item).map((changed) => value.with(at, changed) as Json));
  return Object.entries(value).flatMap(([name, member]) => {
    const { [name]: _, ...rest } = value as { [name: string]: Json };
    return [rest, ...changesOf(member).map((changed): Json => ({ ...value, [name]: changed }))];
  });
}

describe('what the editor refuses', () => {
  it.each(bodies)('in the body of $id is what keeps it from being sent', ({ schema, example }) => {
    const values = [example, {}, null, [], ...changesOf(example)];
    for (const value of values) {
      const [problem] = checkValue(schema, value);
      // Whether a day or a time zone exists is for no pattern to say.
      if (problem && /a time zone of/.test(problem.message)) continue;
      expect(accepts(schema, value), `${JSON.stringify(value)} ${problem?.message}`).toBe(!problem);
    }
  });

  it('is no format that the check accepts', () => {
    const texts = [
      '2018-04-13',
      '2018-04-13T08:30:00Z',
      '08:30',
      'a(b)@mail.example',
      'HTTPS://x.example/ü',
      '12',
    ];
    for (const format of Object.keys(fitsFormat) as Format[])
      for (const text of texts.filter(fitsFormat[format]))
        expect(accepts({ type: 'string', format }, text), `${text} as ${format}`).toBe(true);
  });

  it('is no variable in place of a number, a flag or a text in some format', () => {
    const schemas: Schema[] = [
      { type: 'integer', minimum: 1 },
      { type: 'number' },
      { type: 'boolean' },
      ...(['date', 'email', 'uri', 'unix-time'] as const).map(
        (format) => ({ type: 'string', format }) as const,
      ),
    ];
    for (const schema of schemas) {
      expect(accepts(schema, '{{limit}}'), JSON.stringify(schema)).toBe(true);
      expect(accepts(schema, '{limit}'), JSON.stringify(schema)).toBe(false);
    }
  });

  it('is a day outside of the week, as a name of working hours', () => {
    const schema = bodyOf('agents.update');
    expect(accepts(schema, { work_scheduler: { monday: { start: '08:00', end: '16:00' } } })).toBe(true);
    expect(accepts(schema, { work_scheduler: { someday: { start: '08:00', end: '16:00' } } })).toBe(false);
  });
});

describe('an editor schema', () => {
  it('explains a member with its note, values, default and example', () => {
    const member: Schema = {
      type: 'string',
      description: 'How it is compared.',
      'x-note': 'Not sent by all.',
      enum: ['equals', 'contains'],
      default: 'equals',
      examples: ['contains'],
    };
    const { properties } = toEditorSchema({
      type: 'object',
      properties: { operator: member },
      required: ['operator'],
    });
    expect((properties as Record<string, unknown>).operator).toMatchObject({
      description:
        'Required. How it is compared. Not sent by all.\nOne of: equals, contains.\nDefault: "equals".\nExample: "contains".',
      errorMessage: 'Choose one of equals, contains.',
      default: 'equals',
      examples: ['contains'],
    });
  });

  it('says what a format expects', () => {
    expect(toEditorSchema({ type: 'string', format: 'time' })).toMatchObject({
      patternErrorMessage: expect.stringContaining('HH:MM'),
    });
    expect(toEditorSchema({ type: 'string', format: 'timezone' })).not.toHaveProperty('format');
  });

  it('explains each of the twelve kinds of rule, and takes the members of the chosen one', () => {
    const rules = bodyOf('greetings.create').properties?.rules?.items;
    if (!rules) throw new Error('no rules');
    const { properties } = toEditorSchema(rules);
    const { type } = properties as Record<string, { enum: string[]; enumDescriptions: string[] }>;
    expect(type?.enumDescriptions).toHaveLength(12);
    expect(type?.enumDescriptions.every(Boolean)).toBe(true);
    expect(accepts(rules, { type: 'url_funnel', urls: [{ url: 'x' }] })).toBe(true);
    expect(accepts(rules, { type: 'url_funnel', value: 'x' })).toBe(false);
    expect(accepts(rules, { type: 'visits_number', value: 'x' })).toBe(false);
    expect(accepts(rules, { type: 'nothing' })).toBe(false);
  });

  it('only warns about a member that nobody described', () => {
    const schema: Schema = { type: 'object', properties: { name: { type: 'string' } } };
    expect(checkValue(schema, { nmae: 'x' })).toEqual([]);
    expect(toEditorSchema(schema)).toMatchObject({
      additionalProperties: { deprecationMessage: expect.any(String) },
    });
    expect(toEditorSchema({ type: 'object' })).not.toHaveProperty('additionalProperties');
  });
});
