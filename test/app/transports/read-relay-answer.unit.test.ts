import { expect, it } from 'vitest';
import { readRelayAnswer } from '../../../src/app/transports/read-relay-answer.ts';
import { secret } from './calls.ts';

const url = 'https://api.example.com/v2/agents';
const mask = (text: string) => text.replaceAll(secret, '•••');

it('masks what the relay says before it cuts it, so that no part of a secret is left', async () => {
  const message = `${'x'.repeat(495)}${secret}`;
  const answer = Response.json(
    { error: { message, wayOut: message } },
    { headers: { 'X-Relay-Error': secret } },
  );
  const read = await readRelayAnswer(answer, url, mask);
  const text = `${'x'.repeat(495)}•••`;
  expect(read).toEqual({ kind: 'relay-error', error: { code: '•••', message: text, wayOut: text } });
});

it('cuts what goes on and on', async () => {
  const answer = Response.json(
    { error: { message: 'x'.repeat(501) } },
    { headers: { 'X-Relay-Error': 'internal' } },
  );
  const read = await readRelayAnswer(answer, url, mask);
  expect(read).toMatchObject({ error: { message: 'x'.repeat(500), wayOut: '' } });
});

it('takes the reason phrase as it stands, per cent signs included', async () => {
  const headers = {
    'X-Relay-Status': '200',
    'X-Relay-Status-Text': '100%25 fine',
    'X-Relay-Headers': '%5B%5D',
  };
  const read = await readRelayAnswer(new Response('', { headers }), url, mask);
  expect(read).toMatchObject({ kind: 'api', response: { statusText: '100%25 fine' } });
});
