import { describe, expect, it } from 'vitest';
import { checkResources } from '../../../src/core/catalogue/check-resources.ts';
import type { Endpoint, Resource } from '../../../src/core/catalogue/endpoint.ts';
import type { ReplyField } from '../../../src/core/catalogue/reply.ts';
import type { Json, Schema } from '../../../src/core/catalogue/schema.ts';

const text: Schema = { type: 'string', description: 'A text.', examples: ['a'] };
const member = (name: string, description: string, schema: object = {}): Schema => ({
  type: 'object',
  properties: { [name]: { ...text, description, ...schema } },
});

/** A report without a fault. */
const report: Endpoint = {
  id: 'boats.count',
  method: 'GET',
  path: '/boats/{harbour}',
  title: 'Count boats',
  summary: 'How many boats there are.',
  parameters: [{ name: 'harbour', in: 'path', required: true, schema: text }],
  body: null,
  reply: {
    status: 200,
    example: { '2018-04': { boats: 3, names: ['Ada'], crew: [{ name: 'Bo', age: 40 }] } },
    fields: [
      { path: '{bucket}.boats', type: 'integer', description: 'Boats.' },
      { path: '{bucket}.sunk', type: 'integer', description: 'Sunken ones.', optional: true },
      { path: '{bucket}.names', type: 'array<string>', description: 'Their names.' },
      { path: '{bucket}.crew[].name', type: 'string', description: 'Who sails.' },
      { path: '{bucket}.crew[].age', type: 'integer|null', description: 'How old.' },
    ],
  },
  scopes: { new: [], old: [] },
  auth: 'required',
  jsonp: true,
  deprecated: false,
  replacedBy: null,
  since: null,
  removed: null,
  pathVariants: [],
  notes: [],
  chart: {
    kind: 'time-series',
    keyedBy: '{bucket}',
    metrics: [{ path: '{bucket}.boats', unit: 'count', description: 'boats' }],
  },
};

const boats: Resource = { id: 'boats', title: 'Boats', summary: 'Boats.', endpoints: [report] };
const sentences = (resource: object) => checkResources([{ ...boats, ...resource }]);
const ofReport = (change: object) => sentences({ endpoints: [{ ...report, ...change }] });
const ofParameter = (schema: object, name = 'p') =>
  ofReport({
    parameters: [
      ...report.parameters,
      { name, in: 'query', required: false, schema: { ...text, ...schema } },
    ],
  });
const ofBody = (schema: object, example: Json = {}) =>
  ofReport({ body: { contentTypes: ['application/json'], schema: { type: 'object', ...schema }, example } });
const ofReply = (example: Json, ...more: ReplyField[]) =>
  ofReport({ reply: { status: 200, example, fields: [...report.reply.fields, ...more] } });

it('a sound descriptor gives no sentence', () => {
  expect(sentences({})).toEqual([]);
});

describe('the name of a descriptor', () => {
  it('is an id of its own among resources and among endpoints', () => {
    expect(checkResources([boats, { ...boats, endpoints: [] }])).toEqual(['boats: the id is used twice.']);
    expect(sentences({ endpoints: [report, report] })).toEqual(['boats.count: the id is used twice.']);
  });

  it('has lower-case letters and hyphens', () => {
    expect(ofReport({ id: 'boats.countAll' })).toEqual([
      'boats.countAll: an id has lower-case letters and hyphens only.',
    ]);
  });

  it('begins with its resource, or with the family that the resource is a part of', () => {
    expect(ofReport({ id: 'ships.count' })).toEqual([
      'ships.count: the id does not begin with its resource, boats.',
    ]);
    expect(sentences({ id: 'boats-in-harbour' })).toEqual([]);
  });
});

describe('arguments', () => {
  it('are the ones the path names, each required there', () => {
    expect(ofReport({ path: '/boats/{port}' })).toEqual([
      'boats.count: the path names {port}, but there is no such path parameter.',
      'boats.count: the path parameter harbour does not stand in the path.',
    ]);
    expect(
      ofReport({ parameters: [{ name: 'harbour', in: 'path', required: false, schema: text }] }),
    ).toEqual(['boats.count: the path parameter harbour must be required.']);
  });

  it('have one name for each place', () => {
    expect(ofReport({ parameters: [...report.parameters, ...report.parameters] })).toEqual([
      'boats.count: the path parameter harbour is there twice.',
    ]);
    expect(ofParameter({}, 'harbour')).toEqual([]);
  });

  it('have a description and an example, however deep, unless they only group', () => {
    expect(ofParameter({ description: undefined })).toEqual(['boats.count: p has no description.']);
    expect(ofParameter({ examples: undefined })).toEqual(['boats.count: p has no example.']);
    const bare = member('deep', '');
    for (const [schema, name] of [
      [{ properties: { group: bare } }, 'body.group.deep'],
      [{ properties: { list: { type: 'array', description: 'Some.', items: bare } } }, 'body.list[].deep'],
      [{ additionalProperties: bare }, 'body.*.deep'],
      [{ oneOf: [{ ...bare, required: ['deep'] }] }, 'body.deep'],
    ] as const)
      expect(ofBody(schema)).toEqual([`boats.count: ${name} has no description.`]);
  });

  it('have examples and defaults that fit, however deep', () => {
    expect(ofParameter({ type: 'integer' })).toEqual([
      'boats.count: the example of p does not fit its schema.',
    ]);
    const choice = (words: object) => member('deep', 'A choice.', { enum: ['a', 'b'], ...words });
    for (const [words, word] of [
      [{ default: 'c' }, 'default'],
      [{ examples: ['c'] }, 'example'],
    ] as const) {
      const broken = choice(words);
      for (const [schema, name] of [
        [broken, 'body.deep'],
        [{ properties: { group: broken } }, 'body.group.deep'],
        [
          { properties: { list: { type: 'array', description: 'Some.', items: broken } } },
          'body.list[].deep',
        ],
        [{ additionalProperties: broken }, 'body.*.deep'],
        [{ oneOf: [broken] }, 'body.deep'],
      ] as const)
        expect(ofBody(schema), JSON.stringify(schema)).toEqual([
          `boats.count: the ${word} of ${name} does not fit its schema.`,
        ]);
    }
  });

  it('require only members that there are', () => {
    expect(ofBody({ ...member('a', 'A.'), required: ['b'] }, { b: 1 })).toEqual([
      'boats.count: body requires b, which is none of its members.',
    ]);
    expect(ofBody({ ...member('a', 'A.'), dependentRequired: { a: ['c'] } })).toEqual([
      'boats.count: body requires c, which is none of its members.',
    ]);
  });

  it('have a sample of a body that fits', () => {
    expect(ofBody({ ...member('a', 'A.'), required: ['a'] })).toEqual([
      'boats.count: the example of the body does not fit its schema at a: This is required.',
    ]);
  });

  it('take a callback with GET only', () => {
    expect(ofReport({ method: 'POST' })).toEqual(['boats.count: only GET calls take a callback.']);
  });
});

describe('the sample of a reply', () => {
  const bucket = { boats: 3, names: [], crew: [{ name: 'Bo', age: null }] };

  it('has every field that is not optional', () => {
    expect(ofReply({ may: { ...bucket, crew: [{ name: 'Bo' }] } })).toEqual([
      'boats.count: {bucket}.crew[].age is missing in the example of the reply.',
    ]);
  });

  it('has no member that no field describes', () => {
    expect(ofReply({ may: { ...bucket, oars: 2 } })).toEqual([
      'boats.count: {bucket}.oars stands in the example of the reply, but is not described.',
    ]);
  });

  it('has values of the described types', () => {
    for (const [value, type] of [
      ['3', 'integer'],
      [2, 'boolean01'],
      ['31 May', 'date'],
      ['bo', 'email'],
      [[], 'object'],
      [['x', 1], 'array<string>'],
      ['x', 'number|null'],
      ['x', 'nonsense'],
    ] as const)
      expect(
        ofReply({ may: { ...bucket, more: value } }, { path: '{bucket}.more', type, description: 'More.' }),
      ).toEqual([`boats.count: {bucket}.more is no ${type} in the example of the reply.`]);
    const kind: ReplyField = { path: '{bucket}.kind', type: 'enum', description: 'Kind.', enum: ['sail'] };
    expect(ofReply({ may: { ...bucket, kind: 'sail' } }, kind)).toEqual([]);
    expect(ofReply({ may: { ...bucket, kind: 'motor' } }, kind)).toHaveLength(1);
  });

  it('has each field described once', () => {
    const again: ReplyField = { path: '{bucket}.boats', type: 'integer', description: 'Again.' };
    expect(ofReply({ may: bucket }, again)).toEqual([
      'boats.count: the field {bucket}.boats is described twice.',
    ]);
  });
});

describe('a chart', () => {
  const metric = (path: string) => ({ path, unit: 'count', description: 'x' });

  it('draws fields of the reply, which belong to what it is keyed by', () => {
    const { chart } = report;
    expect(ofReport({ chart: { ...chart, metrics: [metric('{bucket}.oars')] } })).toEqual([
      'boats.count: the chart draws {bucket}.oars, which is no field of the reply.',
    ]);
    expect(ofReport({ chart: { ...chart, keyedBy: '{day}' } })).toEqual([
      'boats.count: the chart is keyed by {day}, which is no place in the reply.',
      'boats.count: the chart draws {bucket}.boats, which does not belong to {day}.',
    ]);
    const ranking = (path: string) => ({
      kind: 'ranking',
      keyedBy: '{bucket}.crew[].name',
      metrics: [metric(path)],
    });
    expect(ofReport({ chart: ranking('{bucket}.crew[].age') })).toEqual([]);
    expect(ofReport({ chart: ranking('{bucket}.boats') })).toEqual([
      'boats.count: the chart draws {bucket}.boats, which does not belong to {bucket}.crew[].name.',
    ]);
  });
});

it('sentences about webhooks name their resource', () => {
  const webhooks = { events: [], dataTypes: [], commonFields: [], delivery: [] };
  const event = { name: 'docked', firesWhen: 'A boat docks.', dataTypes: [], example: null };
  expect(sentences({ webhooks: { ...webhooks, events: [event] } })).toEqual([
    'boats: the example of docked is no object.',
  ]);
});
