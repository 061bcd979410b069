import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { explainUpstreamError } from '../../../src/servers/relay/explain-upstream-error.ts';
import { type StartRelayOptions, startRelay } from '../../../src/servers/relay/node.ts';
import { selfSignedCertificate, selfSignedKey } from './self-signed.ts';

const page = 'http://localhost:5173';
const running: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((close) => close()));
});

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  running.push(async () => {
    if ('closeAllConnections' in server) (server as ReturnType<typeof createServer>).closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function setUp(listener: RequestListener, options: Partial<StartRelayOptions> = {}) {
  const target = `http://127.0.0.1:${await listen(createServer(listener))}`;
  const relay = await startRelay({ port: 0, allowOrigins: [page], allowTargets: [target], ...options });
  running.push(() => relay.close());
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${relay.port}/forward`, {
      ...init,
      headers: { Origin: page, 'X-Relay-Target': target + path, ...init.headers },
    });
  return { target, relay, send };
}

function reported(response: Response): [string, string][] {
  return JSON.parse(decodeURIComponent(response.headers.get('X-Relay-Headers') ?? ''));
}

async function failureOf(response: Response) {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return [response.status, error.code, error.message];
}

describe('a call through a listening relay', () => {
  it('reaches the upstream as it was made, and nothing of the browser’s with it', async () => {
    let seen: IncomingMessage | undefined;
    let body = '';
    const { send, target } = await setUp(async (request, response) => {
      seen = request;
      body = await text(request);
      response.end('{}');
    });
    await send('/v2/agents/a%40b?x=%20y', {
      method: 'PUT',
      body: '{"a":"ü"}',
      headers: {
        Authorization: 'Bearer t',
        'Content-Type': 'application/json',
        Referer: page,
        'X-Relay-Send': 'authorization, content-type',
      },
    });
    expect(`${seen?.method} ${seen?.url}`).toBe('PUT /v2/agents/a%40b?x=%20y');
    expect(body).toBe('{"a":"ü"}');
    expect(seen?.headers).toEqual({
      host: new URL(target).host,
      connection: 'keep-alive',
      'user-agent': 'livechat-api-explorer-relay',
      accept: '*/*',
      'accept-encoding': expect.stringContaining('gzip'),
      authorization: 'Bearer t',
      'content-type': 'application/json',
      'content-length': '10',
    });
  });

  it('brings back a 401 with its challenge and each Set-Cookie by itself', async () => {
    const { send } = await setUp((_request, response) => {
      const cookies = ['a=1; Path=/', 'b=2, c'];
      response.writeHead(401, 'No Way', { 'WWW-Authenticate': 'Basic', 'Set-Cookie': cookies }).end('no');
    });
    const response = await send('/');
    expect([response.status, response.headers.get('X-Relay-Status')]).toEqual([200, '401']);
    expect(response.headers.get('X-Relay-Status-Text')).toBe('No Way');
    const headers = reported(response).filter(([name]) => /^(set-cookie|www-)/i.test(name));
    expect(headers).toEqual([
      ['WWW-Authenticate', 'Basic'],
      ['Set-Cookie', 'a=1; Path=/'],
      ['Set-Cookie', 'b=2, c'],
    ]);
    expect(await response.text()).toBe('no');
  });

  it('reports a redirect instead of following it', async () => {
    const paths: string[] = [];
    const { send } = await setUp((request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(307, { Location: '/elsewhere' }).end();
    });
    const response = await send('/here');
    expect(response.headers.get('X-Relay-Status')).toBe('307');
    expect(reported(response)).toContainEqual(['Location', '/elsewhere']);
    expect(paths).toEqual(['/here']);
  });

  it('follows a redirect that stays at the origin where it may, and tells every hop', async () => {
    const { send, target } = await setUp((request, response) => {
      if (request.url === '/there?a=b') response.end('there');
      else response.writeHead(308, { Location: '/there?a=b#part' }).end('x'.repeat(100_000));
    });
    const response = await send('/here', { headers: { 'X-Relay-Redirects': 'same-origin' } });
    expect(await response.text()).toBe('there');
    expect(response.headers.get('X-Relay-Url')).toBe(`${target}/there?a=b`);
    expect(JSON.parse(decodeURIComponent(response.headers.get('X-Relay-Hops') ?? ''))).toEqual([
      [308, `${target}/here`],
      [200, `${target}/there?a=b`],
    ]);
  });

  it('follows no redirect of a call that may change something', async () => {
    const { send } = await setUp((_request, response) => response.writeHead(303, { Location: '/' }).end());
    const headers = { 'X-Relay-Redirects': 'same-origin' };
    const response = await send('/', { method: 'POST', body: 'a=1', headers });
    expect(response.headers.get('X-Relay-Status')).toBe('303');
  });

  it('keeps the length of a body, so that a page can tell how much is still to come', async () => {
    const { send } = await setUp((_request, response) => response.end('{}'));
    expect((await send('/')).headers.get('Content-Length')).toBe('2');
  });

  it('keeps a connection for the calls after it', async () => {
    const ports = new Set<number | undefined>();
    const { send } = await setUp((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    for (let call = 0; call < 5; call += 1) await (await send('/')).text();
    expect(ports.size).toBe(1);
  });

  it('hands on the first bytes of a body before the last are there', async () => {
    let arrived: (text: string) => void = () => {};
    const arrival = new Promise<string>((resolve) => {
      arrived = resolve;
    });
    const { send } = await setUp((request, response) => {
      request.once('data', (chunk) => arrived(String(chunk)));
      request.on('end', () => response.end('all'));
    });
    let sendRest = () => {};
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('first'));
        sendRest = () => controller.close();
      },
    });
    const sent = send('/', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await arrival).toBe('first');
    sendRest();
    expect(await (await sent).text()).toBe('all');
  });

  it('with a body is told why when nobody is there to take it', async () => {
    const { send } = await setUp(() => {}, { allowTargets: ['http://127.0.0.1:9'] });
    const headers = { 'X-Relay-Target': 'http://127.0.0.1:9/' };
    const response = await send('', { method: 'POST', body: 'x'.repeat(500_000), headers });
    expect((await failureOf(response)).slice(0, 2)).toEqual([502, 'upstream-refused']);
  });

  it('passes compressed bytes unchanged', async () => {
    const { send } = await setUp((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{"a":1}'));
    });
    const response = await send('/');
    expect(reported(response)).toContainEqual(['Content-Encoding', 'gzip']);
    expect(await response.text()).toBe('{"a":1}');
  });

  it.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ])('by %s answered with %i ends without a body', async (method, status) => {
    const { send } = await setUp((_request, response) => {
      response
        .writeHead(status, { 'Content-Encoding': 'gzip', ...(method === 'HEAD' && { 'Content-Length': 99 }) })
        .end();
    });
    const response = await send('/', { method });
    expect(response.headers.get('X-Relay-Status')).toBe(String(status));
    expect(await response.text()).toBe('');
    if (method === 'HEAD') expect(reported(response)).toContainEqual(['Content-Length', '99']);
  });

  it('hands on the first bytes before the last are there', async () => {
    let finish = () => {};
    const { send } = await setUp((_request, response) => {
      response.write('first');
      finish = () => response.end('last');
    });
    const reader = (await send('/')).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
    finish();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('last');
  });

  it('holds little of an answer nobody reads', async () => {
    let written = 0;
    let stalled = () => {};
    const stall = new Promise<void>((resolve) => {
      stalled = resolve;
    });
    const chunk = Buffer.alloc(1_000_000);
    const { relay, target } = await setUp((_request, response) => {
      const write = () => {
        if (written >= 60_000_000) return stalled();
        written += chunk.length;
        clearTimeout(quiet);
        quiet = setTimeout(stalled, 400);
        if (response.write(chunk)) setImmediate(write);
        else response.once('drain', write);
      };
      let quiet = setTimeout(stalled, 400);
      write();
    });
    const socket = connect(relay.port, '127.0.0.1');
    socket.pause();
    socket.write(
      `GET /forward HTTP/1.1\r\nHost: localhost\r\nOrigin: ${page}\r\nX-Relay-Target: ${target}/\r\n\r\n`,
    );
    await stall;
    socket.destroy();
    expect(written).toBeLessThan(30_000_000);
  });

  it('that the page gives up ends upstream, before and within the answer', async () => {
    for (const begin of [false, true]) {
      let closed: Promise<unknown> | undefined;
      let arrived = () => {};
      const arrival = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      const { send } = await setUp((_request, response) => {
        closed = once(response, 'close');
        if (begin) response.write('begun');
        arrived();
      });
      const stop = new AbortController();
      const sent = send('/', { signal: stop.signal });
      if (begin) await sent;
      await arrival;
      stop.abort();
      await sent.catch(() => {});
      await closed;
    }
  });

  it('that breaks within the answer breaks for the page too, instead of looking whole', async () => {
    const { send } = await setUp((_request, response) => {
      response.write('half', () => response.destroy());
    });
    await expect(send('/').then((response) => response.text())).rejects.toThrow();
  });

  it('with a streamed body beyond the limit is refused', async () => {
    const { send } = await setUp(
      async (request, response) => {
        await text(request).catch(() => '');
        response.end();
      },
      { limits: { body: 100_000 } },
    );
    const chunks = Array.from({ length: 4 }, () => new Uint8Array(50_000));
    const body = new ReadableStream({
      pull(controller) {
        const chunk = chunks.pop();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const response = await send('/', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect((await failureOf(response)).slice(0, 2)).toEqual([413, 'body-too-large']);
  });
});

describe('a target that gives no answer', () => {
  const ignore = () => {};

  async function freePort() {
    const server = createTcpServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  it('is named as refusing the connection', async () => {
    const target = `http://127.0.0.1:${await freePort()}`;
    const { send } = await setUp(ignore, { allowTargets: [target] });
    const failure = await failureOf(await send('', { headers: { 'X-Relay-Target': target } }));
    const message = `${target} can't be reached: the connection was refused.`;
    expect(failure).toEqual([502, 'upstream-refused', message]);
  });

  it('is named as having no known name', async () => {
    const findAddresses: StartRelayOptions['findAddresses'] = (_name, done) =>
      done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    const { send } = await setUp(ignore, { findAddresses });
    const failure = await failureOf(
      await send('', { headers: { 'X-Relay-Target': 'https://api.livechatinc.com/' } }),
    );
    const message = "https://api.livechatinc.com can't be reached: its name was not found.";
    expect(failure).toEqual([502, 'upstream-not-found', message]);
  });

  it('is named as untrusted when nobody vouches for its certificate', async () => {
    const server = createTlsServer(
      { key: selfSignedKey, cert: selfSignedCertificate },
      (_request, response) => response.end('secret'),
    );
    const target = `https://localhost:${await listen(server)}`;
    const { send } = await setUp(ignore, { allowTargets: [target] });
    const [status, code, message] = await failureOf(
      await send('', { headers: { 'X-Relay-Target': target } }),
    );
    expect([status, code]).toEqual([502, 'upstream-tls']);
    expect(message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('is named as silent after the idle time', async () => {
    const { send } = await setUp(ignore, { idleTimeout: 50 });
    expect((await failureOf(await send('/'))).slice(0, 2)).toEqual([504, 'upstream-timeout']);
  });

  it.each<readonly [string, (socket: Socket) => unknown, string]>([
    ['hanging up', (socket) => socket.end(), 'upstream-reset'],
    ['hanging up within the head', (socket) => socket.end('HTTP/1.1 200 OK\r\nConte'), 'upstream-reset'],
    ['resetting the connection', (socket) => socket.resetAndDestroy(), 'upstream-reset'],
    ['speaking no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH\r\n'), 'upstream-not-http'],
    ['speaking TLS', (socket) => socket.end(Buffer.from('15030100020246', 'hex')), 'upstream-not-http'],
  ])('is named as %s', async (_, reply, code) => {
    const server = createTcpServer((socket) => socket.on('error', ignore).once('data', () => reply(socket)));
    const target = `http://127.0.0.1:${await listen(server)}`;
    const { send } = await setUp(ignore, { allowTargets: [target] });
    const failure = await failureOf(await send('', { headers: { 'X-Relay-Target': target } }));
    expect(failure.slice(0, 2)).toEqual([502, code]);
  });

  it.each([
    ['UND_ERR_CONNECT_TIMEOUT', 'upstream-connect-timeout'],
    ['ETIMEDOUT', 'upstream-connect-timeout'],
    ['EHOSTUNREACH', 'upstream-unreachable'],
    ['EAI_AGAIN', 'upstream-not-found'],
    ['EMFILE', 'upstream-unreachable'],
    ['', 'upstream-unreachable'],
  ])('is told from others by the code %j', (code, told) => {
    const { error } = explainUpstreamError(code, new URL('https://api.example.com/path'));
    expect([error.code, error.message.includes('/path')]).toEqual([told, false]);
  });
});

it.each(['127.0.0.1', '10.0.0.1', '::ffff:127.0.0.1', '64:ff9b::7f00:1'])(
  'a public name that leads to %s while connecting is refused',
  async (address) => {
    const family = address.includes(':') ? 6 : 4;
    const { send } = await setUp(() => {}, {
      findAddresses: (_name, done) =>
        done(null, [
          { address: '8.8.8.8', family: 4 },
          { address, family },
        ]),
    });
    const failure = await failureOf(
      await send('', { headers: { 'X-Relay-Target': 'https://api.livechatinc.com/' } }),
    );
    expect(failure.slice(0, 2)).toEqual([403, 'private-address']);
  },
);

it('a client may have only so many calls under way', async () => {
  const waiting: ServerResponse[] = [];
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { send } = await setUp(
    (_request, response) => {
      waiting.push(response);
      if (waiting.length === 2) arrived();
    },
    { rate: { together: 2 } },
  );
  const sent = [send('/'), send('/')];
  await arrival;
  expect((await failureOf(await send('/'))).slice(0, 2)).toEqual([429, 'rate-limited']);
  for (const response of waiting) response.end('{}');
  for (const response of await Promise.all(sent)) await response.text();
  const again = send('/');
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]?.end('{}');
  expect((await again).headers.get('X-Relay-Status')).toBe('200');
});

it('a relay on a taken port rejects with the error of listening', async () => {
  const { relay } = await setUp(() => {});
  const again = startRelay({ port: relay.port, allowOrigins: [], allowTargets: [] });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('a relay ends at once, with calls still open', async () => {
  let arrived = (_response: ServerResponse) => {};
  const arrival = new Promise<ServerResponse>((resolve) => {
    arrived = resolve;
  });
  const { relay, send } = await setUp((_request, response) => arrived(response));
  const sent = send('/').catch(() => 'ended');
  await arrival;
  await relay.close();
  expect(await sent).toBe('ended');
});
