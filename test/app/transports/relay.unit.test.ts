import { describe, expect, it, vi } from 'vitest';
import { createRelayTransport } from '../../../src/app/transports/relay.ts';
import { failureOf, never, request } from './calls.ts';

function relay(relayUrl: string | null, pageOrigin = 'https://explorer.example', online = false) {
  const fetch = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const transport = createRelayTransport({
    fetch,
    online: () => online,
    relayUrl: () => relayUrl,
    pageOrigin,
  });
  return { fetch, failure: async () => failureOf(await transport.send(request('https://a.example'), never)) };
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
