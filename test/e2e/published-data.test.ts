import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator as SchemaValidator } from '@cfworker/json-schema';
import { Validator as OpenApiValidator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureFirstLoad } from '../../scripts/bench/first-load.js';
import { projectRoot } from '../../scripts/project-root.js';
import { serveStatically } from './serve-statically.ts';

let host: Awaited<ReturnType<typeof serveStatically>>;

beforeAll(async () => {
  host = await serveStatically();
});
afterAll(() => host.stop());

async function load(name: string, base = host.url): Promise<{ text: string; data: Record<string, unknown> }> {
  const response = await fetch(new URL(name, base));
  expect(response.status, name).toBe(200);
  const text = await response.text();
  return { text, data: JSON.parse(text) };
}

it('publishes a valid OpenAPI document with the 69 documented calls', async () => {
  const { text, data } = await load('livechat-rest-v2.openapi.json');
  const calls = Object.values(data.paths as object).flatMap((path) => Object.keys(path));
  expect(calls).toHaveLength(69);
  expect(await new OpenApiValidator().validate(data)).toEqual({ valid: true });
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

it('publishes the catalogue with the schema that it names and satisfies', async () => {
  const catalogue = await load('livechat-rest-v2.catalogue.json');
  const { href } = new URL(String(catalogue.data.$schema), `${host.url}livechat-rest-v2.catalogue.json`);
  const schema = await load(href);
  expect(new URL(String(schema.data.$id), href).href).toBe(href);
  expect(new SchemaValidator(schema.data, '2020-12', false).validate(catalogue.data).errors).toEqual([]);
  expect(catalogue.text).toBe(`${JSON.stringify(JSON.parse(catalogue.text), null, 2)}\n`);
});

it('keeps what writes the data out of what the page loads first', () => {
  const texts = measureFirstLoad().map(({ file }) => readFileSync(join(projectRoot, 'dist', file), 'utf8'));
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.filter((text) => text.includes('x-jsonp-parameter'))).toEqual([]);
});
