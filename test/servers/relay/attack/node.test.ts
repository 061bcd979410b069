import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRelay } from '../../../../src/servers/relay/node.ts';
import { attack } from './suite.ts';
import { rebound } from './targets.ts';

const page = 'http://localhost:5173';

attack('Node', ({ allowTargets, token, perMinute }) =>
  startRelay({
    port: 0,
    allowOrigins: [page],
    allowTargets,
    token,
    rate: { perMinute },
    limits: { body: 1e6, answer: 1e6, time: 2_000 },
  }),
);

describe('a name that leads elsewhere while connecting, on Node', () => {
  const targets = ['http://api.example.com', 'https://api.example.com', 'https://api.livechatinc.com'];
  let leadsTo = '';
  let relay: Awaited<ReturnType<typeof startRelay>>;

  beforeAll(async () => {
    relay = await startRelay({
      port: 0,
      allowOrigins: [page],
      // That its owner named it makes a public name no private one.
      allowTargets: targets.slice(0, 2),
      findAddresses: (_name, done) =>
        done(null, [
          { address: '8.8.8.8', family: 4 },
          { address: leadsTo, family: leadsTo.includes(':') ? 6 : 4 },
        ]),
    });
  });
  afterAll(() => relay.close());

  it.each(rebound.flatMap((address) => targets.map((target) => [target, address] as const)))(
    '%s to %s is refused',
    async (target, address) => {
      leadsTo = address;
      const headers = { Origin: page, 'X-Relay-Target': `${target}/` };
      const response = await fetch(`http://127.0.0.1:${relay.port}/forward`, { headers });
      expect([response.status, response.headers.get('X-Relay-Error')]).toEqual([403, 'private-address']);
    },
  );
});
