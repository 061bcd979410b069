import { createDirectTransport, type DirectOptions } from '../../../src/app/transports/direct.ts';
import { assert, assertEqual } from '../assert.ts';
import { addresses } from './addresses.ts';
import { answered, failureOf, jsonOf, never, request, secret } from './calls.ts';

const api = addresses.cors;

function transport(more: Partial<DirectOptions> = {}) {
  return createDirectTransport({ fetch, online: () => true, pageProtocol: 'http:', ...more });
}

const direct = transport();

describe('the direct transport', () => {
  it('carries a call where CORS allows it, and says that headers may be hidden', async () => {
    const response = answered(
      await direct.send(
        request(`${api}/open/echo`, {
          method: 'PUT',
          headers: [
            ['Content-Type', 'application/json'],
            ['X-API-Version', '2'],
          ],
          body: '{"a":1}',
        }),
        never,
      ),
    );
    const echo = jsonOf(response);
    assertEqual([response.status, response.statusText, response.bodyIs], [200, 'OK', 'bytes']);
    assertEqual([echo.method, echo.headers['x-api-version']], ['PUT', '2']);
    assertEqual([echo.headers.referer, echo.headers.cookie], [undefined, undefined]);
    const names = response.headers?.map(([name]) => name) ?? [];
    assertEqual([names.includes('x-exposed'), names.includes('x-hidden')], [true, false]);
    assertEqual(response.unseen.length, 1);
  });

  it('shows the headers that really leave, and names those the browser drops', async () => {
    const asked = {
      method: 'POST',
      headers: [
        ['X-API-Version', '2'],
        ['Cookie', `key=${secret}`],
        ['Accept', 'text/html'],
        ['Sec-Mine', '1'],
        ['accept', 'application/json'],
      ],
      body: 'a=1',
    } as const;
    const delivery = await direct.send(request(`${api}/open/echo`, asked), never);
    const response = answered(delivery);
    assertEqual(delivery.hops[0]?.headers, [
      ['X-API-Version', '2'],
      ['Accept', 'text/html, application/json'],
      ['content-type', 'text/plain;charset=UTF-8'],
    ]);
    const { headers } = jsonOf(response);
    assertEqual(
      [headers.accept, headers['content-type']],
      ['text/html, application/json', 'text/plain;charset=UTF-8'],
    );
    assertEqual(headers.cookie, undefined);
    const sentence = 'The browser left out Cookie, Sec-Mine: it lets no page set these headers.';
    assert(response.unseen.includes(sentence), response.unseen.join());
    const failure = failureOf(await direct.send(request(`${api}/closed`, asked), never));
    assert(failure.evidence.includes(sentence), failure.evidence.join());
  });

  it('passes an error of the API on as an answer', async () => {
    assertEqual(answered(await direct.send(request(`${api}/open/unauthorized`), never)).status, 401);
  });

  it('says when a redirect was followed', async () => {
    const response = answered(await direct.send(request(`${api}/open/redirect`), never));
    assert(response.unseen.join().includes('/open/echo'), response.unseen.join());
  });

  it('follows no redirect with a secret, which would go along', async () => {
    const asked = request(`${api}/open/redirect`, { secretIn: 'body', method: 'POST', body: secret });
    const failure = failureOf(await direct.send(asked, never));
    assertEqual([failure.cause, failure.tryInstead], ['redirect-hidden', 'relay']);
  });

  it('tells a refusal by CORS, with the headers of the leg that the server would have to allow', async () => {
    const delivery = await direct.send(
      request(`${api}/closed`, {
        method: 'DELETE',
        headers: [
          ['Authorization', `Bearer ${secret}`],
          ['Accept', '*/*'],
        ],
        secretIn: 'header',
      }),
      never,
    );
    const failure = failureOf(delivery);
    assertEqual([failure.cause, failure.tryInstead], ['cors-refused', 'relay']);
    assertEqual(
      delivery.hops.map(({ headers }) => headers.map(([name]) => name)),
      [['Authorization', 'Accept']],
    );
    assert(!JSON.stringify(delivery).includes(secret), 'the secret should be masked');
    assertEqual(
      delivery.hops.map((hop) => hop.seesCredential),
      [true],
    );
  });

  it('tells an address where nobody answers from a refusal', async () => {
    const failure = failureOf(await direct.send(request(`${addresses.gone}/agents`), never));
    assertEqual([failure.cause, failure.tryInstead], ['unreachable', null]);
  });

  it('says that the answer broke off', async () => {
    const failure = failureOf(await direct.send(request(`${api}/open/cut`), never));
    assertEqual(failure.cause, 'broken-off');
    assert(failure.evidence.join().includes('a body of 100 bytes'), `${failure.evidence}`);
  });

  it('counts what could be read before an answer broke off', async () => {
    let pulls = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulls += 1;
        if (pulls > 3) controller.error(new TypeError('network error'));
        else controller.enqueue(new Uint8Array(500));
      },
    });
    const breaking = transport({ fetch: async () => new Response(body) });
    const { title } = failureOf(await breaking.send(request(`${api}/open`), never));
    assertEqual(title, 'The answer broke off after 1,500 bytes');
  });

  it('tells a time-out from a person’s cancel', async () => {
    const unanswered = request(`${api}/open/never`);
    assertEqual(failureOf(await transport({ timeout: 200 }).send(unanswered, never)).cause, 'timed-out');
    const cancel = new AbortController();
    const running = direct.send(unanswered, cancel.signal);
    cancel.abort();
    assertEqual(failureOf(await running).cause, 'aborted');
  });

  it('refuses plain http from an https page before anything is sent', async () => {
    const delivery = await transport({ pageProtocol: 'https:' }).send(
      request('http://api.example.com/agents'),
      never,
    );
    assertEqual([failureOf(delivery).cause, delivery.hops.length], ['mixed-content', 0]);
  });

  it('names a request the browser can’t build instead of blaming the network', async () => {
    const failure = failureOf(
      await direct.send(request(`${api}/open/echo`, { headers: [['not a name', secret]] }), never),
    );
    assertEqual(failure.cause, 'no-transport');
  });
});
