import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { checkResources } from '../../../src/core/catalogue/check-resources.ts';
import { descriptorSchema } from '../../../src/core/catalogue/descriptor-schema.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { Schema } from '../../../src/core/catalogue/schema.ts';

const resources = await loadResources(livechat);

describe('the catalogue', () => {
  it('has no broken descriptor', () => {
    expect(checkResources(resources)).toEqual([]);
  });

  it('satisfies the published schema of descriptors', () => {
    const validator = new Validator(descriptorSchema as never, '2020-12', false);
    for (const resource of resources) expect(validator.validate(resource).errors, resource.id).toEqual([]);
  });

  it('lists each resource under the id of its data', async () => {
    for (const entry of livechat.resources) expect((await entry.load()).id).toBe(entry.id);
  });
});

describe('the LiveChat catalogue is complete', () => {
  const all = resources.flatMap((resource) => resource.endpoints);
  const endpoints = all.filter(({ observed }) => observed === undefined);

  it('has the 69 calls of the reference, each method and path once', () => {
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(69);
  });

  it('has their 342 parameters: 29 in paths, 174 in queries, 139 in bodies', () => {
    const places = endpoints.flatMap(({ parameters }) => parameters.map((parameter) => parameter.in));
    const count = (place: string) => places.filter((each) => each === place).length;
    const inBodies = endpoints.reduce((sum, { body }) => sum + (body ? countMembers(body.schema) : 0), 0);
    expect([count('path'), count('query'), inBodies]).toEqual([29, 174, 139]);
  });

  it('has, last and apart, the two observed look-ups, which need no credential and take a callback', () => {
    const observed = all.filter((endpoint) => !endpoints.includes(endpoint));
    expect(resources.at(-1)?.endpoints).toEqual(observed);
    expect(
      observed.map(({ method, path, auth, jsonp, unversioned, deprecated }) => ({
        call: `${method} ${path}`,
        auth,
        jsonp,
        unversioned,
        deprecated,
      })),
    ).toEqual(
      ['GET /v2/license/{license_number}', 'GET /licence/operator/{login}'].map((call) => ({
        call,
        auth: 'none',
        jsonp: true,
        unversioned: true,
        deprecated: false,
      })),
    );
  });
});

/** Counts every described member, also of objects and of objects in lists; objects that only group have no description. */
function countMembers(schema: Schema): number {
  const inner = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  const members = Object.values(schema.properties ?? {});
  return (
    members.filter(({ description }) => description !== undefined).length +
    [...members, ...inner, ...(schema.items ? [schema.items] : [])].reduce(
      (sum, member) => sum + countMembers(member),
      0,
    )
  );
}
