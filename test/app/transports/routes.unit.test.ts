import { describe, expect, it } from 'vitest';
import { createDirectTransport } from '../../../src/app/transports/direct.ts';
import { routeByScript } from '../../../src/app/transports/jsonp/route-by-script.ts';
import { routeByRelay } from '../../../src/app/transports/route-by-relay.ts';
import { createSimulatorTransport } from '../../../src/app/transports/simulator.ts';
import type { CallShape } from '../../../src/app/transports/transport.ts';

const live: CallShape = {
  method: 'GET',
  origin: 'https://api.example:8443',
  simulated: false,
  jsonp: true,
  hasBody: false,
  headers: [],
  credential: 'bearer',
  queryCredential: 'token',
};
const simulated: CallShape = { ...live, origin: 'https://simulated-account.invalid', simulated: true };
const relay = (protocol: 'own' | 'path' | 'query' | 'proxyscotch', url = 'http://localhost:5174') => ({
  url,
  protocol,
});
const seenOf = (route: ReturnType<typeof routeByRelay>) =>
  route && [route.status.seen, route.headers.seen, route.body.seen];

describe('the way of a call', () => {
  it('ends in this page by the simulator, and there is none to a live account', () => {
    const { route } = createSimulatorTransport(() => Promise.reject(new Error()));
    expect(route(simulated)?.parties).toEqual([
      { name: 'the simulator in this page', readsCredential: false },
    ]);
    expect(route(live)).toBeNull();
  });

  it('passes a relay and the API, both of which could read the credential', () => {
    const route = routeByRelay(relay('own'), live);
    expect(route?.parties).toEqual([
      { name: 'localhost:5174', readsCredential: true },
      { name: 'api.example:8443', readsCredential: true },
    ]);
    expect(seenOf(route)).toEqual(['yes', 'yes', 'yes']);
    const without = routeByRelay(relay('own'), { ...live, credential: null });
    expect(without?.parties.some(({ readsCredential }) => readsCredential)).toBe(false);
  });

  it('shows less of the answer by other people’s relays, and says why', () => {
    expect(seenOf(routeByRelay(relay('path'), live))).toEqual(['partly', 'partly', 'yes']);
    expect(seenOf(routeByRelay(relay('query'), live))).toEqual(['partly', 'partly', 'yes']);
    expect(seenOf(routeByRelay(relay('proxyscotch'), live))).toEqual(['yes', 'partly', 'yes']);
    const bodyOnly = routeByRelay(relay('query', 'https://api.allorigins.win/raw'), live);
    expect(seenOf(bodyOnly)).toEqual(['no', 'no', 'yes']);
    for (const sight of [bodyOnly?.status, bodyOnly?.headers]) expect(sight?.why).not.toBe('');
  });

  it('is none where there is no relay, or no server behind it', () => {
    expect(routeByRelay(null, live)).toBeNull();
    expect(routeByRelay(relay('own', 'nonsense'), live)).toBeNull();
    expect(routeByRelay(relay('own'), simulated)).toBeNull();
  });

  it('shows neither status nor headers of a script, whose host reads the token in the URL', () => {
    const route = routeByScript(live);
    expect(route.parties.at(-1)).toEqual({ name: 'api.example:8443', readsCredential: true });
    expect(seenOf(route)).toEqual(['no', 'no', 'partly']);
    const without = routeByScript({ ...live, queryCredential: 'none' });
    expect(without.parties.some(({ readsCredential }) => readsCredential)).toBe(false);
    expect(routeByScript(simulated).parties).toHaveLength(1);
  });

  it('goes straight to the API by direct, which decides what this page may see', () => {
    const { route } = createDirectTransport({ fetch, online: () => true, pageProtocol: 'https:' });
    expect(route(live)?.parties).toEqual([{ name: 'api.example:8443', readsCredential: true }]);
    expect(seenOf(route(live))).toEqual(['partly', 'partly', 'partly']);
    expect(route(simulated)).toBeNull();
  });
});
