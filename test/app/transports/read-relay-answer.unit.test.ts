import { expect, it } from 'vitest';
import { readRelayAnswer } from '../../../src/app/transports/relay-protocols/read-relay-answer.ts';
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

const plain = { 'X-Relay-Status': '200', 'X-Relay-Headers': '%5B%5D' };

it('takes the mark off a body that ends with it, and nothing off one without', async () => {
  const text = async (body: string, headers: Record<string, string>) => {
    const read = await readRelayAnswer(new Response(body, { headers }), url, mask);
    return read.kind === 'api' && new TextDecoder().decode(read.response.body);
  };
  expect(await text('{}the-end', { ...plain, 'X-Relay-End': 'the-end' })).toBe('{}');
  expect(await text('the-end', { ...plain, 'X-Relay-End': 'the-end' })).toBe('');
  expect(await text('{}the-end', plain)).toBe('{}the-end');
});

it.each(['{}', '{}the-en', '', '{}the-end '])(
  'takes %j for broken off where a mark was promised',
  async (body) => {
    const answer = new Response(body, { headers: { ...plain, 'X-Relay-End': 'the-end' } });
    await expect(readRelayAnswer(answer, url, mask)).rejects.toThrow();
  },
);

it('tells the URLs a call took; where the relay does not, the one that was asked for', async () => {
  const hops = encodeURIComponent(
    JSON.stringify([
      [302, url],
      [200, 'https://api.example.com/b'],
    ]),
  );
  const read = await readRelayAnswer(
    new Response('', { headers: { ...plain, 'X-Relay-Hops': hops } }),
    url,
    mask,
  );
  expect(read).toMatchObject({ kind: 'api', urls: [url, 'https://api.example.com/b'] });
  expect(await readRelayAnswer(new Response('', { headers: plain }), url, mask)).toMatchObject({
    urls: [url],
  });
});

it.each(['[[200]]', '[["200","https://a.example"]]', '[[200,"no url"]]', '{}', 'x'])(
  'takes the hops %s for another program’s',
  async (hops) => {
    const answer = new Response('', { headers: { ...plain, 'X-Relay-Hops': hops } });
    expect(await readRelayAnswer(answer, url, mask)).toMatchObject({ kind: 'foreign' });
  },
);

it('says where repeated headers came joined', async () => {
  const answer = new Response('', { headers: { ...plain, 'X-Relay-Headers-Joined': 'true' } });
  expect(await readRelayAnswer(answer, url, mask)).toMatchObject({
    response: { unseen: [expect.stringContaining('joined by commas')] },
  });
});
