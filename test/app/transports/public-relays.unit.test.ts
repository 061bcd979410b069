import { describe, expect, it, vi } from 'vitest';
import { createRelayTransport } from '../../../src/app/transports/relay.ts';
import { findPublicRelay } from '../../../src/app/transports/relay-protocols/public-relays.ts';
import type { RelaySettings } from '../../../src/app/transports/relay-protocols/relay-protocol.ts';
import { answered, call, failureOf, never, request, secret } from './calls.ts';

describe('public relays', () => {
  it.each([
    'https://api.allorigins.win/raw',
    'https://corsproxy.io',
    'https://api.codetabs.com/v1/proxy',
    'https://cors-anywhere.herokuapp.com',
    'https://proxy.cors.sh',
    'https://thingproxy.freeboard.io/fetch',
    'https://proxy.scalar.com',
    'https://PROXY.Scalar.com.:443/',
    'https://proxy.hoppscotch.io',
  ])('are recognised by their host: %s', (url) => {
    expect(findPublicRelay(url)).not.toBeNull();
  });

  it.each([
    null,
    'no address',
    'http://localhost:8080',
    'https://relay.somebody.workers.dev',
    'https://notcorsproxy.io',
    'https://corsproxy.io.example.com',
    'https://scalar.com',
  ])('are no others: %s', (url) => {
    expect(findPublicRelay(url)).toBeNull();
  });
});

describe('the relay transport by a public relay', () => {
  const authorized = request('https://a.example/', {
    headers: [['Authorization', `Bearer ${secret}`]],
    secretIn: 'header',
  });

  function through(relay: RelaySettings, allowsPublic = false) {
    const fetch = vi.fn(async () => new Response('{}', { headers: { 'X-Count': '1' } }));
    const transport = createRelayTransport({
      fetch,
      online: () => true,
      relay: () => relay,
      allowsPublic: () => allowsPublic,
      pageOrigin: 'https://explorer.example',
    });
    return { fetch, transport };
  }

  const corsproxy: RelaySettings = { url: 'https://corsproxy.io', protocol: 'query', parameter: 'url' };

  it('gives it no credential, and says whose relay it is', async () => {
    const { fetch, transport } = through(corsproxy);
    const failure = failureOf(await transport.send(authorized, never));
    expect(failure).toMatchObject({
      cause: 'public-relay',
      title: 'Nothing secret was given to corsproxy.io',
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('gives it one once the person has allowed that', async () => {
    const { fetch, transport } = through(corsproxy, true);
    answered(await transport.send(authorized, never));
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('carries a call without one, and warns before', async () => {
    const { transport } = through(corsproxy);
    answered(await transport.send(request('https://a.example/'), never));
    expect(transport.can(call())).toMatchObject({ note: expect.stringContaining('strangers can read') });
    expect(transport.can(call({ credential: 'basic' }))).toMatchObject({
      ok: true,
      note: expect.stringContaining('is refused to it'),
    });
  });

  it('shows neither status nor headers where the relay gives its own', async () => {
    const { transport } = through({ url: 'https://api.allorigins.win/raw', protocol: 'query' });
    const response = answered(await transport.send(request('https://a.example/'), never));
    expect(response).toMatchObject({ status: null, statusText: '', headers: null });
    expect(transport.can(call({ method: 'POST' })).ok).toBe(false);
    expect(transport.can(call({ credential: 'bearer' })).ok).toBe(false);
  });
});
