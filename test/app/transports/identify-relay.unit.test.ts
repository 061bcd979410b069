import { expect, it } from 'vitest';
import { identifyRelay } from '../../../src/app/transports/identify-relay.ts';

const identify = (greeting: object) =>
  identifyRelay('http://localhost:5174', async () => Response.json(greeting), 'http://localhost:5173');

it('knows this explorer’s relay, where it forwards to, and whether it asks for a token', async () => {
  const targets = ['https://api.livechatinc.com', 'http://localhost:5175'];
  const greeting = { relay: 'livechat-api-explorer', profile: 1, targets, token: true };
  expect(await identify(greeting)).toEqual({
    title: 'This explorer’s relay answers here (profile 1)',
    details: [
      'It forwards to `https://api.livechatinc.com`, `http://localhost:5175`.',
      'It asks for an access token.',
    ],
    wayOut: null,
    speaks: { protocol: 'own' },
    asksForToken: true,
  });
});

it('says when that relay is of another version', async () => {
  const found = await identify({ relay: 'livechat-api-explorer', profile: 2, targets: [], token: false });
  expect(found).toMatchObject({ speaks: null, wayOut: expect.stringContaining('Update the relay') });
});

it('takes JSON of anything else for no greeting', async () => {
  for (const greeting of [{ relay: 'another' }, { success: true }, { success: true, data: null }, []])
    expect((await identify(greeting)).speaks).toBeNull();
});

it('ends an answer that never ends', async () => {
  const endless = () =>
    new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(10_000)) }));
  const found = await identifyRelay('http://localhost:1', async () => endless(), 'http://localhost:2');
  expect(found.title).toContain('doesn’t say what it is');
});
