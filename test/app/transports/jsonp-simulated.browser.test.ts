import type { JsonpOptions } from '../../../src/app/transports/jsonp/jsonp.ts';
import { type Conditions, noFaults } from '../../../src/core/simulation/conditions.ts';
import { demoToken } from '../../../src/servers/simulator/demo-credentials.ts';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';
import { assert, assertEqual } from '../assert.ts';
import { addresses } from './addresses.ts';
import { answered, failureOf, jsonOf, never, request, textOf } from './calls.ts';
import { openJsonp } from './open-jsonp.ts';

const origin = 'https://simulated-account.invalid';
const agents = `${origin}/v2/agents?access_token=${encodeURIComponent(demoToken)}`;
const mask = (text: string) => text.replaceAll(encodeURIComponent(demoToken), '•••');
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The transport of a page whose simulated account answers as `fetch` says, without any network. */
function openWith(fetch: (asked: Request) => Response | Promise<Response>, more: Partial<JsonpOptions> = {}) {
  return openJsonp({
    isSimulated: (url) => url.startsWith(origin),
    loadSimulator: async () => ({ fetch }),
    fetch: () => Promise.reject(new Error('a simulated call probes nothing')),
    online: () => false,
    pageProtocol: 'https:',
    ...more,
  });
}

/** The transport of a page with the usual simulated account, under these conditions. */
function openAccount(conditions: Partial<Conditions> = {}, more: Partial<JsonpOptions> = {}) {
  const simulator = createSimulator({ now: () => 0, size: 200, wait, conditions });
  return openWith((asked) => simulator.fetch(asked), more);
}

const script = (text: string) => () => new Response(text, { headers: { 'Content-Type': 'text/javascript' } });
const ask = (jsonp: ReturnType<typeof openWith>, url = agents, signal = never) =>
  jsonp.send(request(url, { secretIn: 'query', mask }), signal);

describe('JSONP on the simulated account', () => {
  it('gives what the script hands to the callback, and shows neither status nor headers', async () => {
    const response = answered(await ask(openAccount()));
    assertEqual(jsonOf(response).length, 12);
    assertEqual([response.status, response.headers, response.bodyIs], [null, null, 'value']);
    assertEqual(response.unseen.length, 3);
  });

  it('tells where the call went and where its script ran, the token masked', async () => {
    const delivery = await ask(openAccount());
    assert(!JSON.stringify(delivery).includes(demoToken.split(':')[1] ?? ''), 'the token should be masked');
    const [{ note = '', url = '', ...hop } = {}, ...others] = delivery.hops;
    assertEqual(
      [hop, others],
      [
        {
          from: 'this page',
          to: 'simulator in this page',
          method: 'GET',
          headers: [],
          seesCredential: true,
        },
        [],
      ],
    );
    assert(/\/v2\/agents\?access_token=•••&callback=test_\d+$/.test(url), url);
    assert(note.includes('worker inside the sandboxed frame'), note);
  });

  it('runs the script without an origin, a document or a network, under a fresh name', async () => {
    const names: (string | null)[] = [];
    const jsonp = openWith(async (asked) => {
      const callback = new URL(asked.url).searchParams.get('callback');
      names.push(callback);
      return script(`
        let loaded = 'nothing';
        try { importScripts(${JSON.stringify(addresses.jsonp)} + '/ok'); loaded = 'a script' } catch {}
        ${callback}([origin, typeof document, typeof importScripts, loaded]);
      `)();
    });
    assertEqual(jsonOf(answered(await ask(jsonp))), ['null', 'undefined', 'function', 'nothing']);
    await ask(jsonp);
    assert(names.length === 2 && names[0] && names[0] !== names[1], `names should differ: ${names}`);
  });

  it('hides why there is no script, and offers the simulator, which shows it', async () => {
    const refused = {
      'a wrong token': await ask(openAccount(), `${origin}/v2/agents?access_token=wrong`),
      'no token': await ask(openAccount(), `${origin}/v2/agents`),
      'an unknown path': await ask(openAccount(), `${origin}/v2/nothing`),
      'a failure of the server': await ask(openAccount({ faults: { ...noFaults, errors: 1 } })),
      'a broken connection': await ask(openAccount({ faults: { ...noFaults, dropped: 1 } })),
      'another type': await ask(openAccount({ faults: { ...noFaults, wrongType: 1 } })),
    };
    for (const [what, delivery] of Object.entries(refused)) {
      const { cause, tryInstead, wayOut, evidence } = failureOf(delivery);
      assertEqual([what, cause, tryInstead], [what, 'jsonp-no-answer', 'simulator']);
      assert(wayOut.includes('shows the status') && evidence.length > 1, `${what}: ${wayOut}`);
      assert(delivery.hops[0]?.note?.includes('JSONP can’t see which'), what);
    }
  });

  it('says that a script that was cut off is none', async () => {
    const { cause, evidence } = failureOf(await ask(openAccount({ faults: { ...noFaults, malformed: 1 } })));
    assertEqual([cause, evidence.length], ['jsonp-not-a-script', 1]);
  });

  it('says that a script never called back', async () => {
    assertEqual(failureOf(await ask(openWith(script('var answer = 1;')))).cause, 'jsonp-no-callback');
  });

  it('keeps the limits of a call to a server: size, time, cancel', async () => {
    assertEqual(failureOf(await ask(openAccount({}, { limit: 1_000 }))).cause, 'too-large');
    const slow = openAccount({ latency: 60_000 }, { timeout: 300 });
    assertEqual(failureOf(await ask(slow)).cause, 'timed-out');
    assertEqual(failureOf(await ask(openWith(script('for (;;);'), { timeout: 300 }))).cause, 'timed-out');
    const cancel = new AbortController();
    const running = ask(openAccount({ latency: 60_000 }), agents, cancel.signal);
    cancel.abort();
    assertEqual(failureOf(await running).cause, 'aborted');
  });

  it('says that the account could not be loaded, and tries again with the next call', async () => {
    let tries = 0;
    const jsonp = openWith(script(''), {
      loadSimulator: async () => {
        tries += 1;
        if (tries === 1) throw new Error('no chunk');
        return { fetch: (asked) => script(`${new URL(asked.url).searchParams.get('callback')}("there")`)() };
      },
    });
    assertEqual(failureOf(await ask(jsonp)).cause, 'internal');
    assertEqual(textOf(answered(await ask(jsonp))), '"there"');
  });
});
