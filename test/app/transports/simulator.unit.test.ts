import { expect, it, vi } from 'vitest';
import { createSimulatorTransport } from '../../../src/app/transports/simulator.ts';
import { answered, failureOf, jsonOf, never, request, secret } from './calls.ts';

const url = 'https://api.livechatinc.com/agents';
const echo = {
  fetch: async (sent: Request) =>
    Response.json({ method: sent.method, key: sent.headers.get('authorization'), body: await sent.text() }),
};

it('loads the simulator with the first call and hands it the request', async () => {
  const load = vi.fn(async () => echo);
  const transport = createSimulatorTransport(load);
  expect(load).not.toHaveBeenCalled();
  const authorized = request(url, {
    method: 'POST',
    headers: [
      ['Authorization', secret],
      ['Content-Type', 'text/plain'],
    ],
    body: 'a=1',
    secretIn: 'header',
  });
  const delivery = await transport.send(authorized, never);
  expect(jsonOf(answered(delivery))).toEqual({ method: 'POST', key: secret, body: 'a=1' });
  expect(delivery.hops).toEqual([
    {
      from: 'this page',
      to: 'simulator in this page',
      method: 'POST',
      url,
      headers: [
        ['Authorization', '•••'],
        ['Content-Type', 'text/plain'],
      ],
      seesCredential: true,
    },
  ]);
});

it('tries to load again after it could not be loaded', async () => {
  const load = vi.fn(async () => echo).mockRejectedValueOnce(new Error(`no chunk ${secret}`));
  const transport = createSimulatorTransport(load);
  const failure = failureOf(await transport.send(request(url), never));
  expect(failure.cause).toBe('internal');
  expect(failure.evidence.join()).not.toContain(secret);
  expect(answered(await transport.send(request(url), never)).status).toBe(200);
});

it('ends a call to a simulator that hangs: cancelled or out of time', async () => {
  const hanging = createSimulatorTransport(async () => ({ fetch: () => new Promise(() => {}) }), 20);
  const cancel = new AbortController();
  const running = hanging.send(request(url), cancel.signal);
  cancel.abort();
  expect(failureOf(await running).cause).toBe('aborted');
  expect(failureOf(await hanging.send(request(url), never)).cause).toBe('timed-out');
});

it('turns an exception of the simulator into a failure', async () => {
  const broken = createSimulatorTransport(async () => ({
    fetch: () => {
      throw new Error('a bug');
    },
  }));
  expect(failureOf(await broken.send(request(url), never)).evidence).toEqual(['Error: a bug']);
});
