import { describe, expect, it } from 'vitest';
import { createAccountsFetch } from '../../../src/app/explorer/accounts-fetch.ts';
import type { Transport } from '../../../src/app/transports/transport.ts';
import type { AuthorizedRequest } from '../../../src/core/http/request.ts';

const simulatedUrl = 'https://accounts.simulated-account.invalid';
const tokenUrl = 'https://accounts.livechat.com/v2/token';

/** What travelled which way, as `way method body`. */
function createFetch({ readable = true, relayed = true, reached = true } = {}) {
  const sent: string[] = [];
  const carried: AuthorizedRequest[] = [];
  const response = {
    status: 201,
    statusText: '',
    headers: [['Content-Type', 'application/json']] as const,
    body: new TextEncoder().encode('{"by":"relay"}'),
    bodyIs: 'bytes',
    unseen: [],
  } as const;
  const relay: Transport = {
    name: 'relay',
    versionIn: 'header',
    route: () => null,
    credentialIn: 'header',
    can: () => ({ ok: true, note: '' }),
    send: async (request) => {
      carried.push(request);
      sent.push(`relay ${request.method} ${request.body ?? ''}`);
      const failure = { title: 'No relay there' } as never;
      return { hops: [], outcome: reached ? { kind: 'answered', response } : { kind: 'failed', failure } };
    },
  };
  const fetch = createAccountsFetch({
    simulatedUrl,
    ownRelay: () => (relayed ? relay : null),
    simulated: async (request) => {
      sent.push(`page ${request.method} ${await request.text()}`);
      return new Response('{"by":"page"}');
    },
    fetch: async (request) => {
      sent.push(`direct ${request.method} ${await request.text()}`);
      if (!readable) throw new TypeError('Failed to fetch');
      return new Response('{"by":"direct"}');
    },
  });
  const ask = (url = tokenUrl) =>
    fetch(new Request(url, { method: 'POST', body: new URLSearchParams({ code: 'once' }) }));
  return { ask, sent, carried };
}

describe('calls of a sign-in', () => {
  it('stay inside the page for the simulated account', async () => {
    const { ask, sent } = createFetch();
    expect(await (await ask(`${simulatedUrl}/v2/token`)).json()).toEqual({ by: 'page' });
    expect(sent).toEqual(['page POST code=once']);
  });

  it('go directly where the browser may read the answer', async () => {
    const { ask, sent } = createFetch();
    expect(await (await ask()).json()).toEqual({ by: 'direct' });
    expect(sent).toEqual(['direct POST ', 'direct POST code=once']);
  });

  it('never spend a code on an answer that can’t be read: it goes by the own relay, once', async () => {
    const { ask, sent, carried } = createFetch({ readable: false });
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([201, { by: 'relay' }]);
    expect(sent).toEqual(['direct POST ', 'relay POST code=once']);
    expect(carried[0]).toMatchObject({ url: tokenUrl, secretIn: 'header' });
  });

  it('go directly without a relay of one’s own', async () => {
    const { ask, sent } = createFetch({ readable: false, relayed: false });
    await expect(ask()).rejects.toThrow(TypeError);
    expect(sent).toEqual(['direct POST code=once']);
  });

  it('reject as fetch does when the relay can’t carry them', async () => {
    const { ask } = createFetch({ readable: false, reached: false });
    await expect(ask()).rejects.toThrow(new TypeError('No relay there'));
  });
});
