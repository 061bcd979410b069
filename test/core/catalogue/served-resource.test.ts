import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { Schema } from '../../../src/core/catalogue/schema.ts';
import { serveResource } from '../../../src/core/catalogue/served-resource.ts';

const resources = await loadResources(livechat);

/** Every schema in a schema, itself first. */
function listSchemas(schema: Schema): Schema[] {
  const { items, properties = {}, additionalProperties, oneOf = [] } = schema;
  const inner = [...Object.values(properties), ...oneOf];
  if (items) inner.push(items);
  if (typeof additionalProperties === 'object') inner.push(additionalProperties);
  return [schema, ...inner.flatMap(listSchemas)];
}

const words = ['title', 'description', 'examples', 'x-note'];
/** What a schema itself asks for, without the schemas in it. */
const rulesOf = (schema: Schema) =>
  Object.entries(schema).filter(
    ([name, value]) =>
      ![...words, 'items', 'properties', 'oneOf'].includes(name) && (name === 'default' || !isObject(value)),
  );
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

describe('what a server reads of a resource', () => {
  it.each(resources)('keeps every rule of $id, and leaves out what is said to people', (resource) => {
    const served = serveResource(resource).endpoints;
    expect(served.map(({ id }) => id)).toEqual(resource.endpoints.map(({ id }) => id));
    for (const [index, endpoint] of resource.endpoints.entries()) {
      const given = served[index];
      expect(endpoint).toMatchObject({ ...given, parameters: expect.anything(), body: endpoint.body && {} });
      const [whole, left] = [endpoint, given].map((one) =>
        [...(one?.parameters ?? []), ...(one?.body ? [one.body] : [])].flatMap(({ schema }) =>
          listSchemas(schema),
        ),
      );
      expect(left?.map(rulesOf)).toEqual(whole?.map(rulesOf));
      for (const schema of left ?? []) expect(words.filter((word) => word in schema)).toEqual([]);
    }
  });

  it('keeps members that are called like words for people', () => {
    const [resource] = resources;
    const [endpoint] = resource?.endpoints ?? [];
    if (!resource || !endpoint) throw new Error('The catalogue is empty');
    const text = { type: 'string', description: 'What it says.' } as const;
    const schema: Schema = { type: 'object', properties: { title: text, description: text } };
    const body = { contentTypes: ['application/json'], schema, example: {} } as const;
    const [served] = serveResource({ ...resource, endpoints: [{ ...endpoint, body }] }).endpoints;
    expect(served?.body?.schema.properties).toEqual({
      title: { type: 'string' },
      description: { type: 'string' },
    });
  });

  it('is the smaller part', () => {
    const size = (value: unknown) => JSON.stringify(value).length;
    expect(size(resources.map(serveResource))).toBeLessThan(size(resources) / 4);
  });
});
