import { assert, assertEqual } from '../assert.ts';
import { addresses } from './addresses.ts';
import { answered, failureOf, jsonOf, never, request, secret, textOf } from './calls.ts';
import { openJsonp } from './open-jsonp.ts';

const api = addresses.jsonp;
const jsonp = openJsonp();
const get = (path: string, from = jsonp) => from.send(request(api + path), never);

describe('the JSONP transport', () => {
  it('gives the value the callback got, written as JSON', async () => {
    const response = answered(await get('/ok'));
    assertEqual(jsonOf(response), { name: 'Zoë', list: [1, 2, 3] });
    assertEqual([response.status, response.headers, response.bodyIs], [null, null, 'value']);
    assert(response.unseen.length > 0, 'what is unseen should be said');
  });

  it('keeps the query and adds a fresh callback name to it', async () => {
    const first = jsonOf(answered(await get('/headers?date_from=2026-01-01&tag%5B%5D=a')));
    const second = jsonOf(answered(await get('/headers?callback=mine')));
    assert(/^\/headers\?date_from=2026-01-01&tag%5B%5D=a&callback=test_\d+$/.test(first.url), first.url);
    assert(/^\/headers\?callback=test_\d+$/.test(second.url), second.url);
    assert(first.url.split('callback=')[1] !== second.url.split('callback=')[1], 'names should differ');
  });

  it('sends neither a Referer nor cookies', async () => {
    await get('/ok');
    const headers = jsonOf(answered(await get('/headers')));
    assertEqual([headers.referer, headers.cookie], [undefined, undefined]);
  });

  it('masks a token in the URL and says who could read it', async () => {
    const url = `${api}/ok?access_token=${secret}`;
    const delivery = await jsonp.send(request(url, { secretIn: 'query' }), never);
    assert(!JSON.stringify(delivery).includes(secret), 'the token should be masked');
    assertEqual(
      delivery.hops.map(({ from, to, seesCredential }) => ({ from, to, seesCredential })),
      [{ from: 'JSONP worker', to: new URL(api).host, seesCredential: true }],
    );
  });

  for (const path of ['/not-found', '/unauthorized', '/broken', '/bare-json', '/web-page'])
    it(`says that no script came back for ${path}, and offers the relay`, async () => {
      const delivery = await get(path);
      const failure = failureOf(delivery);
      assertEqual([failure.cause, failure.tryInstead], ['jsonp-no-answer', 'relay']);
      assertEqual(
        delivery.hops.map((hop) => hop.from),
        ['JSONP worker', 'JSONP frame'],
      );
    });

  it('tells a server that is not there from one that gives no script', async () => {
    const delivery = await jsonp.send(request(`${addresses.gone}/ok`), never);
    assertEqual([failureOf(delivery).cause, delivery.hops.length], ['unreachable', 2]);
  });

  it('says that a script never called back', async () => {
    const delivery = await get('/silent-script');
    assertEqual([failureOf(delivery).cause, delivery.hops.length], ['jsonp-no-callback', 1]);
  });

  for (const path of ['/syntax-error', '/throws'])
    it(`says that ${path} is no working script`, async () => {
      assertEqual(failureOf(await get(path)).cause, 'jsonp-not-a-script');
    });

  it('loads nothing from another host that the API points to, and says so', async () => {
    const delivery = await get(`/elsewhere?to=${encodeURIComponent(`${addresses.other}/elsewhere`)}`);
    assertEqual(failureOf(delivery).cause, 'jsonp-redirected');
    assertEqual(await (await fetch(`${addresses.other}/requests`)).json(), []);
    const near = await get(`/elsewhere?to=${encodeURIComponent('/silent-script')}`);
    assertEqual(failureOf(near).cause, 'jsonp-no-callback');
  });

  for (const [path, sign] of [
    ['/not-found', 'never show a script’s status'],
    ['/silent-script', 'callback function was never called'],
    ['/syntax-error', 'reported a script error'],
  ] as const)
    it(`gives evidence for what it says of ${path}, and a next step that shows more`, async () => {
      const { evidence, wayOut, tryInstead } = failureOf(await get(path));
      assert(evidence.join(' ').includes(sign), evidence.join(' '));
      assertEqual(
        [wayOut.includes('shows the status, the headers and the body'), tryInstead],
        [true, 'relay'],
      );
    });

  it('says that a value which contains itself is no data', async () => {
    const failure = failureOf(await get('/cyclic'));
    assertEqual(
      [failure.cause, failure.title],
      ['jsonp-not-a-script', 'The callback got something that isn’t data'],
    );
  });

  it('takes a call without a value as an empty body', async () => {
    assertEqual(textOf(answered(await get('/empty-call'))), '');
  });

  it('falls back to a script element when a worker refuses the content type', async () => {
    const delivery = await get('/plain-text');
    assertEqual(jsonOf(answered(delivery)), { name: 'mislabelled' });
    assertEqual(
      delivery.hops.map((hop) => hop.from),
      ['JSONP worker', 'JSONP frame'],
    );
    assertEqual(new Set(delivery.hops.map((hop) => hop.url)).size, 2);
  });

  it('refuses an answer above the limit', async () => {
    assertEqual(failureOf(await get('/large', openJsonp({ limit: 1_000 }))).cause, 'too-large');
    assertEqual(textOf(answered(await get('/large', openJsonp({ limit: 5_002 })))).length, 5_002);
  });

  it('kills a script that never ends and carries the next call', async () => {
    const impatient = openJsonp({ timeout: 600 });
    const delivery = await get('/loop', impatient);
    assertEqual([failureOf(delivery).cause, delivery.hops.length], ['timed-out', 1]);
    const frames = document.querySelectorAll('iframe').length;
    assertEqual(jsonOf(answered(await get('/ok', impatient))).name, 'Zoë');
    assertEqual(document.querySelectorAll('iframe').length, frames);
  });

  it('gives up after the time allowed, without a second request', async () => {
    const delivery = await get('/never', openJsonp({ timeout: 300 }));
    assertEqual([failureOf(delivery).cause, delivery.hops.length], ['timed-out', 1]);
  });

  it('ends the worker of a call that is given up, and its request with it', async () => {
    const delivery = await get('/watched', openJsonp({ timeout: 300 }));
    assertEqual(failureOf(delivery).cause, 'timed-out');
    assertEqual(jsonOf(answered(await get('/watched-is-closed'))), 'closed');
  });

  it('stops when the person cancels', async () => {
    const cancel = new AbortController();
    const running = jsonp.send(request(`${api}/never`), cancel.signal);
    cancel.abort();
    assertEqual(failureOf(await running).cause, 'aborted');
    assertEqual(failureOf(await jsonp.send(request(`${api}/ok`), cancel.signal)).cause, 'aborted');
  });

  it('carries calls side by side, each with its own answer', async () => {
    const paths = ['/headers?n=1', '/never-mind', '/headers?n=2', '/plain-text', '/headers?n=3'];
    const cancel = new AbortController();
    const running = paths.map((path) => jsonp.send(request(api + path), cancel.signal));
    const answers = await Promise.all([0, 2, 3, 4].map(async (index) => running[index]));
    cancel.abort();
    const bodies = answers.map((delivery) => delivery && jsonOf(answered(delivery)));
    assertEqual(
      bodies.map((body) => body.url?.match(/n=\d/)[0] ?? body.name),
      ['n=1', 'n=2', 'mislabelled', 'n=3'],
    );
  });

  it('keeps a hostile script away from this page', async () => {
    localStorage.setItem('vault', 'precious');
    const tried = jsonOf(answered(await get('/hostile')));
    localStorage.removeItem('vault');
    assertEqual(tried, {
      parentDocument: 'SecurityError',
      parentStorage: 'SecurityError',
      ownStorage: 'SecurityError',
      cookie: 'SecurityError',
      database: 'SecurityError',
      origin: 'null',
    });
  });

  it('ignores messages that a script forges', async () => {
    assertEqual(jsonOf(answered(await get('/forged-worker-messages'))), 'genuine');
  });

  it('opens a frame ahead of the first call, which then uses it', async () => {
    const before = document.querySelectorAll('iframe').length;
    const ready = openJsonp();
    await ready.prepare();
    await ready.prepare();
    const [frame] = [...document.querySelectorAll('iframe')].slice(before);
    assertEqual(document.querySelectorAll('iframe').length, before + 1);
    assertEqual(jsonOf(answered(await get('/ok', ready))).name, 'Zoë');
    assert(frame?.isConnected, 'the frame should still be there');
    assertEqual(document.querySelectorAll('iframe').length, before + 2);
  });

  it('removes the frame that ran a script element', async () => {
    await get('/ok');
    const frames = document.querySelectorAll('iframe').length;
    await get('/plain-text');
    assertEqual(document.querySelectorAll('iframe').length, frames);
  });

  it('hides its frames and gives them no rights but scripts', async () => {
    await get('/ok');
    for (const frame of document.querySelectorAll('iframe'))
      assertEqual(
        [frame.getAttribute('sandbox'), frame.referrerPolicy, frame.checkVisibility()],
        ['allow-scripts', 'no-referrer', false],
      );
  });

  it('says that the frame is missing instead of blaming the API', async () => {
    const misplaced = openJsonp({
      frameUrl: '/wtr-no-such-frame.html',
      patience: { load: 400, silence: 300, stop: 100, rest: 0 },
    });
    assertEqual(failureOf(await get('/ok', misplaced)).cause, 'internal');
  });

  it('sends nothing over plain http from an https page, this computer excepted', async () => {
    const secure = openJsonp({ pageProtocol: 'https:' });
    const delivery = await secure.send(request('http://api.example.com/agents'), never);
    assertEqual([failureOf(delivery).cause, delivery.hops.length], ['mixed-content', 0]);
    assertEqual(jsonOf(answered(await get('/ok', secure))).name, 'Zoë');
  });

  it('says that the device is offline, unless the API is on this computer', async () => {
    const cut = openJsonp({ online: () => false });
    const delivery = await cut.send(request('https://api.example.com/agents'), never);
    assertEqual([failureOf(delivery).cause, delivery.hops.length], ['offline', 0]);
    assertEqual(jsonOf(answered(await get('/ok', cut))).name, 'Zoë');
  });

  it('sends nothing rather than a call without its headers, body or method', async () => {
    const lost = [
      request(`${api}/ok`, { method: 'POST' }),
      request(`${api}/ok`, { body: 'a=1' }),
      request(`${api}/ok`, { headers: [['Authorization', secret]], secretIn: 'header' }),
    ];
    for (const each of lost) {
      const delivery = await jsonp.send(each, never);
      assertEqual([failureOf(delivery).cause, delivery.hops.length], ['no-transport', 0]);
    }
  });
});
