import type { Endpoint, Resource } from '../../../src/core/catalogue/endpoint.ts';
import type { Schema } from '../../../src/core/catalogue/schema.ts';

const text: Schema = { type: 'string', description: 'A text.' };
const endpoint = (id: string, rest: Partial<Endpoint>): Endpoint => ({
  id,
  method: 'GET',
  path: '/boats',
  title: `Title of ${id}`,
  summary: 'A call.',
  parameters: [],
  body: null,
  reply: { status: 200, example: null, fields: [] },
  scopes: { new: [], old: [] },
  auth: 'required',
  jsonp: true,
  deprecated: false,
  replacedBy: null,
  since: null,
  removed: null,
  pathVariants: [],
  notes: [],
  ...rest,
});
const query = (name: string) => ({ name, in: 'query', required: false, schema: text }) as const;
const resource = (id: string, endpoints: readonly Endpoint[]): Resource => ({
  id,
  title: `Title of ${id}`,
  summary: 'Some calls.',
  endpoints,
});

/** A small catalogue: boats to list and build, and two resources of one family. */
export const harbour: readonly Resource[] = [
  resource('boats', [
    endpoint('boats.list', {
      parameters: [query('tag[]'), query('sunk')],
      reply: {
        status: 200,
        example: null,
        fields: [{ path: '[].name', type: 'string', description: 'Name.' }],
      },
    }),
    endpoint('boats.build', {
      method: 'POST',
      jsonp: false,
      body: {
        contentTypes: ['application/json'],
        schema: {
          type: 'object',
          properties: {
            owner: { type: 'object', properties: { mail: text } },
            crew: { type: 'array', items: { type: 'object', properties: { name: text } } },
          },
        },
        example: {},
      },
    }),
  ]),
  resource('logs-day', [endpoint('logs.day', { auth: 'none', parameters: [query('tag[]')] })]),
  resource('logs-year', [endpoint('logs.year', { parameters: [query('tag[]')] })]),
];
