import { describe, expect, it, vi } from 'vitest';
import { createRelayTransport } from '../../../src/app/transports/relay.ts';
import { call, failureOf, never, request, secret } from './calls.ts';

const own = (url: string | null) => (url === null ? null : ({ url, protocol: 'own' } as const));

function relay(relayUrl: string | null, pageOrigin = 'https://explorer.example', online = false) {
  const fetch = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const transport = createRelayTransport({
    fetch,
    online: () => online,
    relay: () => own(relayUrl),
    pageOrigin,
  });
  return {
    fetch,
    transport,
    failure: async () => failureOf(await transport.send(request('https://a.example'), never)),
  };
}

describe('the relay transport, when the call fails', () => {
  it('says offline first, unless the relay is on this computer', async () => {
    expect((await relay('https://relay.example').failure()).cause).toBe('offline');
    expect((await relay('http://127.0.0.1:8787').failure()).cause).toBe('relay-unreachable');
  });

  it('speaks of the local network only where a website calls a relay on this computer', async () => {
    expect((await relay('http://127.0.0.1:8787').failure()).wayOut).toContain('local network');
    const local = relay('http://127.0.0.1:8787', 'http://localhost:4173');
    expect((await local.failure()).wayOut).not.toContain('local network');
  });

  it('sends nothing to a plain http relay from an https page', async () => {
    const { fetch, failure } = relay('http://relay.example', undefined, true);
    expect((await failure()).cause).toBe('mixed-content');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('never shows the browser’s own words', async () => {
    expect(JSON.stringify(await relay('https://relay.example', undefined, true).failure())).not.toContain(
      'Failed to fetch',
    );
  });

  it('sends nothing without an address', async () => {
    const { fetch, failure } = relay(null);
    expect((await failure()).cause).toBe('no-transport');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the relay transport, asked whether it can carry a call', () => {
  const verdict = (relayUrl: string, credential: 'basic' | 'bearer' | null) =>
    relay(relayUrl, 'http://localhost:4173').transport.can(call({ credential }));

  it.each(['basic', 'bearer'] as const)('sends no %s credential to another computer in clear', (kind) => {
    expect(verdict('http://relay.example:8080', kind)).toEqual({
      ok: false,
      reason:
        'The way to the relay at relay.example:8080 is plain http, so the credential would travel in clear.',
      wayOut: expect.stringContaining('https'),
    });
    expect(verdict('http://relay.example', null).ok).toBe(true);
  });

  it('names the host that will see the call and its credential', () => {
    expect(verdict('https://relay.example', 'basic')).toEqual({
      ok: true,
      note: 'relay.example will see this call and its credential.',
    });
    expect(verdict('https://relay.example', null)).toMatchObject({
      note: 'relay.example will see this call.',
    });
  });

  it('takes a credential over plain http to this computer', () => {
    for (const url of ['http://127.0.0.1:8787', 'http://localhost:8787', 'http://[::1]:8787'])
      expect(verdict(url, 'basic').ok, url).toBe(true);
    expect(verdict('http://127.0.0.1.example.com', 'basic').ok).toBe(false);
  });

  it('keeps to its word when it is sent to all the same', async () => {
    const { fetch, transport } = relay('http://relay.example', 'http://localhost:4173', true);
    const authorized = request('https://a.example', {
      headers: [['Authorization', secret]],
      secretIn: 'header',
    });
    expect(failureOf(await transport.send(authorized, never)).cause).toBe('no-transport');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the access token of a relay', () => {
  const token = 'r3lay-t0ken-of-mine';

  function guarded(relayUrl: string, answer: () => Response) {
    const sent: Request[] = [];
    const transport = createRelayTransport({
      fetch: async (request) => {
        sent.push(request);
        return answer();
      },
      online: () => true,
      relay: () => own(relayUrl),
      relayToken: async () => token,
      hasToken: () => true,
      pageOrigin: 'http://localhost:4173',
    });
    return { sent, transport };
  }

  const refuse = () =>
    Response.json(
      { error: { code: 'token-wrong', message: `Not ${token}.`, wayOut: 'Enter the access token.' } },
      { status: 403, headers: { 'X-Relay-Error': 'token-wrong' } },
    );

  it('goes to the relay, and is shown nowhere', async () => {
    const { sent, transport } = guarded('https://relay.example', refuse);
    const delivery = await transport.send(request('https://a.example'), never);
    expect(sent[0]?.headers.get('X-Relay-Token')).toBe(token);
    expect(sent[0]?.headers.get('X-Relay-Send')).toBe('');
    expect(failureOf(delivery)).toMatchObject({ cause: 'relay-token', wayOut: 'Enter the access token.' });
    expect(JSON.stringify(delivery)).not.toContain(token);
  });

  it('keeps no call from a relay whose protocol has no place for it', async () => {
    const fetch = vi.fn(
      async (_: Request) => new Response('{}', { headers: { 'X-Final-URL': 'https://a.example/' } }),
    );
    const transport = createRelayTransport({
      fetch,
      online: () => true,
      relay: () => ({ url: 'http://relay.example', protocol: 'path' }),
      relayToken: async () => token,
      hasToken: () => true,
      pageOrigin: 'http://localhost:4173',
    });
    expect(transport.can(call({ credential: null })).ok).toBe(true);
    await transport.send(request('https://a.example/'), never);
    const [sent] = fetch.mock.calls[0] ?? [];
    expect(JSON.stringify([sent?.url, [...(sent?.headers ?? [])]])).not.toContain(token);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('is not sent to another computer in clear', async () => {
    const { sent, transport } = guarded('http://relay.example', refuse);
    expect(transport.can(call({ credential: null }))).toMatchObject({
      ok: false,
      reason:
        'The way to the relay at relay.example is plain http, so the relay’s access token would travel in clear.',
    });
    expect(failureOf(await transport.send(request('https://a.example'), never)).cause).toBe('no-transport');
    expect(sent).toEqual([]);
  });
});

describe('redirects by relay', () => {
  const url = `https://api.example.com/a?access_token=${secret}`;
  const hops: readonly (readonly [number, string])[] = [
    [302, url],
    [200, `https://api.example.com/b?access_token=${secret}`],
  ];

  it.each([
    ['GET', 'same-origin'],
    ['HEAD', 'same-origin'],
    ['POST', null],
  ] as const)('of a %s are asked for as %s', async (method, wanted) => {
    let asked: string | null = null;
    const transport = createRelayTransport({
      fetch: async (sent) => {
        asked = sent.headers.get('X-Relay-Redirects');
        return new Response('');
      },
      online: () => true,
      relay: () => own('https://relay.example'),
      pageOrigin: 'https://explorer.example',
    });
    await transport.send(request('https://api.example.com', { method }), never);
    expect(asked).toBe(wanted);
  });

  /** A relay that took these URLs. */
  function through(taken: readonly (readonly [number, string])[]) {
    const headers = {
      'X-Relay-Status': '200',
      'X-Relay-Headers': '%5B%5D',
      'X-Relay-Hops': encodeURIComponent(JSON.stringify(taken)),
    };
    return createRelayTransport({
      fetch: async () => new Response('', { headers }),
      online: () => true,
      relay: () => own('https://relay.example'),
      pageOrigin: 'https://explorer.example',
    });
  }

  it('are shown as legs of their own, without the secret', async () => {
    const { hops: legs } = await through(hops).send(request(url, { secretIn: 'query' }), never);
    expect(legs.map(({ from, url: shown }) => `${from} ${shown}`)).toEqual([
      'this page https://relay.example/forward',
      'relay https://api.example.com/a?access_token=•••',
      'relay https://api.example.com/b?access_token=•••',
    ]);
  });

  it('to another server may take along whatever is secret, which need not be a credential', async () => {
    const elsewhere = [...hops, [200, 'https://b.example/']] as const;
    const { hops: legs } = await through(elsewhere).send(request(url, { secretIn: 'body' }), never);
    expect(legs.at(-1)?.note).toBe(
      'A redirect led the relay to another server, and what is secret in the call may have gone along.',
    );
  });
});
