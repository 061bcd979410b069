import { describe, expect, it } from 'vitest';
import { base64 } from '../../../src/core/http/encode.ts';
import type { HttpRequest } from '../../../src/core/http/request.ts';
import { writeCsharpCall } from '../../../src/core/snippets/libraries/csharp.ts';
import type { LibraryWriter } from '../../../src/core/snippets/libraries/library.ts';
import { writeNodeCall } from '../../../src/core/snippets/libraries/node.ts';
import { writePhpCall } from '../../../src/core/snippets/libraries/php.ts';
import { writeRCall } from '../../../src/core/snippets/libraries/r.ts';
import { writeRubyCall } from '../../../src/core/snippets/libraries/ruby.ts';

const origin = 'https://api.livechatinc.com';
const version = ['X-API-Version', '2'] as const;
const asJson = ['Content-Type', 'application/json'] as const;

function request(change: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    url: `${origin}/agents`,
    headers: [version],
    body: null,
    credential: 'basic',
    credentialIn: 'header',
    ...change,
  };
}

function reasonOf(write: LibraryWriter, change: Partial<HttpRequest>): string {
  const written = write(request(change), null);
  return written.kind === 'lacking' ? written.reason : 'written';
}

function write(
  writer: LibraryWriter,
  change: Partial<HttpRequest> = {},
  authorization: string | null = null,
) {
  const written = writer(request(change), authorization);
  if (written.kind === 'lacking') throw new Error(written.reason);
  return written;
}

describe('calls of client libraries', () => {
  it('say that a library has no call for an endpoint', () => {
    expect(reasonOf(writeRubyCall, { url: `${origin}/tags` })).toBe(
      'The Ruby client has no call for this endpoint.',
    );
    expect(reasonOf(writeNodeCall, { url: 'https://other.example/agents', headers: [] })).toContain(
      'no call',
    );
  });

  it('are found behind the version in the path too', () => {
    expect(write(writeNodeCall, { url: `${origin}/v2/agents`, headers: [] }).code).toContain(
      'api.agents.list(',
    );
  });

  it('say what of the request can’t be passed on', () => {
    expect(reasonOf(writePhpCall, { url: `${origin}/agents?status=offline` })).toContain('pass on “status”');
    expect(reasonOf(writePhpCall, { headers: [version, ['X-Region', 'fra']] })).toContain('header X-Region');
    expect(reasonOf(writePhpCall, { credential: 'bearer' })).toContain('carries an access token');
    expect(reasonOf(writePhpCall, { url: `${origin}/goals/a/mark_as_successful`, method: 'POST' })).toContain(
      'whole number',
    );
    expect(reasonOf(writePhpCall, { url: `${origin}/chats?query=%20` })).toContain('leaves out “query”');
    expect(reasonOf(writeNodeCall, { url: `${origin}/chats?page=1&page=2` })).toContain('more than once');
    expect(reasonOf(writeCsharpCall, { url: `${origin}/chats` })).toContain('needs “a query parameter”');
    expect(reasonOf(writeCsharpCall, { url: `${origin}/tickets/a%20b` })).toContain('plus sign');
  });

  it('let nothing into a shell that is no day or number', () => {
    const url = (query: string) => ({ url: `${origin}/${query}` });
    expect(reasonOf(writeRCall, url(`greetings?group=${encodeURIComponent("1';id;'")}`))).toContain(
      'whole number',
    );
    expect(reasonOf(writeRCall, url(`chats?date_from=${encodeURIComponent("1';id;'")}`))).toContain(
      'as a day',
    );
    expect(reasonOf(writeRCall, url('chats?date_from=2018-04-13'))).toBe('written');
  });

  it('refuse a body that would arrive as another one', () => {
    const refuse = (body: string) =>
      reasonOf(writeNodeCall, { method: 'POST', headers: [version, asJson], body });
    expect(refuse('{"groups": []}')).toContain('empty “groups”');
    expect(refuse('[1]')).toContain('JSON object');
    expect(refuse('{')).toContain('JSON object');
    expect(refuse('{"id": 12345678901234567890}')).toContain('round a number');
    expect(refuse('{"id": 123456789012345.678}')).toContain('round a number');
    expect(refuse('{"id": 1e400}')).toContain('round a number');
    expect(refuse('{"id": 1e-400}')).toContain('round a number');
    expect(refuse('{"id": -12.50, "at": 1e3, "no": 0}')).toBe('written');
    expect(refuse('{"name": "\\"id: 12345678901234567890"}')).toBe('written');
    const rules = { method: 'POST', headers: [version, asJson], url: `${origin}/greetings` } as const;
    const body = JSON.stringify({ name: 'a', rules: [{ type: 'url_funnel', urls: [{ url: 'b' }] }] });
    expect(reasonOf(writeCsharpCall, { ...rules, body })).toContain('hold a list');
  });

  it('write members as the library takes them', () => {
    const body = JSON.stringify({ name: null, active: true, list: [{ a: 1 }] });
    const post = { method: 'POST', headers: [version, asJson], body } as const;
    expect(write(writeNodeCall, post).code).toContain(
      '{\n  "name": "",\n  "active": "true",\n  "list": [\n    {\n      "a": 1\n    }\n  ]\n}',
    );
    expect(write(writeRubyCall, post).code).toContain('"name" => nil,\n  "active" => true');
    const proto = { ...post, body: '{"__proto__": "a"}' };
    expect(write(writeNodeCall, proto).code).toContain('["__proto__"]: "a"');
  });

  it('name another address where the library can be told one, and say so where it can’t', () => {
    const url = 'http://localhost:5175/agents';
    expect(write(writeNodeCall, { url }).code).toContain(', 2, "http://localhost:5175/")');
    expect(write(writeRubyCall, { url }).code).toContain('port: 5175,\n  use_ssl: false');
    expect(write(writePhpCall, { url }).notes.join()).toContain('can’t be told another address');
  });

  it('hold login and secret in clear only when they are given', () => {
    const authorization = `Basic ${base64('zoë@shop.example:dal:s3"cret')}`;
    expect(write(writeNodeCall, {}, authorization).code).toContain('("zoë@shop.example", "dal:s3\\"cret")');
    expect(write(writeNodeCall, { credential: 'personal' }).code).toContain(
      '(process.env.LIVECHAT_LOGIN, process.env.LIVECHAT_PERSONAL_ACCESS_TOKEN)',
    );
  });
});
