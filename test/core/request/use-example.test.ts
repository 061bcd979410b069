import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { Json, Schema } from '../../../src/core/catalogue/schema.ts';
import { createDraft, type Draft } from '../../../src/core/request/draft.ts';
import { exampleOf, useExample } from '../../../src/core/request/use-example.ts';

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);

function find(id: string): Endpoint {
  const endpoint = endpoints.find((known) => known.id === id);
  if (!endpoint) throw new Error(`no ${id}`);
  return endpoint;
}

function draftOf(endpoint: Endpoint, value: Draft['body']['value'] = {}): Draft {
  const draft = createDraft(endpoint);
  return { ...draft, body: { ...draft.body, value } };
}

function bodyAfter(id: string, value: Draft['body']['value'], field: string): Json {
  const endpoint = find(id);
  return useExample(endpoint, draftOf(endpoint, value), field).body.value;
}

describe('the example of a parameter', () => {
  const endpoint = find('chats.list');

  it('replaces what the field holds and leaves all else', () => {
    const draft = {
      ...draftOf(endpoint),
      parameters: { 'query:page': ['7'], 'query:agent': ['x@y.example'] },
      headers: [{ name: 'X-A', value: 'b' }],
    };
    expect(useExample(endpoint, draft, 'query:page')).toEqual({
      ...draft,
      parameters: { 'query:page': ['1'], 'query:agent': ['x@y.example'] },
    });
  });

  it('fills every entry of a list', () => {
    expect(useExample(endpoint, draftOf(endpoint), 'query:tag[]').parameters).toEqual({
      'query:tag[]': ['sizing'],
    });
  });

  it('changes nothing where there is no such field, no body or no example', () => {
    const draft = draftOf(endpoint);
    for (const field of ['query:nothing', 'body:name', '', 'query:__proto__'])
      expect(useExample(endpoint, draft, field), field).toBe(draft);
    const bare = { ...endpoint, parameters: [{ name: 'x', in: 'query', required: false, schema: text }] };
    expect(useExample(bare as Endpoint, draft, 'query:x')).toBe(draft);
  });
});

const text: Schema = { type: 'string' };

describe('the example of a body member', () => {
  it('replaces the member, keeps the order of the others, and goes into the text too', () => {
    const endpoint = find('agents.update');
    const draft = draftOf(endpoint, { name: 'Mine', status: 'offline', groups: [9] });
    const typed = { ...draft, body: { ...draft.body, text: '{"name": "Mine"' } };
    const { body } = useExample(endpoint, typed, 'body:status');
    expect(Object.entries(body.value)).toEqual([
      ['name', 'Mine'],
      ['status', 'not accepting chats'],
      ['groups', [9]],
    ]);
    expect(body.text).toBeNull();
  });

  it('goes into a nested object, beside its other members', () => {
    expect(bodyAfter('tickets.create', { requester: { name: 'Ann' } }, 'body:requester.mail')).toEqual({
      requester: { name: 'Ann', mail: expect.stringContaining('@') },
    });
    expect(bodyAfter('agents.update', {}, 'body:notifications.new_visitor')).toEqual({
      notifications: { new_visitor: 1 },
    });
  });

  it('goes into an object whose members have free names', () => {
    expect(bodyAfter('agents.update', {}, 'body:work_scheduler.friday.end')).toEqual({
      work_scheduler: { friday: { end: '16:30' } },
    });
    expect(bodyAfter('agents.update', { name: 'x' }, 'body:work_scheduler.someday.end')).toEqual({
      name: 'x',
    });
  });

  it('goes into one entry of a list, or makes the next one', () => {
    const fields: Json = [{ name: 'a' }, { name: 'b', value: 'mine' }];
    expect(bodyAfter('visitors.add-details', { fields }, 'body:fields[1].value')).toEqual({
      fields: [{ name: 'a' }, { name: 'b', value: 'silver' }],
    });
    expect(bodyAfter('visitors.add-details', {}, 'body:fields[0].name')).toEqual({
      fields: [{ name: 'Tier' }],
    });
    expect(bodyAfter('visitors.add-details', { fields: [{ name: 'a' }] }, 'body:fields[8].name')).toEqual({
      fields: [{ name: 'a' }, { name: 'Tier' }],
    });
  });

  it('takes the place of whatever does not fit', () => {
    expect(bodyAfter('tickets.create', { requester: 'Ann' }, 'body:requester.mail')).toEqual({
      requester: { mail: expect.stringContaining('@') },
    });
  });

  it('changes nothing where there is no such place', () => {
    const value = { name: 'x' };
    for (const field of [
      'body:nothing',
      'body:name.inner',
      'body:name[0]',
      'body:constructor',
      'body:rules[x]',
    ])
      expect(bodyAfter('greetings.create', value, field), field).toEqual(value);
  });

  it('finds names that hold dots themselves', () => {
    const endpoint = find('agents.update');
    const schema: Schema = {
      type: 'object',
      properties: {
        a: { type: 'object', properties: { b: { type: 'string', examples: ['inner'] } } },
        'a.b': { type: 'string', examples: ['outer'] },
      },
    };
    const odd: Endpoint = { ...endpoint, body: { contentTypes: ['application/json'], schema, example: {} } };
    expect(useExample(odd, draftOf(odd), 'body:a.b').body.value).toEqual({ 'a.b': 'outer' });
  });
});

describe('the example of an entry that comes in kinds', () => {
  const other = { type: 'geolocation', value: 'Poland' };

  it('is added behind entries of other kinds', () => {
    expect(bodyAfter('greetings.create', { rules: [other] }, 'body:rules[url_current]')).toEqual({
      rules: [other, { type: 'url_current', value: 'jackets', operator: 'contains' }],
    });
  });

  it('replaces the entry of its kind, or fills one that is still empty', () => {
    const mine = { type: 'url_current', value: 'mine' };
    const example = { type: 'url_current', value: 'jackets', operator: 'contains' };
    expect(bodyAfter('greetings.create', { rules: [{}, mine] }, 'body:rules[url_current]')).toEqual({
      rules: [{}, example],
    });
    expect(bodyAfter('greetings.create', { rules: [other, {}] }, 'body:rules[url_current]')).toEqual({
      rules: [other, example],
    });
  });

  it('sets one member of the entry of its kind, and the kind with it', () => {
    expect(bodyAfter('greetings.create', {}, 'body:rules[ads_traffic].variable_name')).toEqual({
      rules: [{ type: 'ads_traffic', variable_name: 'google' }],
    });
    const rules = [{ type: 'visit_time_page', operator: 'equals' }];
    expect(bodyAfter('greetings.create', { rules }, 'body:rules[visit_time_page].value')).toEqual({
      rules: [{ type: 'visit_time_page', operator: 'equals', value: 15 }],
    });
  });
});

describe('the example of a value without one of its own', () => {
  it('is made of the examples inside it', () => {
    const object: Schema = {
      type: 'object',
      properties: {
        kind: { type: 'string', enum: ['x'] },
        mail: { type: 'string', examples: ['a@b.example'] },
        none: text,
      },
    };
    expect(exampleOf({ type: 'array', items: object })).toEqual([{ kind: 'x', mail: 'a@b.example' }]);
    expect(exampleOf({ type: 'object', oneOf: [object] })).toEqual({ kind: 'x', mail: 'a@b.example' });
  });

  it('is none where nothing inside has one', () => {
    expect(exampleOf({ type: 'object', properties: { none: text } })).toBeUndefined();
    expect(exampleOf({ type: 'array', items: text })).toBeUndefined();
  });
});
