import { expect, it, vi } from 'vitest';
import type { SentWebhook } from '../../../src/core/simulation/outgoing.ts';
import { createDeliverer } from '../../../src/servers/simulator/deliver-webhooks.ts';

const allowed = 'http://localhost:9000';
const to = (url: string): SentWebhook => ({
  webhookId: 'w',
  url,
  at: 5,
  payload: { event_type: 'chat_started' },
  attempts: [{ at: 5, outcome: 'noted' }],
});

function createCalls(answer: (url: string, init: RequestInit) => Promise<Response>) {
  const fetch = vi.fn(answer);
  const deliver = createDeliverer({ origins: [allowed], fetch, timeout: 10 });
  /** Delivers to an address; gives what is known at once, and in the end. */
  async function outcomesOf(url: string) {
    const delivery = to(url);
    const attempt = { at: 6, outcome: 'noted' as SentWebhook['attempts'][number]['outcome'] };
    const done = deliver(delivery, attempt);
    const first = attempt.outcome;
    await done;
    return [first, attempt.outcome];
  }
  return { fetch, outcomesOf };
}

it('posts the payload as JSON and notes the status', async () => {
  const { fetch, outcomesOf } = createCalls(async () => new Response('', { status: 503 }));
  expect(await outcomesOf(`${allowed}/hook?a=1`)).toEqual(['waiting', 503]);
  expect(fetch).toHaveBeenCalledWith(
    `${allowed}/hook?a=1`,
    expect.objectContaining({ method: 'POST', body: '{"event_type":"chat_started"}', redirect: 'manual' }),
  );
});

it.each([
  'http://localhost:9001/',
  'https://localhost:9000/',
  'http://localhost:9000.evil.example/',
  'no url',
])('calls no other origin, but says that it did not: %s', async (url) => {
  const { fetch, outcomesOf } = createCalls(async () => new Response());
  expect(await outcomesOf(url)).toEqual(['not-allowed', 'not-allowed']);
  expect(fetch).not.toHaveBeenCalled();
});

it('moves login and password of an address into the header', async () => {
  const { fetch, outcomesOf } = createCalls(async () => new Response());
  await outcomesOf('http://me:p%40ss@localhost:9000/');
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe(`${allowed}/`);
  expect(new Headers(init?.headers).get('authorization')).toBe(`Basic ${btoa('me:p@ss')}`);
});

it.each([
  ['/down', 'unreachable'],
  ['/closed', 'refused'],
  ['/slow', 'timed-out'],
])('notes why a receiver was not reached, and never rejects: %s', async (path, outcome) => {
  const { outcomesOf } = createCalls(async (url, { signal }) => {
    if (url.endsWith('/slow'))
      await new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
    const cause = url.endsWith('/closed') ? { code: 'ECONNREFUSED' } : undefined;
    throw new TypeError('fetch failed', { cause });
  });
  expect(await outcomesOf(allowed + path)).toEqual(['waiting', outcome]);
});

it('notes an address that can’t be taken apart as not reached', async () => {
  const { outcomesOf } = createCalls(async () => new Response());
  expect(await outcomesOf('http://%:x@localhost:9000/')).toEqual(['waiting', 'unreachable']);
});
