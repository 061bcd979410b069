import { expect, it } from 'vitest';
import { usualConditions } from '../../../src/core/simulation/conditions.ts';
import type { WorkerAsk, WorkerReply } from '../../../src/core/simulation/worker-messages.ts';
import { demoClientId, simulatedAccountsUrl } from '../../../src/servers/simulator/demo-client.ts';
import { demoToken } from '../../../src/servers/simulator/demo-credentials.ts';
import { serveMessages } from '../../../src/servers/simulator/serve-messages.ts';

const settings = { seed: 'harbor pine', size: 200, conditions: usualConditions } as const;
const removal = (id: number): WorkerAsk => ({
  kind: 'answer',
  id,
  request: {
    url: 'https://simulated.invalid/agents/oona@harborpine.example',
    method: 'DELETE',
    headers: [['authorization', `Bearer ${demoToken}`]],
    body: null,
  },
});

function serve() {
  const replies: WorkerReply[] = [];
  const take = serveMessages(
    (reply) => replies.push(reply),
    () => 0,
    async () => {},
  );
  return { replies, take };
}

it('answers a call as plain data, with its entry', async () => {
  const { replies, take } = serve();
  await take({ kind: 'start', settings, journal: [] });
  await take(removal(1));
  expect(structuredClone(replies)).toMatchObject([
    { kind: 'answer', id: 1, answer: { delay: 0, response: { status: 200 }, entry: { method: 'DELETE' } } },
  ]);
});

it('does not begin a call that is cancelled while the journal is being done', async () => {
  const { replies, take } = serve();
  await take({ kind: 'start', settings, journal: [] });
  const running = take(removal(1));
  await take({ kind: 'cancel', id: 1 });
  await running;
  await take(removal(2));
  expect(replies).toMatchObject([
    { kind: 'cancelled', id: 1 },
    { kind: 'answer', id: 2, answer: { response: { status: 200 } } },
  ]);
});

it('replies with an error before it is started', async () => {
  const { replies, take } = serve();
  await take({ kind: 'outgoing', id: 3 });
  expect(replies).toEqual([{ kind: 'error', id: 3, message: 'The account was not started' }]);
});

it('follows new conditions, and tells what would have been sent', async () => {
  const { replies, take } = serve();
  await take({ kind: 'start', settings, journal: [] });
  await take({ kind: 'configure', conditions: { ...usualConditions, readOnly: true, latency: 7 } });
  await take(removal(1));
  await take({ kind: 'outgoing', id: 2 });
  expect(replies).toMatchObject([
    { answer: { response: { status: 403 }, delay: 7, entry: null } },
    { outgoing: { outbox: [], deliveries: [] } },
  ]);
});

it('notes a further attempt of a delivery with its entry, or tells that there is none', async () => {
  const { replies, take } = serve();
  const entry = { at: 1_523_628_000, caller: 'nadia@harborpine.example', method: 'POST', path: '/tickets' };
  const type = 'application/x-www-form-urlencoded';
  const journal = [{ ...entry, type, body: 'message=x&requester[mail]=a@b.example' }];
  await take({ kind: 'start', settings, journal });
  await take({ kind: 'resend', id: 1, delivery: 1 });
  await take({ kind: 'resend', id: 2, delivery: 2 });
  await take({ kind: 'outgoing', id: 3 });
  expect(replies).toMatchObject([
    { kind: 'resend', id: 1, entry: { path: '/-/deliveries/1/attempts' } },
    { kind: 'resend', id: 2, entry: null },
    { outgoing: { deliveries: [{ attempts: [{ outcome: 'noted' }, { outcome: 'noted' }] }] } },
  ]);
});

it('signs people in for the page it is told of: the address somebody is sent to comes as data too', async () => {
  const replies: WorkerReply[] = [];
  const take = serveMessages(
    (reply) => replies.push(reply),
    () => 0,
    async () => {},
    ['https://explorer.example'],
  );
  await take({ kind: 'start', settings, journal: [] });
  const fields = {
    response_type: 'token',
    client_id: demoClientId,
    redirect_uri: 'https://explorer.example/oauth-callback.html',
    decision: 'allow',
  };
  await take({
    kind: 'answer',
    id: 1,
    request: {
      url: `${simulatedAccountsUrl}/`,
      method: 'POST',
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      body: await new Response(new URLSearchParams(fields)).arrayBuffer(),
    },
  });
  expect(replies).toMatchObject([
    { kind: 'answer', answer: { response: { status: 302 }, entry: { server: 'accounts', method: 'POST' } } },
  ]);
});
