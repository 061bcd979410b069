import { createVault } from '../../../src/app/credentials/create-vault.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import type { Delivery } from '../../../src/core/http/exchange.ts';
import type { FailureCause } from '../../../src/core/http/failure.ts';
import { assert, assertEqual } from '../assert.ts';
import { addresses } from './addresses.ts';
import { failureOf, request, textOf } from './calls.ts';
import { openJsonp } from './open-jsonp.ts';
import { describePage, watchResponsiveness } from './page-state.ts';

type By = 'worker' | 'element';

interface HostileScript {
  readonly number: number;
  readonly name: string;
  /** Milliseconds until its call is given up, where it needs more than others. */
  readonly time?: number;
  /** How the call ends, by where the script runs. */
  readonly ends: { readonly [Each in By]?: 'value' | FailureCause };
  /** The answer as JSON, or null for a list of attempts. */
  readonly text: string | null;
}

const scripts: HostileScript[] = await (await fetch(`${addresses.hostile}/scripts`)).json();

const canary = 'canary-key-7b1e';
/** After this time a call is given up, as a person would; a page that hangs along stands still for as long. */
const usualTime = 2_000;
/** Shorter than that, so that what stops a script that hangs is the watch over its frame. */
const patience = { load: 2_000, silence: 900, stop: 400, rest: 1_000 };

/** Runs every script of the suite through the transport, in a worker or in a script element of the frame. */
export function describeHostileScripts(by: By): void {
  const jsonp = openJsonp({ timeout: 30_000, patience, limit: 1_000_000 });
  const store = createIndexedDbStore('hostile-vault');
  const names = ['vault-key', 'credential:live:basic'];
  const messages: unknown[] = [];
  const violations: string[] = [];
  let before = '';

  const call = (path: string, given = 30_000) =>
    jsonp.send(request(addresses.hostile + path), AbortSignal.timeout(given));
  const askOther = async () => (await (await fetch(`${addresses.other}/requests`)).json()) as string[];
  // A flood of them is a flood of the same.
  const hear = ({ data }: MessageEvent) => messages.length < 1_000 && messages.push(data);
  const note = ({ blockedURI }: SecurityPolicyViolationEvent) => violations.push(blockedURI);

  describe(`a page after a call whose script, in a ${by},`, () => {
    beforeEach(async () => {
      if (before) return;
      // As in index.html: frames show documents of this page's own origin only.
      const policy = Object.assign(document.createElement('meta'), {
        httpEquiv: 'Content-Security-Policy',
        content: "frame-src 'self'",
      });
      document.head.append(policy);
      document.addEventListener('securitypolicyviolation', note);
      addEventListener('message', hear);
      localStorage.setItem('canary', canary);
      await cookieStore.set('canary', canary);
      const origins = ['https://api.livechatinc.com'];
      const clock = { now: Date.now, schedule: () => () => {} };
      const vault = createVault({ store, lasting: true, crypto, channel: null, ...clock });
      await vault.save('live', { kind: 'basic', login: 'a@b.example', key: canary, origins }, 'device');
      // The first frame takes its time, as the frame’s script has to be bundled.
      await fetch('/jsonp-frame.js');
      await call('/ok');
      before = await describePage(store, names);
      assert(
        before.includes(canary) && before.includes('credential:live:basic'),
        'what is at stake is there',
      );
    });

    for (const { number, name, time = usualTime, ends, text } of scripts) {
      const end = ends[by];
      if (!end) continue;
      it(name, async () => {
        messages.length = 0;
        const endWatch = watchResponsiveness();
        const delivery = await call(`/${by}/${number}`, time);
        const next = await call('/ok');
        const longest = endWatch();

        if (end !== 'value') assertEqual(causeOf(delivery), end);
        else if (delivery.outcome.kind === 'failed') assertEqual(failureOf(delivery).evidence, 'an answer');
        else if (text !== null) assertEqual(textOf(delivery.outcome.response), text);
        else assertNothingDone(textOf(delivery.outcome.response));
        assertEqual(causeOf(next), 'answered "honest"');
        assertEqual(next.hops.length, 1);
        assertEqual(await askOther(), []);
        assertEqual(await describePage(store, names), before);
        assert(!JSON.stringify([delivery, messages]).includes(canary), 'the canary should be nowhere');
        assertEqual([...document.querySelectorAll('iframe')].length, 2);
        assert(longest < usualTime / 2, `the page was held up for ${Math.round(longest)} ms`);
      });
    }
  });
}

/** The cause of a failure; an answer is cut off, as some are long. */
function causeOf(delivery: Delivery): string {
  const { outcome } = delivery;
  return outcome.kind === 'failed'
    ? outcome.failure.cause
    : `answered ${textOf(outcome.response).slice(0, 100)}`;
}

/** The script answered what came of its attempts; none may have worked. */
function assertNothingDone(text: string): void {
  const done = Object.entries(JSON.parse(text)).filter(([, outcome]) => String(outcome).startsWith('done'));
  assertEqual(done, []);
}
