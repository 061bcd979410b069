import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { buildRequest } from '../../../src/core/request/build-request.ts';
import { createDraft, fillExamples } from '../../../src/core/request/draft.ts';
import { call, createAccount, type Reply } from './call.ts';

const options = {
  baseUrl: '',
  versionIn: 'header',
  credential: null,
  credentialIn: 'header',
  region: null,
} as const;

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);

/** Sends a call to a fresh account as the form does once all its examples are filled in. */
function sendExamples(endpoint: Endpoint, type = endpoint.body?.contentTypes[0]): Promise<Reply> {
  const draft = fillExamples(endpoint, createDraft(endpoint));
  const body = { ...draft.body, type: type ?? draft.body.type };
  const request = buildRequest(livechat, endpoint, { ...draft, body }, options);
  const headers = request.headers.map(([name, value]): [string, string] => [name, value]);
  return call(createAccount(), request.url, { method: request.method, headers, body: request.body });
}

describe('a call with all its examples at once', () => {
  for (const endpoint of endpoints) {
    for (const type of endpoint.body?.contentTypes ?? [undefined])
      it(`is taken: ${endpoint.id}${type ? ` as ${type}` : ''}`, async () => {
        const { status, text } = await sendExamples(endpoint, type);
        expect(Math.floor(status / 100), text).toBe(2);
      });
  }

  it.each([
    ['chats.list', 'chats', 'PQ7Z2M0KXA'],
    ['tickets.list', 'tickets', '7KD2W'],
  ])('finds the sample: %s', async (id, list, sample) => {
    const endpoint = endpoints.find((one) => one.id === id);
    if (!endpoint) throw new Error(`The catalogue has no ${id}`);
    const { json } = await sendExamples(endpoint);
    expect(json[list].map((item: { id: string }) => item.id)).toContain(sample);
  });
});
