import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { OpenApiOperation } from '../../../src/core/formats/openapi/openapi-document.ts';
import { writeOpenApi } from '../../../src/core/formats/openapi/write-openapi.ts';
import { encodeQuery } from '../../../src/core/http/encode.ts';
import { formPairs } from '../../../src/core/request/form-pairs.ts';

const resources = await loadResources(livechat);
const endpoints = resources.flatMap((resource) => resource.endpoints).filter(({ observed }) => !observed);
const document = writeOpenApi(livechat, resources);
const pairs = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

function operationOf({ path, method }: Endpoint): OpenApiOperation {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`no ${method} ${path}`);
  return operation;
}

describe('the calls of the OpenAPI document', () => {
  it('are the 69 documented pairs of method and path, each under the id of its endpoint', () => {
    expect(pairs).toHaveLength(69);
    expect(pairs.map(({ operation }) => operation.operationId).sort()).toEqual(
      endpoints.map(({ id }) => id).sort(),
    );
    for (const endpoint of endpoints) expect(operationOf(endpoint).operationId).toBe(endpoint.id);
  });

  it.each(endpoints)('$id has just the parameters of its descriptor', (endpoint) => {
    const described = endpoint.parameters.map((parameter) => [
      parameter.name,
      parameter.in,
      parameter.required,
    ]);
    const written = operationOf(endpoint).parameters ?? [];
    expect(written.map((parameter) => [parameter.name, parameter.in, parameter.required])).toEqual(described);
  });

  it.each(endpoints.filter(({ body }) => body))('$id has just the members of its body', (endpoint) => {
    const { content = {}, required } = operationOf(endpoint).requestBody ?? {};
    expect(Object.keys(content)).toEqual(endpoint.body?.contentTypes);
    expect(required).toBe(Boolean(endpoint.body?.schema.required?.length));
    expect(shapeOf(content['application/json']?.schema)).toEqual(shapeOf(endpoint.body?.schema));
  });

  it.each(endpoints.filter(({ body }) => body))(
    '$id names the members of its form as they travel',
    (endpoint) => {
      const form = operationOf(endpoint).requestBody?.content['application/x-www-form-urlencoded'];
      const { properties = {} } = (form?.schema ?? {}) as { properties?: object };
      const travelling = formPairs(endpoint.body?.example as never).map(([name]) => name);
      for (const name of travelling) {
        const [head = name] = /^[^[]+/.exec(name) ?? [];
        const member = name in properties ? name : head;
        expect(Object.keys(properties), name).toContain(member);
        expect(form?.encoding?.[member]?.style, name).toBe(member === name ? undefined : 'deepObject');
      }
    },
  );

  it('tell in words how a form writes what OpenAPI has no style for, where there is any', () => {
    const noteOf = (id: string) => operationOf(find(id)).requestBody?.description;
    expect(noteOf('greetings.create')).toContain('&rules[0][type]=visit_time_page&');
    expect(noteOf('agents.update')).toContain('In a form, members of objects stand in brackets');
    expect(noteOf('chats.send-transcript')).toBeUndefined();
  });

  it('marks what is deprecated or gone, and says when', () => {
    for (const endpoint of endpoints) {
      const { deprecated = false, description } = operationOf(endpoint);
      expect(deprecated, endpoint.id).toBe(endpoint.deprecated || endpoint.removed !== null);
      expect(description).toContain(endpoint.removed?.date ?? '');
      expect(description).toContain(endpoint.since?.date ?? '');
      expect(description).toContain(endpoint.replacedBy ?? '');
      for (const { path } of endpoint.pathVariants) expect(description).toContain(path);
    }
  });

  it('repeat the name of a list in the query', () => {
    const tags = operationOf(find('chats.list')).parameters?.find(({ name }) => name === 'tag[]');
    expect(tags).toMatchObject({ style: 'form', explode: true, schema: { type: 'array' } });
    expect(encodeQuery([['tag[]', 'a']])).toBe('tag%5B%5D=a');
  });

  it('take JSONP where the descriptor says so, and tell its parameter and the version header once', () => {
    for (const endpoint of endpoints) expect(operationOf(endpoint)['x-jsonp'] ?? false).toBe(endpoint.jsonp);
    expect(document['x-jsonp-parameter']).toMatchObject({ name: 'callback', in: 'query', required: false });
    expect(document['x-version-header']).toMatchObject({
      name: 'X-API-Version',
      in: 'header',
      required: true,
      schema: { enum: ['2'] },
    });
  });

  it('leave out what was only observed', () => {
    const [first] = resources;
    if (!first) throw new Error('no resource');
    const seen = { ...find('agents.list'), id: 'seen.list', path: '/seen', observed: 'a client calls it' };
    const written = writeOpenApi(livechat, [{ ...first, id: 'seen', title: 'Seen', endpoints: [seen] }]);
    expect(written.paths).toEqual({});
    expect(written.tags).toEqual([]);
  });

  it('answer with the errors that can happen to them', () => {
    expect(Object.keys(operationOf(find('groups.list')).responses)).toEqual(['200', '401', '500']);
    expect(Object.keys(operationOf(find('chats.get')).responses)).toEqual([
      '200',
      '400',
      '401',
      '404',
      '500',
    ]);
    expect(Object.keys(operationOf(find('visitors-chat.start')).responses)).toEqual([
      '200',
      '400',
      '404',
      '500',
    ]);
  });
});

describe('the credentials of the OpenAPI document', () => {
  it('are any one of four schemes, with the scopes in both spellings', () => {
    expect(operationOf(find('agents.create')).security).toEqual([
      { oauth2: ['accounts--all:r', 'agents--all:rw'] },
      { oauth2: ['agents_write'] },
      { bearer: [] },
      { personalAccessToken: [] },
      { apiKey: [] },
    ]);
  });

  it('are none where the credential travels in the body, and the description says so', () => {
    for (const endpoint of endpoints.filter(({ auth }) => auth !== 'required')) {
      expect(operationOf(endpoint).security, endpoint.id).toEqual([]);
      expect(operationOf(endpoint).description, endpoint.id).toContain('No HTTP credential');
    }
  });
});

function find(id: string): Endpoint {
  const endpoint = endpoints.find((candidate) => candidate.id === id);
  if (!endpoint) throw new Error(`no ${id}`);
  return endpoint;
}

/** Names, requirements, values and defaults of a schema, without the texts. */
function shapeOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shapeOf);
  if (typeof schema !== 'object' || schema === null) return schema;
  const {
    description,
    examples,
    format,
    pattern,
    'x-note': note,
    ...words
  } = schema as Record<string, unknown>;
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [word, shapeOf(value)]));
}
