import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import type { ReplyField } from '../../../src/core/catalogue/reply.ts';
import { routes } from '../../../src/servers/simulator/routes/index.ts';
import { call, createAccount, sendJson } from './call.ts';

// An unassigned ticket has an empty assignee (decision 0001); every sample ticket is assigned.
const mayBeEmpty = new Set(['tickets[].assignee']);

/** Compares a reply with the fields of its descriptor; returns what differs. */
function compare(reply: unknown, fields: readonly ReplyField[]): string[] {
  const problems = new Set<string>();
  const byPath = new Map(fields.map((field) => [field.path, field]));
  const join = (path: string, step: string) => (path === '' ? step : `${path}.${step}`);
  const childrenOf = (path: string) =>
    fields.filter((field) => field.path.replace(/\.?[^.]+$/, '') === path && !field.path.endsWith('[]'));

  function visit(value: unknown, path: string): void {
    const field = byPath.get(path);
    if (field && !hasType(value, field))
      problems.add(`${path}: ${JSON.stringify(value)} is no ${field.type}`);
    if (Array.isArray(value)) {
      if (fields.some((other) => other.path.startsWith(`${path}[].`))) {
        for (const item of value) visit(item, `${path}[]`);
      }
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (mayBeEmpty.has(path) && Object.keys(value).length === 0) return;
    const placeholder = childrenOf(path).find((child) => /(^|\.)\{\w+\}$/.test(child.path));
    for (const [name, member] of Object.entries(value)) {
      const own = join(path, name);
      if (byPath.has(own)) visit(member, own);
      else if (placeholder) visit(member, placeholder.path);
      else problems.add(`${own} is not described`);
    }
    for (const child of childrenOf(path)) {
      const name = child.path.slice(child.path.lastIndexOf('.') + 1);
      if (!child.optional && child !== placeholder && !Object.hasOwn(value, name)) {
        problems.add(`${child.path} is missing`);
      }
    }
  }
  visit(reply, '');
  return [...problems];
}

function hasType(value: unknown, { type, enum: allowed, format }: ReplyField): boolean {
  if (allowed && !allowed.includes(value as string)) return false;
  if (type.startsWith('array')) return Array.isArray(value);
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'timestamp':
      return Number.isInteger(value) && (value === 0 || Number(value) > 1_400_000_000);
    case 'boolean01':
      return value === 0 || value === 1;
    case 'boolean':
      return typeof value === 'boolean';
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(String(value));
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(String(value));
    case 'datetime':
      return (
        format?.startsWith('ddd') === false ||
        /^\w{3}, \d\d\/\d\d\/\d\d \d\d:\d\d:\d\d [ap]m$/.test(String(value))
      );
    default:
      return typeof value === 'string';
  }
}

/** The path of an endpoint with the first example of each path parameter. */
function examplePath({ path, parameters }: Endpoint): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    return encodeURIComponent(String(parameter?.schema.examples?.[0]));
  });
}

describe('what the account answers', () => {
  for (const { endpoint } of routes) {
    it(`fits the described reply of ${endpoint.id}`, async () => {
      const account = createAccount();
      const { method, body, reply } = endpoint;
      const path = examplePath(endpoint);
      const { status, json } = body
        ? await sendJson(account, method, path, body.example)
        : await call(account, path, { method });
      expect(status, JSON.stringify(json)).toBe(reply.status);
      expect(compare(json, reply.fields)).toEqual([]);
    });

    for (const parameter of endpoint.parameters.filter((candidate) => candidate.in === 'query')) {
      it(`finds something for the example of ${parameter.name} of ${endpoint.id}`, async () => {
        const example = parameter.schema.examples?.[0];
        const values = Array.isArray(example) ? example : [example];
        const query = new URLSearchParams(
          values.map((value): [string, string] => [parameter.name, String(value)]),
        );
        const { status, json } = await call(createAccount(), `${examplePath(endpoint)}?${query}`);
        expect(status, JSON.stringify(json)).toBe(200);
        expect(compare(json, endpoint.reply.fields)).toEqual([]);
        for (const list of [json, json.chats, json.tickets])
          if (Array.isArray(list)) expect(list).not.toEqual([]);
      });
    }
  }

  it('fits the descriptions on every page of chats, pending ones included, and of tickets', async () => {
    const account = createAccount();
    for (const [id, path] of [
      ['chats.list', '/chats?include_pending=1'],
      ['tickets.list', '/tickets?order=asc'],
    ] as const) {
      const fields = routes.find((route) => route.endpoint.id === id)?.endpoint.reply.fields ?? [];
      const { pages } = (await call(account, path)).json;
      expect(pages).toBeGreaterThan(20);
      for (let page = 1; page <= pages; page++) {
        expect(compare((await call(account, `${path}&page=${page}`)).json, fields)).toEqual([]);
      }
    }
  }, 20_000);

  it('shows the reference sample chat and ticket with their printed values', async () => {
    const account = createAccount();
    for (const { endpoint } of routes.filter(({ endpoint }) => /^(chats|tickets)\.get$/.test(endpoint.id))) {
      const { json } = await call(account, examplePath(endpoint));
      const example = structuredClone(endpoint.reply.example) as Record<string, unknown>;
      // The sample prints only some of the messages and events.
      for (const list of ['messages', 'events'].filter((name) => Array.isArray(example[name]))) {
        for (const item of example[list] as unknown[]) expect(json[list]).toContainEqual(item);
        delete example[list];
      }
      expect(json).toMatchObject(example);
    }
  });
});
