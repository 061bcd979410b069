import { createRelayTransport } from '../../../src/app/transports/relay.ts';
import { assert, assertEqual } from '../assert.ts';
import { addresses } from './addresses.ts';
import { answered, failureOf, jsonOf, never, request, secret } from './calls.ts';

const target = 'https://api.example.com';
const pageOrigin = location.origin;

function through(relay: string | null, timeout?: number) {
  const settings = relay === null ? null : ({ url: relay, protocol: 'own' } as const);
  return createRelayTransport({ fetch, online: () => true, relay: () => settings, pageOrigin, timeout });
}

const relay = through(`${addresses.relay}/`);

describe('the relay transport', () => {
  it('carries method, named headers and body, and shows both legs', async () => {
    const delivery = await relay.send(
      request(`${target}/agents?a=1`, {
        method: 'POST',
        headers: [
          ['Authorization', `Bearer ${secret}`],
          ['Content-Type', 'application/json'],
          ['X-API-Version', '2'],
        ],
        body: '{"name":"Zoë"}',
        secretIn: 'header',
      }),
      never,
    );
    const response = answered(delivery);
    assertEqual([response.status, response.statusText, response.unseen], [200, 'OK', []]);
    assertEqual(response.headers, [
      ['Content-Type', 'application/json'],
      ['X-Twice', 'one'],
      ['X-Twice', 'two'],
    ]);
    const { method, headers, body } = jsonOf(response);
    assertEqual([method, body], ['POST', '{"name":"Zoë"}']);
    assertEqual(headers['x-relay-target'], `${target}/agents?a=1`);
    assertEqual(headers['x-relay-send'], 'authorization, content-type, x-api-version');
    assertEqual(headers.authorization, `Bearer ${secret}`);
    assertEqual(
      delivery.hops.map(({ from, to, seesCredential }) => [from, to, seesCredential]),
      [
        ['this page', new URL(addresses.relay).host, true],
        ['relay', 'api.example.com', true],
      ],
    );
    assert(!JSON.stringify(delivery.hops).includes(secret), 'the secret should be masked');
  });

  it('passes an error of the API on as an answer', async () => {
    const response = answered(await relay.send(request(`${target}/unauthorized`), never));
    assertEqual([response.status, response.statusText], [401, 'Unauthorized']);
  });

  it('takes no redirect of the relay’s address, which would pass the call on with all its headers', async () => {
    const redirecting = through(`${addresses.relay}/redirects`);
    const delivery = await redirecting.send(request(target, { method: 'POST', body: 'a=1' }), never);
    const failure = failureOf(delivery);
    assertEqual([failure.cause, delivery.hops.length], ['not-a-relay', 1]);
    assert(failure.title.endsWith('redirects elsewhere'), failure.title);
  });

  it('gives the relay’s own reason when it refuses, without the secret', async () => {
    const url = `${target}/error/target-refused?access_token=${secret}`;
    const delivery = await relay.send(request(url, { secretIn: 'query' }), never);
    const failure = failureOf(delivery);
    assertEqual([failure.cause, failure.wayOut], ['relay-refused', 'Add the host to the relay.']);
    assert(failure.explanation.startsWith('Refused https://api.example.com'), failure.explanation);
    assert(!JSON.stringify(delivery).includes(secret), 'the secret should be masked');
    assertEqual(delivery.hops.length, 1);
  });

  for (const [code, cause] of [
    ['upstream-unreachable', 'upstream-unreachable'],
    ['upstream-timeout', 'upstream-unreachable'],
    ['upstream-reset', 'upstream-unreachable'],
    ['upstream-of-tomorrow', 'upstream-unreachable'],
    ['upstream-tls', 'tls'],
    ['answer-too-large', 'too-large'],
  ])
    it(`says that the call got as far as the API on ${code}`, async () => {
      const delivery = await relay.send(request(`${target}/error/${code}`), never);
      assertEqual([failureOf(delivery).cause, delivery.hops.length], [cause, 2]);
    });

  it('doesn’t take another program’s answer for the API’s', async () => {
    const failure = failureOf(await through(`${addresses.cors}/open`).send(request(target), never));
    assertEqual([failure.cause, failure.tryInstead], ['not-a-relay', null]);
    assert(failure.title.includes('isn’t this explorer’s relay'), failure.title);
    const garbled = failureOf(await relay.send(request(`${target}/garbled`), never));
    assertEqual(garbled.cause, 'not-a-relay');
  });

  it('says how to start a relay when none answers', async () => {
    const delivery = await through(addresses.gone).send(request(target), never);
    const failure = failureOf(delivery);
    assertEqual([failure.cause, delivery.hops.length], ['relay-unreachable', 1]);
    assert(failure.wayOut.includes('npm run relay'), failure.wayOut);
  });

  it('says how to let this page in when the relay refuses its origin', async () => {
    const failure = failureOf(await through(addresses.cors).send(request(target), never));
    assertEqual(failure.cause, 'relay-origin-refused');
    assert(failure.wayOut.includes(`--allow-origin ${pageOrigin}`), failure.wayOut);
  });

  it('tells a time-out from a person’s cancel', async () => {
    const slow = `${addresses.relay}/never`;
    assertEqual(failureOf(await through(slow, 200).send(request(target), never)).cause, 'timed-out');
    const cancel = new AbortController();
    const running = through(slow).send(request(target), cancel.signal);
    cancel.abort();
    assertEqual(failureOf(await running).cause, 'aborted');
  });
});
