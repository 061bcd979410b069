import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRelayAnswer } from '../../../src/app/transports/relay-protocols/read-relay-answer.ts';
import type { RelayErrorBody } from '../../../src/core/http/relay-profile.ts';
import { sendRaw } from './send-raw.ts';
import { startWorkersRelay } from './start-workers-relay.ts';

const page = 'http://localhost:5173';
let listener: RequestListener;
let target: string;
let relay: Awaited<ReturnType<typeof startWorkersRelay>>;
const api = createServer((request, response) => listener(request, response));

beforeAll(async () => {
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  target = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  relay = await startWorkersRelay({ ALLOW_ORIGINS: page, ALLOW_TARGETS: `${target} https://other.example` });
}, 30_000);

afterAll(async () => {
  await relay.close();
  api.closeAllConnections();
  api.close();
});

function send(path: string, init: RequestInit = {}) {
  return fetch(`http://127.0.0.1:${relay.port}/forward`, {
    ...init,
    headers: { Origin: page, 'X-Relay-Target': target + path, ...init.headers },
  });
}

/** Reads an answer as the explorer does. */
async function read(response: Response) {
  const answer = await readRelayAnswer(response, target, (shown) => shown);
  if (answer.kind !== 'api') throw new Error(`It was no answer of the API: ${JSON.stringify(answer)}`);
  const { response: read, urls } = answer;
  return { ...read, urls, text: new TextDecoder().decode(read.body) };
}

describe('a call through the relay in workerd', () => {
  it('reaches the upstream as it was made', async () => {
    let seen: IncomingMessage | undefined;
    let body = '';
    listener = async (request, response) => {
      seen = request;
      body = await text(request);
      response.end('{}');
    };
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
      'user-agent': 'livechat-api-explorer-relay',
      accept: '*/*',
      'accept-encoding': 'gzip',
      authorization: 'Bearer t',
      'content-type': 'application/json',
      'content-length': '10',
      // The runtime says so of every Worker.
      'cf-worker': expect.any(String),
    });
  });

  it('brings back a 401 with each Set-Cookie by itself, and says that other repeats are joined', async () => {
    listener = (_request, response) => {
      response.writeHead(401, 'No Way', { 'Set-Cookie': ['a=1; Path=/', 'b=2, c'], 'X-Twice': ['1', '2'] });
      response.end('no');
    };
    const response = await send('/');
    expect(response.status).toBe(200);
    const answer = await read(response);
    expect([answer.status, answer.statusText, answer.text]).toEqual([401, 'No Way', 'no']);
    const headers = answer.headers?.filter(([name]) => /^(set-cookie|x-twice)$/.test(name));
    expect(headers).toEqual([
      ['set-cookie', 'a=1; Path=/'],
      ['set-cookie', 'b=2, c'],
      ['x-twice', '1, 2'],
    ]);
    expect(answer.unseen).toEqual([expect.stringContaining('joined by commas')]);
  });

  it('brings the body unpacked', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{"a":1}'));
    };
    expect((await read(await send('/'))).text).toBe('{"a":1}');
  });

  it.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ])('by %s answered with %i ends without a body', async (method, status) => {
    listener = (_request, response) => void response.writeHead(status).end();
    const answer = await read(await send('/', { method }));
    expect([answer.status, answer.text]).toEqual([status, '']);
  });

  it('tells every hop of redirects that stay at the origin, where they may be followed', async () => {
    listener = (request, response) => {
      if (request.url === '/there') response.end('there');
      else response.writeHead(302, { Location: '/there' }).end();
    };
    const answer = await read(await send('/here', { headers: { 'X-Relay-Redirects': 'same-origin' } }));
    expect([answer.text, answer.urls]).toEqual(['there', [`${target}/here`, `${target}/there`]]);
    expect((await read(await send('/here'))).status).toBe(302);
  });

  it('hands on the first bytes before the last are there, both ways', async () => {
    let uploaded: (text: string) => void = () => {};
    const upload = new Promise<string>((resolve) => {
      uploaded = resolve;
    });
    let answering: ServerResponse | undefined;
    listener = (request, response) => {
      answering = response;
      response.write('first');
      request.once('data', (chunk) => uploaded(String(chunk)));
    };
    const socket = connect(relay.port, '127.0.0.1');
    const head = `Host: localhost\r\nOrigin: ${page}\r\nX-Relay-Target: ${target}/\r\n`;
    socket.write(`POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n3\r\none\r\n`);
    expect(await upload).toBe('one');
    let received = '';
    while (!received.includes('first')) received += (await once(socket, 'data'))[0];
    socket.write('3\r\ntwo\r\n0\r\n\r\n');
    answering?.end('last');
    while (!received.includes('last')) received += (await once(socket, 'data'))[0];
    socket.destroy();
  });

  it.each([false, true])('that the page gives up ends upstream; answer begun: %s', async (begun) => {
    let arrived: (response: ServerResponse) => void = () => {};
    const arrival = new Promise<ServerResponse>((resolve) => {
      arrived = resolve;
    });
    listener = (_request, response) => {
      if (begun) response.write('begun');
      arrived(response);
    };
    const socket = connect(relay.port, '127.0.0.1');
    socket.write(`GET /forward HTTP/1.1\r\nHost: x\r\nOrigin: ${page}\r\nX-Relay-Target: ${target}/\r\n\r\n`);
    const closed = once(await arrival, 'close');
    if (begun) await once(socket, 'data');
    // A mere end might be that of the page's half only, so workerd goes on until it writes the next time.
    socket.resetAndDestroy();
    await closed;
  });

  it('that breaks within the answer is seen to have broken, however the runtime ends it', async () => {
    listener = (_request, response) => {
      response.write('half', () => response.destroy());
    };
    await expect(send('/').then(read)).rejects.toThrow();
  });

  it('holds little of an answer nobody reads', async () => {
    let written = 0;
    let stalled = () => {};
    const stall = new Promise<void>((resolve) => {
      stalled = resolve;
    });
    const chunk = Buffer.alloc(1_000_000);
    listener = (_request, response) => {
      let quiet = setTimeout(stalled, 400);
      const write = () => {
        if (written >= 60_000_000) return stalled();
        written += chunk.length;
        clearTimeout(quiet);
        quiet = setTimeout(stalled, 400);
        if (response.write(chunk)) setImmediate(write);
        else response.once('drain', write);
      };
      write();
    };
    const socket = connect(relay.port, '127.0.0.1');
    socket.pause();
    socket.write(`GET /forward HTTP/1.1\r\nHost: x\r\nOrigin: ${page}\r\nX-Relay-Target: ${target}/\r\n\r\n`);
    await stall;
    socket.destroy();
    expect(written).toBeLessThan(30_000_000);
  });

  it('that a rule refuses tells its owner which variable to change', async () => {
    const headers = { 'X-Relay-Target': 'https://unnamed.example/' };
    const { error } = (await (await send('/', { headers })).json()) as RelayErrorBody;
    expect(error.wayOut).toContain('add `https://unnamed.example` to its variable `ALLOW_TARGETS`');
  });

  it('by a method it does not know is refused as everywhere', async () => {
    const head = `Host: localhost\r\nOrigin: ${page}\r\nX-Relay-Target: ${target}/\r\nConnection: close\r\n`;
    const answer = await sendRaw(relay.port, `PROPFIND /forward HTTP/1.1\r\n${head}\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  });
});

it.each([
  [{ ALLOW_ORIGINS: '*' }, 'ALLOW_ORIGINS holds "*", which is no exact origin.'],
  [
    { ALLOW_TARGETS: 'https://a.example/path' },
    'ALLOW_TARGETS holds "https://a.example/path", which is no exact origin.',
  ],
  [{ MAX_BODY: '0' }, 'MAX_BODY must be a whole number from 1 to 100000, not "0".'],
])('a Worker with %j says what is wrong and carries nothing', async (bindings, message) => {
  const wrong = await startWorkersRelay(bindings);
  const response = await fetch(`http://127.0.0.1:${wrong.port}/`);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ error: { code: 'internal', message } });
  await wrong.close();
});
