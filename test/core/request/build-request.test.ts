import { describe, expect, it } from 'vitest';
import type { Endpoint, Resource } from '../../../src/core/catalogue/endpoint.ts';
import { agents } from '../../../src/core/catalogue/livechat/agents.ts';
import { chats } from '../../../src/core/catalogue/livechat/chats.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { tickets } from '../../../src/core/catalogue/livechat/tickets.ts';
import { buildRequest } from '../../../src/core/request/build-request.ts';
import { createDraft, type Draft, fillExamples } from '../../../src/core/request/draft.ts';

const options = {
  baseUrl: livechat.baseUrl,
  versionIn: 'header',
  credential: null,
  credentialIn: 'header',
  region: null,
} as const;

function find(resource: Resource, id: string): Endpoint {
  const endpoint = resource.endpoints.find((each) => each.id === id);
  if (!endpoint) throw new Error(`${id} is not in the catalogue`);
  return endpoint;
}

function draftOf(endpoint: Endpoint, change: Partial<Draft>): Draft {
  return { ...createDraft(endpoint), ...change };
}

describe('buildRequest', () => {
  it('asks for the version by header, or by path where no header can travel', () => {
    const endpoint = find(agents, 'agents.list');
    const byHeader = buildRequest(livechat, endpoint, createDraft(endpoint), options);
    const byPath = buildRequest(livechat, endpoint, createDraft(endpoint), { ...options, versionIn: 'path' });
    expect(byHeader.url).toBe('https://api.livechatinc.com/agents');
    expect(byHeader.headers).toContainEqual(['X-API-Version', '2']);
    expect(byPath.url).toBe('https://api.livechatinc.com/v2/agents');
    expect(byPath.headers.map(([name]) => name)).not.toContain('X-API-Version');
  });

  it('encodes names and values of the query and leaves out what is empty', () => {
    const endpoint = find(chats, 'chats.list');
    const draft = draftOf(endpoint, {
      parameters: { 'query:tag[]': ['a b', 'c&d', ''], 'query:query': ['zażółć 🙂'], 'query:city': [''] },
    });
    expect(buildRequest(livechat, endpoint, draft, options).url).toBe(
      'https://api.livechatinc.com/chats?query=za%C5%BC%C3%B3%C5%82%C4%87%20%F0%9F%99%82&tag%5B%5D=a%20b&tag%5B%5D=c%26d',
    );
  });

  it('puts path parameters into their segment, never beyond it', () => {
    const endpoint = find(agents, 'agents.get');
    const draft = draftOf(endpoint, { parameters: { 'path:login': ['a/b?c#d@example.com'] } });
    expect(buildRequest(livechat, endpoint, draft, options).url).toBe(
      'https://api.livechatinc.com/agents/a%2Fb%3Fc%23d@example.com',
    );
  });

  it('writes a form body with brackets for lists and members', () => {
    const endpoint = find(agents, 'agents.create');
    const draft = draftOf(endpoint, {
      body: {
        type: 'application/x-www-form-urlencoded',
        value: { login: 'a@b.example', groups: [1, 2], notifications: { new_visitor: 1 } },
        text: null,
      },
    });
    const request = buildRequest(livechat, endpoint, draft, options);
    expect(request.body).toBe('login=a%40b.example&groups[]=1&groups[]=2&notifications[new_visitor]=1');
    expect(request.headers).toContainEqual(['Content-Type', 'application/x-www-form-urlencoded']);
  });

  it('sends JSON exactly as typed', () => {
    const endpoint = find(tickets, 'tickets.create');
    const text = '{ "message": "x",\n  "requester": {"mail": "a@b.example"} }';
    const draft = draftOf(endpoint, { body: { type: 'application/json', value: {}, text } });
    expect(buildRequest(livechat, endpoint, draft, options).body).toBe(text);
  });

  it('lets a header of the person take the place of an automatic one', () => {
    const endpoint = find(agents, 'agents.list');
    const draft = draftOf(endpoint, { headers: [{ name: 'x-api-version', value: '3' }] });
    const { headers } = buildRequest(livechat, endpoint, draft, options);
    expect(headers).toEqual([
      ['Accept', 'application/json'],
      ['x-api-version', '3'],
    ]);
  });

  it('sends numbers as they were checked', () => {
    const endpoint = find(chats, 'chats.list');
    const draft = draftOf(endpoint, { parameters: { 'query:page': [' 5 '], 'query:query': [' a '] } });
    expect(buildRequest(livechat, endpoint, draft, options).url).toMatch(/page=5&query=%20a%20$/);
  });

  it('builds every endpoint from its examples', async () => {
    for (const entry of livechat.resources)
      for (const endpoint of (await entry.load()).endpoints) {
        const draft = fillExamples(endpoint, createDraft(endpoint));
        const request = buildRequest(livechat, endpoint, draft, options);
        expect(request.url, endpoint.id).not.toMatch(/[{}]/);
        expect(request.body === null, endpoint.id).toBe(endpoint.body === null);
      }
  });
});
