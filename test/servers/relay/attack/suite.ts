import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../send-raw.ts';
import { badRedirects, type HostileUpstream, startHostileUpstream } from './hostile-upstream.ts';
import { badHeaders, rawAttacks, writeAttack } from './raw-requests.ts';
import { badOrigins, badTargets } from './targets.ts';

/** A relay under attack; it takes 1 MB either way and 2 s a call. */
export interface AttackedRelay {
  /** Port it listens at on 127.0.0.1. */
  readonly port: number;
  /** Ends it. */
  close(): Promise<void>;
}

/** What a relay under attack is started with. */
export interface AttackedRelayOptions {
  /** Origins it may forward to. */
  readonly allowTargets: readonly string[];
  /** Access token, or null for none. */
  readonly token: string | null;
  /** Calls a minute of one client; 0 for any. */
  readonly perMinute: number;
}

/** The origin whose pages the relay serves. */
const page = 'http://localhost:5173';

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Its body, or null where the connection broke before its end. */
  readonly body: string | null;
}

/** Sends a call as no browser would let a page do it: headers go out as they are. */
async function send(
  port: number,
  path: string,
  headers: Record<string, string | string[]>,
  { method = 'GET', body }: { method?: string; body?: string | Buffer | (() => Buffer | null) } = {},
): Promise<Answer> {
  const request = httpRequest({ port, host: '127.0.0.1', path, method, headers, agent: false });
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  if (typeof body === 'function') {
    const write = (): void => {
      for (let chunk = body(); chunk && !request.destroyed; chunk = body()) if (!request.write(chunk)) break;
    };
    request.on('drain', write).on('error', () => {});
    request.flushHeaders();
    write();
  } else request.end(body);
  const [response] = await answered;
  const whole = await buffer(response).catch(() => null);
  request.destroy();
  return { status: response.statusCode ?? 0, headers: response.headers, body: whole?.toString() ?? null };
}

/** Attacks a running relay in every way of the tables; nothing may get through, and it has to answer afterwards. */
export function attack(
  platform: string,
  start: (options: AttackedRelayOptions) => Promise<AttackedRelay>,
): void {
  let upstream: HostileUpstream;
  let relay: AttackedRelay;

  beforeAll(async () => {
    upstream = await startHostileUpstream();
    relay = await start({ allowTargets: [upstream.origin], token: null, perMinute: 0 });
  });

  afterAll(async () => {
    await relay?.close();
    upstream?.close();
  });

  const call = (
    path: string,
    headers: Record<string, string | string[]> = {},
    init: Parameters<typeof send>[3] = {},
  ) =>
    send(
      relay.port,
      '/forward',
      { Origin: page, 'X-Relay-Target': `${upstream.origin}${path}`, ...headers },
      init,
    );

  async function expectStillAnswering() {
    const answer = await call('/fine');
    expect([answer.status, answer.headers['x-relay-status']]).toEqual([200, '200']);
  }

  function codeOf({ status, headers, body }: Answer) {
    const { error } = JSON.parse(body ?? '{}') as { error?: { code: string } };
    expect(error?.code).toBe(headers['x-relay-error']);
    expect(status).toBeGreaterThanOrEqual(400);
    return error?.code;
  }

  // The port of the canary is known only later, so the table is made for another one first.
  const targets = badTargets(1);

  it('is attacked with at least 120 targets', () => {
    expect(new Set(targets.map(([url]) => url)).size).toBeGreaterThanOrEqual(120);
  });

  describe(`the target on ${platform}`, () => {
    it.each(targets.map(([url, code], index) => [url.slice(0, 80), code, index] as const))(
      '%s is refused as %s',
      async (_url, code, index) => {
        const [url = ''] = badTargets(upstream.canary)[index] ?? [];
        const answer = await call('', { 'X-Relay-Target': url });
        expect(codeOf(answer)).toBe(code);
        expect(upstream.touched()).toBe(0);
      },
    );
  });

  describe(`the origin on ${platform}`, () => {
    it.each(badOrigins)('%j may neither call nor ask nor be greeted', async (origin) => {
      const before = upstream.asked.length;
      const preflight = { Origin: origin, 'Access-Control-Request-Method': 'GET' };
      const answers = [
        await call('/fine', { Origin: origin }),
        await send(relay.port, '/forward', preflight, { method: 'OPTIONS' }),
        await send(relay.port, '/', { Origin: origin }),
      ];
      for (const answer of answers) {
        expect(codeOf(answer)).toBe('origin-not-allowed');
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
      expect(upstream.asked.length).toBe(before);
    });

    it('that is missing or empty may not call', async () => {
      const headers = { 'X-Relay-Target': `${upstream.origin}/fine` };
      expect(codeOf(await send(relay.port, '/forward', headers))).toBe('origin-not-allowed');
      expect(codeOf(await call('/fine', { Origin: '' }))).toBe('origin-not-allowed');
    });
  });

  describe(`a redirect on ${platform}`, () => {
    const cases = Object.keys(badRedirects).flatMap((where) =>
      [301, 302, 303, 307, 308].map((status) => [status, where] as const),
    );
    it.each(cases)('%i %s is reported and not followed', async (status, where) => {
      const path = `/redirect/${status}/${encodeURIComponent(where)}`;
      const answer = await call(path, { 'X-Relay-Redirects': 'same-origin' });
      expect([answer.status, answer.headers['x-relay-status']]).toEqual([200, String(status)]);
      expect(answer.headers.location).toBeUndefined();
      expect(upstream.touched()).toBe(0);
    });

    it('that leads in circles is followed five times', async () => {
      const before = upstream.asked.length;
      const answer = await call('/loop', { 'X-Relay-Redirects': 'same-origin' });
      expect(answer.headers['x-relay-status']).toBe('302');
      expect(upstream.asked.length - before).toBe(6);
    });
  });

  describe(`a header on ${platform}`, () => {
    it.each(badHeaders)('%s is not passed on', async (name) => {
      const before = upstream.asked.length;
      const value = name === 'transfer-encoding' ? 'chunked' : '10';
      // Node's client takes some of these for its own; they need not be there to be named.
      const own = [
        'connection',
        'content-length',
        'transfer-encoding',
        'expect',
        'keep-alive',
        'te',
        'trailer',
        'upgrade',
        'host',
        'origin',
      ];
      const headers = own.includes(name) || name.startsWith('x-relay') ? {} : { [name]: value };
      expect(codeOf(await call('/fine', { ...headers, 'X-Relay-Send': name }))).toBe('header-invalid');
      expect(upstream.asked.length).toBe(before);
    });

    it('the page did not name stays behind', async () => {
      const before = upstream.headers.length;
      await call('/fine', {
        Cookie: 'a=b',
        Referer: page,
        'X-Forwarded-For': '1.2.3.4',
        'Sec-Fetch-Site': 'none',
        'X-Else': '1',
      });
      const { host: _, connection: __, 'cf-worker': ___, ...sent } = upstream.headers[before] ?? {};
      expect(Object.keys(sent).filter((name) => !/^(user-agent|accept|accept-encoding)$/.test(name))).toEqual(
        [],
      );
    });
  });

  describe(`bytes on ${platform}`, () => {
    const answers: string[] = [];

    beforeAll(async () => {
      const all = rawAttacks.map((one, number) => writeAttack(one, number, upstream.origin, upstream.canary));
      answers.push(...(await Promise.all(all.map((bytes) => sendRaw(relay.port, bytes, 1_000)))));
    });

    it.each(rawAttacks.map(([name], number) => [name, number] as const))(
      'with %s smuggle nothing',
      async (_name, number) => {
        expect(upstream.asked.filter((line) => line.endsWith(`/smuggled/${number}`))).toEqual([]);
        expect(upstream.headers.filter((headers) => headers['x-smuggled'] === String(number))).toEqual([]);
        const own = upstream.asked.filter((line) => line.endsWith(`/raw/${number}`));
        expect(own.length).toBeLessThanOrEqual(1);
        expect(upstream.touched()).toBe(0);
        expect(answers[number]).not.toMatch(/^HTTP\/1\.1 101/);
        await expectStillAnswering();
      },
    );
  });

  describe(`size and time on ${platform}`, () => {
    it.each([
      ['a body that declares too much', { 'Content-Length': '1000001' }, (): Buffer | null => null],
      [
        'a body that never ends',
        { 'Transfer-Encoding': 'chunked' },
        (): Buffer | null => Buffer.alloc(65_536),
      ],
    ])('%s is refused', async (_name, headers, body) => {
      const answer = await call('/fine', headers, { method: 'POST', body });
      expect(codeOf(answer)).toBe('body-too-large');
      await expectStillAnswering();
    });

    it('an answer that declares too much is refused', async () => {
      expect(codeOf(await call('/declares-too-much'))).toBe('answer-too-large');
      await expectStillAnswering();
    });

    it.each(['/grows', '/drips', '/half', '/half-a-chunk'])(
      'the answer of %s does not look whole',
      async (path) => {
        const { body, headers } = await call(path);
        const end = String(headers['x-relay-end'] ?? '');
        expect(body === null || (end !== '' && !body.endsWith(end))).toBe(true);
        await expectStillAnswering();
      },
    );

    it('an answer that never begins is given up', async () => {
      expect(codeOf(await call('/silent'))).toBe('upstream-timeout');
      await expectStillAnswering();
    });

    it.each(['/endless-headers', '/two-lengths', '/switches', '/splits', '/no-http'])(
      'the answer of %s is none',
      async (path) => {
        expect(codeOf(await call(path))).toMatch(/^upstream-(unreachable|reset|not-http|timeout)$/);
        await expectStillAnswering();
      },
    );

    it('an answer framed in two ways is read by its chunks or not at all', async () => {
      const { status, headers, body } = await call('/length-and-chunks');
      expect([status, body]).toEqual(status === 200 ? [200, headers['x-relay-end'] ?? ''] : [502, body]);
      await expectStillAnswering();
    });

    it('a hundred requests that never end leave room for others', async () => {
      const begun = `POST /forward HTTP/1.1\r\nHost: localhost\r\nOrigin: ${page}\r\n`;
      const sockets = Array.from({ length: 100 }, () =>
        connect(relay.port, '127.0.0.1').on('error', () => {}),
      );
      await Promise.all(sockets.map((socket) => once(socket, 'connect')));
      for (const socket of sockets) socket.write(begun);
      await expectStillAnswering();
      for (const socket of sockets) socket.destroy();
    });
  });

  it(`an API on ${platform} can neither play the relay nor run at its origin`, async () => {
    const { status, headers } = await call('/plays-relay');
    expect(status).toBe(200);
    expect(headers['x-relay-status']).toBe('500');
    expect(headers['x-relay-error']).toBeUndefined();
    expect(headers['x-relay-end']).not.toBe('x');
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBe(page);
    const others = ['set-cookie', 'refresh', 'link', 'strict-transport-security', 'clear-site-data'];
    for (const name of [...others, 'service-worker-allowed', 'content-encoding'])
      expect(headers[name], name).toBeUndefined();
  });

  describe(`the access token on ${platform}`, () => {
    const token = 'a-token-of-24-characters';
    let guarded: AttackedRelay;
    beforeAll(async () => {
      guarded = await start({ allowTargets: [upstream.origin], token, perMinute: 0 });
    });
    afterAll(() => guarded?.close());
    const callWith = (headers: Record<string, string | string[]>) =>
      send(guarded.port, '/forward', {
        Origin: page,
        'X-Relay-Target': `${upstream.origin}/fine`,
        ...headers,
      });

    it('opens the relay', async () => {
      expect((await callWith({ 'X-Relay-Token': token })).headers['x-relay-status']).toBe('200');
    });

    it('is asked for', async () => {
      expect(codeOf(await callWith({}))).toBe('token-missing');
    });

    it.each([
      ['empty', ''],
      ['cut', token.slice(0, -1)],
      ['longer', `${token}x`],
      ['in capitals', token.toUpperCase()],
      ['repeated', [token, token]],
      ['in quotes', `"${token}"`],
      ['behind a scheme', `Bearer ${token}`],
    ])('that is %s opens nothing', async (_how, value) => {
      const before = upstream.asked.length;
      expect(codeOf(await callWith({ 'X-Relay-Token': value }))).toBe('token-wrong');
      expect(upstream.asked.length).toBe(before);
    });

    it('does not go upstream', async () => {
      const before = upstream.headers.length;
      await callWith({ 'X-Relay-Token': token });
      expect(JSON.stringify(upstream.headers[before])).not.toContain(token);
    });
  });

  it(`a client on ${platform} that calls too often has to wait, whatever it says of its address`, async () => {
    const limited = await start({ allowTargets: [upstream.origin], token: null, perMinute: 3 });
    const codes: unknown[] = [];
    for (let i = 0; i < 5; i += 1) {
      const headers = {
        Origin: page,
        'X-Relay-Target': `${upstream.origin}/fine`,
        'X-Forwarded-For': `9.9.9.${i}`,
      };
      const answer = await send(limited.port, '/forward', headers);
      codes.push(answer.headers['x-relay-error'] ?? answer.headers['x-relay-status']);
      if (i === 4) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(codes).toEqual(['200', '200', '200', 'rate-limited', 'rate-limited']);
    await limited.close();
  });

  it(`${platform} has reached nothing it must not, and still answers`, async () => {
    expect(upstream.touched()).toBe(0);
    await expectStillAnswering();
  });
}
