import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { createDraft, type Draft, fillExamples } from '../../../src/core/request/draft.ts';
import { longestShared, readShared, shareDraft } from '../../../src/core/request/share-draft.ts';

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);

function find(id: string): Endpoint {
  const endpoint = endpoints.find((one) => one.id === id);
  if (!endpoint) throw new Error(`There is no ${id}.`);
  return endpoint;
}

/** What a link of this text would hold. */
const pack = (text: string) => Buffer.from(text).toString('base64url');
const unpack = (text: string) => Buffer.from(text, 'base64url').toString();

describe('a shared request', () => {
  it('comes back as it was, for the examples of every endpoint, but for what was told as left out', () => {
    for (const endpoint of endpoints) {
      const draft = fillExamples(endpoint, createDraft(endpoint));
      const { text, leftOut } = shareDraft(endpoint, draft);
      const read = readShared(endpoint, text);
      if (!read.ok) throw new Error(`${endpoint.id}: ${read.reason}`);
      if (!leftOut.length) expect(read.draft).toEqual(draft);
      expect(shareDraft(endpoint, read.draft).text).toBe(text);
    }
  });

  it('keeps text beyond ASCII, and JSON as it was typed', () => {
    const endpoint = find('tickets.create');
    const text = '{ "subject":   "Žluťoučký 🐎" }';
    const draft: Draft = {
      ...createDraft(endpoint),
      body: { type: 'application/json', value: JSON.parse(text), text },
    };
    expect(readShared(endpoint, shareDraft(endpoint, draft).text)).toEqual({ ok: true, draft });
  });

  it('holds no password, no header and no member that goes by a secret’s name, and tells each', () => {
    const endpoint = find('agents.create');
    const value = { name: 'Ana', password: 'canary-1', extra: { api_key: 'canary-2', note: 'kept' } };
    const draft: Draft = {
      ...createDraft(endpoint),
      headers: [
        { name: 'X-Trace', value: 'kept' },
        { name: 'X-Auth-Token', value: 'canary-3' },
        { name: 'Cookie', value: 'canary-4' },
        { name: 'Authorization', value: 'canary-5' },
      ],
      body: { type: 'application/json', value, text: JSON.stringify(value) },
    };
    const { text, carried, leftOut } = shareDraft(endpoint, draft);
    expect(unpack(text)).not.toContain('canary');
    expect(unpack(text)).toContain('kept');
    expect(carried).toEqual(['header X-Trace', 'body name', 'body extra']);
    expect(new Set(leftOut)).toEqual(
      new Set([
        'header X-Auth-Token',
        'header Cookie',
        'header Authorization',
        'body password',
        'body extra.api_key',
      ]),
    );
  });

  it('leaves out a body that does not parse, for a secret could be anywhere in it', () => {
    const endpoint = find('agents.create');
    const text = '{"password": "canary-1"';
    const draft: Draft = { ...createDraft(endpoint), body: { type: 'application/json', value: {}, text } };
    const shared = shareDraft(endpoint, draft);
    expect(unpack(shared.text)).not.toContain('canary');
    expect(shared.leftOut.join()).toContain('not valid JSON');
  });
});

describe('a hostile link', () => {
  const endpoint = find('tickets.create');
  const deep = `{"b":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}`;

  it.each([
    ['too long', 'A'.repeat(longestShared + 1), 'more than a request can'],
    ['no Base64', '!!', 'damaged'],
    ['percent-encoded', '%7B%7D', 'damaged'],
    ['no UTF-8', Buffer.from([0xff, 0xfe]).toString('base64url'), 'damaged'],
    ['cut off', pack('{"p":{"query:').slice(0, -1), 'damaged'],
    ['a list', pack('[]'), 'no request'],
    ['null', pack('null'), 'no request'],
    ['a number for a text', pack('{"p":{"query:status":[7]}}'), 'no request'],
    ['a text for a list', pack('{"p":{"query:status":"x"}}'), 'no request'],
    ['headers that are none', pack('{"h":[["a"]]}'), 'no request'],
    ['a foreign content type', pack('{"t":"text/html"}'), 'no request'],
    ['a body that is a list', pack('{"b":[]}'), 'no request'],
    ['a prototype', pack('{"b":{"__proto__":{"polluted":1}}}'), 'no request'],
    ['a constructor', pack('{"p":{"constructor":["x"]}}'), 'no request'],
    ['too deep', pack(deep), 'no request'],
  ])('with %s is refused', (_, text, why) => {
    const read = readShared(endpoint, text);
    expect(read).toEqual({ ok: false, reason: expect.stringContaining(why) });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('brings in no parameter that the endpoint lacks, no credential and no password', () => {
    const agents = find('agents.create');
    const text =
      '{"p":{"query:evil":["x"]},"h":[["Authorization","Bearer x"],["X-Api-Key","x"],["X-Fine","y"]],"b":{"password":"x"}}';
    const read = readShared(agents, pack(text));
    if (!read.ok) throw new Error(read.reason);
    expect(read.draft).toEqual({ ...createDraft(agents), headers: [{ name: 'X-Fine', value: 'y' }] });
  });
});
