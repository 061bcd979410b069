import { createRelayTransport } from '../../../src/app/transports/relay.ts';
import type { RelaySettings } from '../../../src/app/transports/relay-protocols/relay-protocol.ts';
import { assert, assertEqual } from '../assert.ts';
import { addresses } from './addresses.ts';
import { answered, failureOf, jsonOf, never, request, secret, textOf } from './calls.ts';

const relays: readonly (readonly [title: string, relay: RelaySettings])[] = [
  ['cors-anywhere', { url: addresses.corsAnywhere, protocol: 'path' }],
  ['Scalar’s relay', { url: addresses.scalar, protocol: 'query', parameter: 'scalar_url' }],
  ['a relay with ?url=', { url: addresses.query, protocol: 'query' }],
  ['Proxyscotch', { url: addresses.proxyscotch, protocol: 'proxyscotch' }],
];

function through(relay: RelaySettings, token: string | null = null, timeout?: number) {
  return createRelayTransport({
    fetch,
    online: () => true,
    relay: () => relay,
    relayToken: async () => token,
    hasToken: () => token !== null,
    pageOrigin: location.origin,
    timeout,
  });
}

const api = addresses.plain;
const bearer = ['Authorization', `Bearer ${secret}`] as const;
const headerOf = (headers: readonly (readonly [string, string])[] | null, wanted: string) =>
  headers?.find(([name]) => name.toLowerCase() === wanted)?.[1];

for (const [title, relay] of relays)
  describe(`the relay transport by ${title}`, () => {
    const transport = through(relay);

    it('carries a GET with its query and named headers, and masks the secret in both legs', async () => {
      const url = `${api}/echo?name=Zo%C3%AB%20%26%20co&a=%2F%3F%23`;
      const delivery = await transport.send(
        request(url, { headers: [['X-API-Version', '2'], bearer], secretIn: 'header' }),
        never,
      );
      const response = answered(delivery);
      const got = jsonOf(response);
      assertEqual([response.status, got.method], [200, 'GET']);
      const asked = [...new URL(got.url, api).searchParams].sort();
      assertEqual(asked, [...new URL(url).searchParams].sort());
      assertEqual([got.headers.authorization, got.headers['x-api-version']], [`Bearer ${secret}`, '2']);
      assertEqual(
        delivery.hops.map(({ from, to, seesCredential }) => [from, to, seesCredential]),
        [
          ['this page', new URL(relay.url).host, true],
          ['relay', new URL(api).host, true],
        ],
      );
      assert(!JSON.stringify(delivery.hops).includes(secret), 'the secret should be masked');
    });

    for (const [method, type, body] of [
      ['POST', 'application/json', '{"name":"Zoë 🌊"}'],
      ['PUT', 'application/x-www-form-urlencoded', 'name=Zo%C3%AB&tags%5B%5D=a&tags%5B%5D=b'],
      ['DELETE', null, null],
    ] as const)
      it(`carries ${method} with its body as it is`, async () => {
        const headers = type ? ([['Content-Type', type]] as const) : [];
        const response = answered(
          await transport.send(request(`${api}/echo`, { method, headers, body }), never),
        );
        const got = jsonOf(response);
        assertEqual([got.method, got.body], [method, body ?? '']);
        if (type) assertEqual(got.headers['content-type'], type);
      });

    it('passes an error of the API on as an answer', async () => {
      const response = answered(await transport.send(request(`${api}/missing`), never));
      assertEqual([response.status, jsonOf(response).url], [404, '/missing']);
    });

    it('keeps the bytes of the body', async () => {
      const { body, headers } = answered(await transport.send(request(`${api}/bytes`), never));
      assertEqual([...body], [137, 80, 0, 255]);
      assertEqual(headerOf(headers, 'content-type'), 'image/png');
    });

    it('takes the relay’s own headers off, and says what became of repeated ones', async () => {
      const { headers, unseen } = answered(await transport.send(request(`${api}/echo`), never));
      const names = (headers ?? []).map(([name]) => name.toLowerCase());
      assert(!names.some((name) => /^(access-control-|x-request-url|x-final-url)/.test(name)), `${names}`);
      assert(
        unseen.some((line) => /repeated/i.test(line)),
        unseen.join(),
      );
      const isLast = relay.protocol === 'proxyscotch';
      assertEqual(headerOf(headers, 'x-twice'), isLast ? 'two' : 'one, two');
    });

    it('brings the answer a redirect leads to', async () => {
      assertEqual(
        jsonOf(answered(await transport.send(request(`${api}/moved`), never))).url,
        '/echo?moved=1',
      );
    });

    it('shows a web page of the API as its answer', async () => {
      assertEqual(textOf(answered(await transport.send(request(`${api}/page`), never))), '<h1>Hello</h1>');
    });

    it('does not take half an answer for a whole one', async () => {
      const { outcome } = await through(relay, null, 1000).send(request(`${api}/cut`), never);
      // A relay with ?url= passes its own failure on like an answer, and says that nobody can tell.
      const isOpen = relay.protocol === 'query' && !relay.parameter;
      assertEqual(outcome.kind, isOpen ? 'answered' : 'failed');
    });
  });

describe('cors-anywhere', () => {
  const transport = through({ url: `${addresses.corsAnywhere}/`, protocol: 'path' });
  const failure = async (url: string, relay = addresses.corsAnywhere) =>
    failureOf(await through({ url: relay, protocol: 'path' }).send(request(url), never));

  it('shows where a redirect ended as a leg of its own', async () => {
    const { hops } = await transport.send(request(`${api}/moved`, { method: 'POST', body: 'a' }), never);
    assertEqual(
      hops.map(({ from, method, url }) => `${from} ${method} ${url}`),
      [
        `this page POST ${addresses.corsAnywhere}/${api}/moved`,
        `relay POST ${api}/moved`,
        `relay GET ${api}/echo?moved=1`,
      ],
    );
  });

  it('does not follow what it passes on as a redirect', async () => {
    const { title, cause } = await failure(`${api}/kept`);
    assertEqual([cause, title], ['redirect-hidden', 'A redirect came back, and browsers show pages none']);
  });

  it('is told from the API when it gets no answer from it', async () => {
    const { cause, evidence } = await failure(`${addresses.gone}/echo`);
    assertEqual(cause, 'upstream-unreachable');
    assert(evidence[0]?.includes('Not found because of proxy error'), `${evidence}`);
  });

  it('is told from the API when it refuses this page or has had enough', async () => {
    const closed = await failure(`${api}/echo`, addresses.corsAnywhereClosed);
    assertEqual(closed.cause, 'relay-origin-refused');
    const busy = await failure(`${api}/echo`, addresses.corsAnywhereBusy);
    assert(busy.explanation.startsWith('The relay has had enough calls'), busy.explanation);
  });

  it('tells of a header that no page may set', async () => {
    const headers = [['Cookie', 'a=1']] as const;
    const { unseen } = answered(await transport.send(request(`${api}/echo`, { headers }), never));
    assert(
      unseen.some((line) => line.includes('Cookie:') || line.includes('Cookie')),
      unseen.join(),
    );
  });
});

describe('Scalar’s relay', () => {
  const transport = through({ url: addresses.scalar, protocol: 'query', parameter: 'scalar_url' });

  it('shows where a redirect ended, and puts back the headers it replaced', async () => {
    const delivery = await transport.send(request(`${api}/moved`), never);
    assertEqual(
      delivery.hops.map(({ url }) => url),
      [
        `${addresses.scalar}/?scalar_url=${encodeURIComponent(`${api}/moved`)}`,
        `${api}/moved`,
        `${api}/echo?moved=1`,
      ],
    );
    const { headers } = answered(delivery);
    assertEqual(headerOf(headers, 'content-security-policy'), "default-src 'self'");
    assert(!headers?.some(([name]) => name.startsWith('x-scalar')), JSON.stringify(headers));
  });

  it('takes a cookie under its own name for it', async () => {
    const headers = [['Cookie', 'a=1']] as const;
    const got = jsonOf(answered(await transport.send(request(`${api}/echo`, { headers }), never)));
    assertEqual(got.headers.cookie, 'a=1');
  });

  it('is told from the API when it refuses or gets no answer', async () => {
    const refused = failureOf(await transport.send(request('http://10.0.0.1/'), never));
    assertEqual(
      [refused.cause, refused.explanation.split('.')[0]],
      ['relay-refused', 'The relay calls no private address'],
    );
    const gone = failureOf(await transport.send(request(`${addresses.gone}/`), never));
    assertEqual(gone.cause, 'upstream-unreachable');
  });
});

describe('a relay with ?url=', () => {
  it('leaves open whose answer it is', async () => {
    const transport = through({ url: addresses.query, protocol: 'query' });
    for (const url of [`${api}/echo`, `${addresses.gone}/`]) {
      const { unseen } = answered(await transport.send(request(url), never));
      assert(unseen[0]?.startsWith('Whether this answer is the API’s at all'), unseen.join());
    }
  });
});

describe('Proxyscotch', () => {
  const token = 'r3lay-t0ken/of "mine"';
  const guarded = { url: addresses.proxyscotchGuarded, protocol: 'proxyscotch' } as const;

  it('takes the access token, which is shown nowhere', async () => {
    const delivery = await through(guarded, token).send(request(`${api}/echo`), never);
    assertEqual(answered(delivery).status, 200);
    const shown = JSON.stringify(delivery);
    assert(!shown.includes('r3lay') && !shown.includes(encodeURIComponent(token)), shown);
  });

  it('says whether the access token is missing or wrong', async () => {
    const missing = failureOf(await through(guarded).send(request(`${api}/echo`), never));
    assertEqual([missing.cause, missing.title], ['relay-token', 'The relay asks for its access token']);
    const wrong = failureOf(await through(guarded, 'another').send(request(`${api}/echo`), never));
    assertEqual([wrong.cause, wrong.title], ['relay-token', 'The relay doesn’t take this access token']);
  });

  it('carries headers that browsers refuse to send, and joins repeated ones', async () => {
    const headers = [
      ['Cookie', 'a=1'],
      ['Cookie', 'b=2'],
      ['Accept', 'text/plain'],
      ['accept', 'text/html'],
    ] as const;
    const transport = through({ url: addresses.proxyscotch, protocol: 'proxyscotch' });
    const got = jsonOf(answered(await transport.send(request(`${api}/echo`, { headers }), never)));
    assertEqual([got.headers.cookie, got.headers.accept], ['a=1; b=2', 'text/plain, text/html']);
  });

  it('is told from the API when it fails, and where that is ambiguous, so', async () => {
    const open = through({ url: addresses.proxyscotch, protocol: 'proxyscotch' });
    const gone = failureOf(await open.send(request(`${addresses.gone}/`), never));
    assertEqual(gone.cause, 'upstream-unreachable');
    const banned = failureOf(await open.send(request('http://banned.example/'), never));
    assert(banned.explanation.startsWith('The relay’s owner has shut it'), banned.explanation);
    const closed = through({ url: addresses.proxyscotchClosed, protocol: 'proxyscotch' });
    const refused = failureOf(await closed.send(request(`${api}/echo`), never));
    assert(refused.explanation.startsWith('Proxyscotch says the same when'), refused.explanation);
  });
});

describe('a relay that does not answer', () => {
  it('is named, and one that keeps its answer from this page is told from it', async () => {
    for (const protocol of ['path', 'proxyscotch'] as const) {
      const gone = await through({ url: addresses.gone, protocol }).send(request(`${api}/echo`), never);
      assertEqual(failureOf(gone).cause, 'relay-unreachable');
      const shut = await through({ url: addresses.cors, protocol }).send(request(`${api}/echo`), never);
      assertEqual(failureOf(shut).cause, 'relay-origin-refused');
    }
  });
});

describe('a relay of another kind than is set', () => {
  const kinds: readonly (readonly [RelaySettings['protocol'], string])[] = [
    ['proxyscotch', addresses.corsAnywhere],
    ['own', addresses.corsAnywhere],
    ['own', addresses.proxyscotch],
    ['path', addresses.cors],
    ['proxyscotch', `${addresses.cors}/open`],
  ];
  for (const [protocol, url] of kinds)
    it(`is not taken for one that speaks ${protocol} (${Object.keys(addresses).find((name) => url.startsWith(addresses[name as 'cors']))})`, async () => {
      const delivery = await through({ url, protocol }).send(request(`${api}/echo`), never);
      assertEqual(delivery.outcome.kind, 'failed');
    });
});
