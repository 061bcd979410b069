import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { catalogueSchema } from '../../../src/core/formats/catalogue/catalogue-schema.ts';
import { writeCatalogue } from '../../../src/core/formats/catalogue/write-catalogue.ts';

const document = JSON.parse(JSON.stringify(writeCatalogue(livechat, await loadResources(livechat))));
const errorsOf = (schema: object, value: unknown) =>
  new Validator(schema as never, '2020-12', false).validate(value).errors.map(({ error }) => error);

describe('the published catalogue', () => {
  it('satisfies the schema published beside it', () => {
    expect(errorsOf(catalogueSchema, document)).toEqual([]);
    expect(document.$schema).toBe(`./${catalogueSchema.$id}`);
  });

  it('does not satisfy it with a member that nobody described, or without one that is needed', () => {
    expect(errorsOf(catalogueSchema, { ...document, extra: 1 })).not.toEqual([]);
    const { baseUrl, ...api } = document.api;
    expect(errorsOf(catalogueSchema, { ...document, api })).not.toEqual([]);
  });

  it('holds every resource, each as its file would be described alone', () => {
    expect(document.resources.map(({ id }: { id: string }) => id)).toEqual(
      livechat.resources.map(({ id }) => id),
    );
    const alone = { ...catalogueSchema, ...catalogueSchema.$defs.resource };
    for (const resource of document.resources) expect(errorsOf(alone, resource), resource.id).toEqual([]);
  });
});

describe('the published schema', () => {
  it('is itself a schema of JSON Schema 2020-12 that resolves without a network', () => {
    expect(catalogueSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(catalogueSchema.$id).not.toMatch(/^[a-z]+:|^\//);
    const names = Object.keys(catalogueSchema.$defs);
    const used = [...JSON.stringify(catalogueSchema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
    expect([...new Set(used)].sort()).toEqual(names.map((name) => `#/$defs/${name}`).sort());
  });

  it('says of every member what it means', () => {
    const silent = Object.entries(catalogueSchema.$defs).flatMap(([name, { properties }]) =>
      Object.entries(properties)
        .filter(([, member]) => !('description' in member) && !('$ref' in member))
        .map(([member]) => `${name}.${member}`),
    );
    expect(silent).toEqual([]);
  });
});
