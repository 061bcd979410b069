import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkersRelay } from '../start-workers-relay.ts';
import { type HostileUpstream, startHostileUpstream } from './hostile-upstream.ts';
import { attack } from './suite.ts';

const page = 'http://localhost:5173';

attack('workerd', ({ allowTargets, token, perMinute }) =>
  startWorkersRelay({
    ALLOW_ORIGINS: page,
    ALLOW_TARGETS: allowTargets.join(' '),
    ...(token !== null && { RELAY_TOKEN: token }),
    RATE_LIMIT: String(perMinute),
    MAX_BODY: '1',
    MAX_ANSWER: '1',
    MAX_TIME: '2',
  }),
);

let upstream: HostileUpstream;
beforeAll(async () => {
  upstream = await startHostileUpstream();
});
afterAll(() => upstream.close());

it.each(['127.0.0.1', 'localhost'])(
  'workerd itself reaches no address of this machine through %s, where its network is that of Workers',
  async (host) => {
    const target = `http://${host}:${upstream.canary}`;
    const relay = await startWorkersRelay({ ALLOW_ORIGINS: page, ALLOW_TARGETS: target }, 'public addresses');
    const response = await fetch(`http://127.0.0.1:${relay.port}/forward`, {
      headers: { Origin: page, 'X-Relay-Target': target },
    });
    expect([response.status, response.headers.get('X-Relay-Error')]).toEqual([502, 'upstream-unreachable']);
    expect(upstream.touched()).toBe(0);
    await relay.close();
  },
);
