import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { chats } from '../../../src/core/catalogue/livechat/chats.ts';
import { tickets } from '../../../src/core/catalogue/livechat/tickets.ts';
import { call, createAccount } from './call.ts';
import { compareReply } from './suite/compare-reply.ts';

const endpoints = [...chats.endpoints, ...tickets.endpoints];

/** The path of an endpoint with the first example of each path parameter. */
function examplePath({ path, parameters }: Endpoint): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    return encodeURIComponent(String(parameter?.schema.examples?.[0]));
  });
}

describe('what the account answers', () => {
  it('fits the descriptions on every page of chats, pending ones included, and of tickets', async () => {
    const account = createAccount();
    for (const [id, path] of [
      ['chats.list', '/chats?include_pending=1'],
      ['tickets.list', '/tickets?order=asc'],
    ] as const) {
      const reply = endpoints.find((endpoint) => endpoint.id === id)?.reply;
      if (!reply) throw new Error(`The catalogue has no ${id}`);
      const { pages } = (await call(account, path)).json;
      expect(pages).toBeGreaterThan(20);
      for (let page = 1; page <= pages; page++) {
        expect(compareReply((await call(account, `${path}&page=${page}`)).json, reply)).toEqual([]);
      }
    }
  }, 20_000);

  it('shows the reference sample chat and ticket with their printed values', async () => {
    const account = createAccount();
    for (const endpoint of endpoints.filter(({ id }) => /^(chats|tickets)\.get$/.test(id))) {
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
