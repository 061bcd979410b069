import { expect, it, vi } from 'vitest';
import type { SentWebhook } from '../../../src/core/simulation/outgoing.ts';
import { createDeliverer } from '../../../src/servers/simulator/deliver-webhooks.ts';

const allowed = 'http://localhost:9000';
const to = (url: string): SentWebhook => ({
  webhookId: 'w',
  url,
  at: 5,
  payload: { event_type: 'chat_started' },
});

function createCalls(answer: (url: string, init: RequestInit) => Promise<Response>) {
  const fetch = vi.fn(answer);
  const deliverer = createDeliverer({ origins: [allowed], fetch, timeout: 10 });
  const outcomes = () => deliverer.outcomes.map(({ outcome }) => outcome);
  return { fetch, deliverer, outcomes };
}

it('posts the payload as JSON and notes the status', async () => {
  const { fetch, deliverer, outcomes } = createCalls(async () => new Response('', { status: 503 }));
  deliverer.send([to(`${allowed}/hook?a=1`)]);
  expect(outcomes()).toEqual(['waiting']);
  await vi.waitFor(() => expect(outcomes()).toEqual(['503']));
  expect(fetch).toHaveBeenCalledWith(
    `${allowed}/hook?a=1`,
    expect.objectContaining({ method: 'POST', body: '{"event_type":"chat_started"}', redirect: 'manual' }),
  );
});

it('sends each delivery once', async () => {
  const { fetch, deliverer } = createCalls(async () => new Response());
  const list = [to(`${allowed}/1`)];
  deliverer.send(list);
  list.push(to(`${allowed}/2`));
  deliverer.send(list);
  deliverer.send(list);
  expect(fetch.mock.calls.map(([url]) => url)).toEqual([`${allowed}/1`, `${allowed}/2`]);
});

it('calls no other origin, but lists what it would have sent', () => {
  const { fetch, deliverer, outcomes } = createCalls(async () => new Response());
  const others = [
    'http://localhost:9001/',
    'https://localhost:9000/',
    'http://localhost:9000.evil.example/',
    'no url',
  ];
  deliverer.send(others.map(to));
  expect(fetch).not.toHaveBeenCalled();
  expect(outcomes()).toEqual(others.map(() => 'not allowed'));
});

it('moves login and password of an address into the header', async () => {
  const { fetch, deliverer } = createCalls(async () => new Response());
  deliverer.send([to('http://me:p%40ss@localhost:9000/')]);
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe(`${allowed}/`);
  expect(new Headers(init?.headers).get('authorization')).toBe(`Basic ${btoa('me:p@ss')}`);
});

it('notes why a receiver was not reached, and never rejects', async () => {
  const { deliverer, outcomes } = createCalls(async (url, { signal }) => {
    if (url.endsWith('/slow'))
      await new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
    throw new TypeError('fetch failed');
  });
  deliverer.send([to(`${allowed}/down`), to(`${allowed}/slow`), to('http://%:x@localhost:9000/')]);
  await vi.waitFor(() => expect(outcomes()).toEqual(['unreachable', 'timed out', 'unreachable']));
});
