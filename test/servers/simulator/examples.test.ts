import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { buildRequest } from '../../../src/core/request/build-request.ts';
import { createDraft, fillExamples } from '../../../src/core/request/draft.ts';
import { routes } from '../../../src/servers/simulator/routes/index.ts';
import type { Route } from '../../../src/servers/simulator/routes/route.ts';
import { call, createAccount, type Reply } from './call.ts';

const options = {
  baseUrl: '',
  versionIn: 'header',
  credential: null,
  credentialIn: 'header',
  region: null,
} as const;

/** Sends a call to a fresh account as the form does once all its examples are filled in. */
function sendExamples({ endpoint }: Route, type = endpoint.body?.contentTypes[0]): Promise<Reply> {
  const draft = fillExamples(endpoint, createDraft(endpoint));
  const body = { ...draft.body, type: type ?? draft.body.type };
  const request = buildRequest(livechat, endpoint, { ...draft, body }, options);
  const headers = request.headers.map(([name, value]): [string, string] => [name, value]);
  return call(createAccount(), request.url, { method: request.method, headers, body: request.body });
}

describe('a call with all its examples at once', () => {
  for (const route of routes) {
    const { endpoint } = route;
    for (const type of endpoint.body?.contentTypes ?? [undefined])
      it(`is taken: ${endpoint.id}${type ? ` as ${type}` : ''}`, async () => {
        const { status, text } = await sendExamples(route, type);
        expect(Math.floor(status / 100), text).toBe(2);
      });
  }

  it.each([
    ['chats.list', 'chats', 'PQ7Z2M0KXA'],
    ['tickets.list', 'tickets', '7KD2W'],
  ])('finds the sample: %s', async (id, list, sample) => {
    const route = routes.find(({ endpoint }) => endpoint.id === id);
    if (!route) throw new Error(`${id} is not simulated`);
    const { json } = await sendExamples(route);
    expect(json[list].map((item: { id: string }) => item.id)).toContain(sample);
  });
});
