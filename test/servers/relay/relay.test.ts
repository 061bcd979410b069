import { describe, expect, it } from 'vitest';
import { livechatOrigins } from '../../../src/core/catalogue/livechat/origins.ts';
import type { RelayErrorBody } from '../../../src/core/http/relay-profile.ts';
import type { Forward, UpstreamCall } from '../../../src/servers/relay/forward.ts';
import { bodyTooLarge } from '../../../src/servers/relay/limit-refusals.ts';
import { tellNodeOwner } from '../../../src/servers/relay/owner-settings.ts';
import { type Refusal, refuse } from '../../../src/servers/relay/refusal.ts';
import { createRelay, type RelayOptions } from '../../../src/servers/relay/relay.ts';
import { limitBytes, type WebAnswerParts, webAnswer } from '../../../src/servers/relay/web-answer.ts';

const page = 'http://localhost:5173';
const api = 'https://api.livechatinc.com';

function answer(parts: Partial<WebAnswerParts> = {}, text = '{"ok":true}'): WebAnswerParts {
  const { body } = new Response(text);
  const usual = { status: 200, statusText: 'OK', headers: [], headersJoined: false, decoded: false };
  return { ...usual, body, ...parts };
}

function setUp(reply: () => WebAnswerParts = answer, options: Partial<RelayOptions<object>> = {}) {
  const calls: UpstreamCall[] = [];
  const bodies: string[] = [];
  const lines: string[] = [];
  const forward: Forward<object> = async (call) => {
    calls.push(call);
    const { source, limits } = call;
    let refusal: Refusal | null = null;
    const onExceeded = () => {
      refusal = bodyTooLarge(limits.body);
    };
    if (source.body) {
      const body = limitBytes(source.body, limits.body, { onExceeded });
      bodies.push(await new Response(body).text().catch(() => '(broken off)'));
    }
    return refusal ?? webAnswer(reply(), limits.answer);
  };
  const relay = createRelay<object>({
    allowOrigins: [page],
    allowTargets: ['http://127.0.0.1:5175'],
    allowPrivate: [],
    token: null,
    forward,
    admit: () => null,
    now: () => 0,
    tellOwner: tellNodeOwner,
    log: (line) => lines.push(line),
    limits: { body: 20, answer: 40, time: 1000 },
    ...options,
  });
  const send = (headers: Record<string, string>, init: RequestInit = {}) =>
    relay.request('/forward', {
      ...init,
      headers: { Origin: page, 'X-Relay-Target': `${api}/v2/agents?a=b`, ...headers },
    });
  return { relay, calls, bodies, lines, send };
}

async function codeOf(response: Response) {
  const { error } = (await response.json()) as RelayErrorBody;
  expect(response.headers.get('X-Relay-Error')).toBe(error.code);
  expect(error.message).not.toBe('');
  expect(error.wayOut).not.toBe('');
  return `${response.status} ${error.code}`;
}

describe('an upstream answer', () => {
  it('is reported beside HTTP 200, whatever its status', async () => {
    const headers: [string, string][] = [
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['X-Name', 'caf\u00e9, "x"'],
    ];
    const { send } = setUp(() => answer({ status: 401, statusText: 'Nicht 100% d\u00fcrfen', headers }));
    const response = await send({});
    expect(response.status).toBe(200);
    expect(response.headers.get('X-Relay-Status')).toBe('401');
    expect(response.headers.get('X-Relay-Status-Text')).toBe('Nicht 100% d?rfen');
    expect(JSON.parse(decodeURIComponent(response.headers.get('X-Relay-Headers') ?? ''))).toEqual(headers);
    expect(response.headers.get('X-Relay-Url')).toBe(`${api}/v2/agents?a=b`);
    expect(response.headers.get('X-Relay-Error')).toBeNull();
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(await response.text()).toBe('{"ok":true}');
  });

  it('can neither run, rest nor be sniffed at the relay’s origin', async () => {
    const response = await setUp(() => answer({ headers: [['Content-Type', 'text/html']] })).send({});
    expect(response.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('keeps its content coding for the browser to take off', async () => {
    const { send } = setUp(() => answer({ headers: [['content-encoding', 'gzip']] }));
    expect((await send({})).headers.get('Content-Encoding')).toBe('gzip');
  });

  it('without a body claims no content coding', async () => {
    const { send } = setUp(() => answer({ status: 304, headers: [['content-encoding', 'gzip']] }));
    const response = await send({});
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(await response.text()).toBe('');
  });

  it('with more headers than fit says how many it left out', async () => {
    const headers: [string, string][] = [
      ['a', 'x'.repeat(70_000)],
      ['b', '1'],
    ];
    const response = await setUp(() => answer({ headers })).send({});
    expect(JSON.parse(decodeURIComponent(response.headers.get('X-Relay-Headers') ?? ''))).toEqual([
      ['b', '1'],
    ]);
    expect(response.headers.get('X-Relay-Headers-Left-Out')).toBe('1');
  });

  it('that declares too large a body is refused', async () => {
    const { send } = setUp(() => answer({ headers: [['Content-Length', '41']] }));
    expect(await codeOf(await send({}))).toBe('502 answer-too-large');
  });

  it('that grows too large breaks off', async () => {
    const { send } = setUp(() => answer({}, 'x'.repeat(41)));
    await expect((await send({})).text()).rejects.toThrow();
  });
});

describe('a call', () => {
  it('takes along only the headers it names', async () => {
    const { send, calls } = setUp();
    await send({
      Authorization: 'Basic abc',
      'X-Api-Version': '2',
      'X-Relay-Send': 'authorization, x-api-version',
      Accept: 'application/json',
      'Accept-Encoding': 'gzip',
      'Accept-Language': 'en',
      Cookie: 'a=b',
      Referer: page,
      'User-Agent': 'Browser',
    });
    expect(calls[0]?.headers).toEqual([
      ['user-agent', 'livechat-api-explorer-relay'],
      ['accept', 'application/json'],
      ['accept-encoding', 'gzip'],
      ['authorization', 'Basic abc'],
      ['x-api-version', '2'],
    ]);
  });

  it('carries its method and body', async () => {
    const { send, calls, bodies } = setUp();
    await send({}, { method: 'PUT', body: '{"a":1}' });
    expect(calls[0]?.method).toBe('PUT');
    expect(bodies).toEqual(['{"a":1}']);
  });

  it.each(['cookie', 'origin', 'host', 'sec-fetch-mode', 'x-relay-target', 'content-length', 'not a token'])(
    'can’t send the header %s',
    async (name) => {
      const { send, calls } = setUp();
      expect(await codeOf(await send({ 'X-Relay-Send': name, Cookie: 'a=b' }))).toBe('400 header-invalid');
      expect(calls).toEqual([]);
    },
  );

  it('says so when a named header did not arrive', async () => {
    expect(await codeOf(await setUp().send({ 'X-Relay-Send': 'date' }))).toBe('400 header-invalid');
  });

  it('with too large a declared body is refused before anything is sent', async () => {
    const { send, calls } = setUp();
    const response = await send({ 'Content-Length': '21' }, { method: 'POST', body: 'x'.repeat(21) });
    expect(await codeOf(response)).toBe('413 body-too-large');
    expect(calls).toEqual([]);
  });

  it('whose body grows too large is broken off', async () => {
    const { send, bodies } = setUp();
    expect(await codeOf(await send({}, { method: 'POST', body: 'x'.repeat(21) }))).toBe('413 body-too-large');
    expect(bodies).toEqual(['(broken off)']);
  });

  it('by an unknown method is refused', async () => {
    expect(await codeOf(await setUp().send({}, { method: 'PROPFIND' }))).toBe('405 method-not-allowed');
  });

  it.each([
    ['', '400 target-missing'],
    ['/v2/agents', '400 target-invalid'],
    ['ftp://api.livechatinc.com/', '400 target-invalid'],
    ['https://u:p@api.livechatinc.com/', '400 target-invalid'],
    ['https://example.com/', '403 target-not-allowed'],
    ['https://api.livechatinc.com.example.com/', '403 target-not-allowed'],
    ['http://api.livechatinc.com/', '403 target-not-allowed'],
    ['https://api.livechatinc.com:8443/', '403 target-not-allowed'],
    ['http://127.0.0.1:22/', '403 private-address'],
    ['http://2130706433/', '403 private-address'],
    ['http://[::ffff:169.254.169.254]/', '403 private-address'],
  ])('to %j ends as %s', async (target, expected) => {
    const { send, calls } = setUp();
    expect(await codeOf(await send({ 'X-Relay-Target': target }))).toBe(expected);
    expect(calls).toEqual([]);
  });

  it('may go to a private address only where the owner named that origin', async () => {
    const { send, calls } = setUp();
    await send({ 'X-Relay-Target': 'http://127.0.0.1:5175/v2/agents#part' });
    await send({});
    expect(calls.map((call) => [call.url.href, call.mayBePrivate])).toEqual([
      ['http://127.0.0.1:5175/v2/agents', true],
      [`${api}/v2/agents?a=b`, false],
    ]);
  });

  it('leaves one line in the log, without path, query, headers or body', async () => {
    const { send, lines } = setUp();
    await send(
      { Authorization: 'secret', 'X-Relay-Send': 'authorization' },
      { method: 'POST', body: 'body' },
    );
    await send({ 'X-Relay-Target': 'https://example.com/path' });
    expect(lines).toEqual([`POST ${api} 200 0 ms`, 'GET https://example.com target-not-allowed 0 ms']);
  });
});

describe('an access token', () => {
  const token = 'sixteen-letters!';

  it('opens the relay that asks for it, and no other', async () => {
    const { send, calls } = setUp(answer, { token });
    expect((await send({ 'X-Relay-Token': token })).status).toBe(200);
    expect(await codeOf(await send({}))).toBe('403 token-missing');
    for (const wrong of ['', token.slice(1), `${token}!`, token.toUpperCase()])
      expect(await codeOf(await send({ 'X-Relay-Token': wrong }))).toBe('403 token-wrong');
    expect(calls).toHaveLength(1);
  });

  it('is told of in the greeting, and never asked of that or of a preflight', async () => {
    const { relay } = setUp(answer, { token });
    const response = await relay.request('/', { headers: { Origin: page } });
    expect(await response.json()).toMatchObject({ token: true });
    const headers = { Origin: page, 'Access-Control-Request-Method': 'GET' };
    expect((await relay.request('/forward', { method: 'OPTIONS', headers })).status).toBe(204);
  });
});

it('refuses whom the platform does not let in, before it looks at anything else', async () => {
  const refusal = { ...refuse('rate-limited', 'Too many.', 'Wait.'), retryAfter: 7 };
  const { send, calls } = setUp(answer, { admit: async () => refusal, token: 'sixteen-letters!' });
  const response = await send({});
  expect(response.headers.get('Retry-After')).toBe('7');
  expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  expect(await codeOf(response)).toBe('429 rate-limited');
  expect(calls).toEqual([]);
});

describe('an origin of LiveChat', () => {
  it.each(livechatOrigins)('%s may be called', async (origin) => {
    const { send, calls } = setUp();
    expect((await send({ 'X-Relay-Target': `${origin}/v2/token` })).headers.get('X-Relay-Status')).toBe(
      '200',
    );
    expect(calls[0]?.mayBePrivate).toBe(false);
  });
});

describe('an origin its owner named', () => {
  const owned = {
    allowTargets: ['https://api.example.com', 'http://10.1.2.3'],
    allowPrivate: ['https://api.corp.example'],
  };

  it.each([
    ['https://api.example.com/', false],
    ['http://10.1.2.3/', true],
    ['https://api.corp.example/', true],
  ])('%s may lead to a private address: %s', async (target, mayBePrivate) => {
    const { send, calls } = setUp(answer, owned);
    await send({ 'X-Relay-Target': target });
    expect(calls.map((call) => call.mayBePrivate)).toEqual([mayBePrivate]);
  });
});

describe('a page', () => {
  it('of an allowed origin may read answers and refusals', async () => {
    const { send } = setUp();
    for (const response of [await send({}), await send({ 'X-Relay-Target': '' })]) {
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe(page);
      expect(response.headers.get('Access-Control-Expose-Headers')).toContain('X-Relay-Status,');
      expect(response.headers.get('Access-Control-Expose-Headers')).toContain('X-Relay-Error');
      expect(response.headers.get('Vary')).toBe('Origin');
    }
  });

  it.each(['http://localhost:5174', 'https://localhost:5173', 'null', 'http://localhost:5173.example.com'])(
    'of %s is refused, preflight and greeting included',
    async (origin) => {
      const { relay, send, calls } = setUp();
      const preflight = { Origin: origin, 'Access-Control-Request-Method': 'GET' };
      const responses = [
        await send({ Origin: origin }),
        await relay.request('/forward', { method: 'OPTIONS', headers: preflight }),
        await relay.request('/', { headers: { Origin: origin } }),
      ];
      for (const response of responses) {
        expect(await codeOf(response)).toBe('403 origin-not-allowed');
        expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
      expect(calls).toEqual([]);
    },
  );

  it('without an origin can’t forward', async () => {
    const { relay, calls } = setUp();
    const response = await relay.request('/forward', { headers: { 'X-Relay-Target': api } });
    expect(await codeOf(response)).toBe('403 origin-not-allowed');
    expect(calls).toEqual([]);
  });

  it('gets a preflight answer that names Authorization and every header it asked for', async () => {
    const { relay, calls } = setUp();
    const response = await relay.request('/forward', {
      method: 'OPTIONS',
      headers: {
        Origin: page,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization,x-custom,b@d',
        'Access-Control-Request-Private-Network': 'true',
      },
    });
    expect(response.status).toBe(204);
    const allowed = response.headers.get('Access-Control-Allow-Headers')?.split(', ');
    expect(allowed).toEqual(expect.arrayContaining(['Authorization', 'X-Relay-Target', 'x-custom']));
    expect(allowed).not.toContain('b@d');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('PUT');
    expect(response.headers.get('Access-Control-Max-Age')).toBe('7200');
    expect(response.headers.get('Access-Control-Allow-Private-Network')).toBe('true');
    expect(response.headers.get('Access-Control-Allow-Local-Network')).toBeNull();
    expect(calls).toEqual([]);
  });

  it('can make an OPTIONS call, which is no preflight', async () => {
    const { send, calls } = setUp();
    await send({}, { method: 'OPTIONS' });
    expect(calls[0]?.method).toBe('OPTIONS');
  });

  it('recognises the relay by its greeting', async () => {
    const { relay } = setUp();
    const response = await relay.request('/', { headers: { Origin: page } });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(page);
    const targets = [...livechatOrigins, 'http://127.0.0.1:5175'];
    expect(await response.json()).toEqual({
      relay: 'livechat-api-explorer',
      profile: 1,
      targets,
      token: false,
    });
  });

  it('finds nothing elsewhere', async () => {
    const response = await setUp().relay.request('/other', { headers: { Origin: page } });
    expect(await codeOf(response)).toBe('404 not-found');
  });
});

it('answers a fault of its own without its details', async () => {
  const { send, lines } = setUp(() => {
    throw new TypeError('secret');
  });
  const response = await send({});
  expect(await codeOf(response.clone() as Response)).toBe('500 internal');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(page);
  expect((await response.text()) + lines.join()).not.toContain('secret');
});
