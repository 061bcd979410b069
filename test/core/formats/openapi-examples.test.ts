import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type {
  JsonSchema,
  OpenApiMediaType,
  OpenApiReply,
} from '../../../src/core/formats/openapi/openapi-document.ts';
import { writeOpenApi } from '../../../src/core/formats/openapi/write-openapi.ts';

const document = writeOpenApi(livechat, await loadResources(livechat));
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

const errorsOf = (schema: JsonSchema, value: unknown) =>
  new Validator({ ...schema, components: document.components } as never, '2020-12', false).validate(value)
    .errors;

describe('samples fit the schemas beside them', () => {
  it.each(operations)('in the reply of $operationId', ({ responses }) => {
    const { schema, example } = mediaOf(responses['200'] as OpenApiReply);
    expect(errorsOf(schema, example)).toEqual([]);
  });

  it.each(operations)('in the request of $operationId', ({ parameters = [], requestBody }) => {
    for (const { name, schema, example } of parameters) {
      expect(example, name).toBeDefined();
      expect(errorsOf(schema, example), name).toEqual([]);
    }
    for (const { schema, example } of Object.values(requestBody?.content ?? {}))
      expect(errorsOf(schema, example)).toEqual([]);
  });

  it('in the errors', () => {
    for (const { content = {} } of Object.values(document.components.responses))
      for (const { schema, example, examples = {} } of Object.values(content))
        for (const value of [
          ...Object.values(examples).map(({ value }) => value),
          ...(example ? [example] : []),
        ])
          expect(errorsOf(schema, value)).toEqual([]);
  });
});

describe('reply schemas', () => {
  it.each(operations)('name every member of the sample of $operationId', ({ responses }) => {
    const { schema, example } = mediaOf(responses['200'] as OpenApiReply);
    expect(errorsOf(close(schema) as JsonSchema, example)).toEqual([]);
  });

  it('refuse a reply that lacks a member, or has it in another type', () => {
    const { schema, example } = mediaOf(document.paths['/agents']?.get?.responses['200'] as OpenApiReply);
    const [{ name, ...nameless }] = example as unknown as [{ name: string }];
    expect(errorsOf(schema, [{ ...nameless, name }])).toEqual([]);
    expect(errorsOf(schema, [nameless])).not.toEqual([]);
    expect(errorsOf(schema, [{ ...nameless, name: 1 }])).not.toEqual([]);
  });
});

/** The same schema, with every member that it does not name forbidden. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([word, value]) => [word, close(value)]));
  return 'properties' in closed && !('additionalProperties' in closed)
    ? { ...closed, additionalProperties: false }
    : closed;
}

function mediaOf(reply: OpenApiReply): OpenApiMediaType {
  const media = reply.content?.['application/json'];
  if (!media) throw new Error('no JSON');
  return media;
}
