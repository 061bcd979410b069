import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { routes } from '../../../src/servers/simulator/routes/index.ts';
import { call, createAccount, sendJson } from './call.ts';
import { compareReply } from './suite/compare-reply.ts';

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
      expect(compareReply(json, reply)).toEqual([]);
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
        expect(compareReply(json, endpoint.reply)).toEqual([]);
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
      const reply = routes.find((route) => route.endpoint.id === id)?.endpoint.reply;
      if (!reply) throw new Error(`${id} is not simulated`);
      const { pages } = (await call(account, path)).json;
      expect(pages).toBeGreaterThan(20);
      for (let page = 1; page <= pages; page++) {
        expect(compareReply((await call(account, `${path}&page=${page}`)).json, reply)).toEqual([]);
      }
    }
  });

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
