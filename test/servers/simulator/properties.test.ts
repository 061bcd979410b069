import fc from 'fast-check';
import { expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { createAccount } from './call.ts';
import { ask, type Call } from './suite/account.ts';
import { type Played, play } from './suite/play.ts';
import { arbitrarySteps } from './suite/steps.ts';

const seed = 20_180_413;
const runs = 75;

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);

/** A sequence as a person can send it again. */
function tell({ calls, problems }: Played): string {
  const lines = calls.slice(-12).map(({ call: { method, path, body }, answer }) => {
    return `${method} ${path} ${body ?? ''} → ${answer.status} ${answer.text.slice(0, 120)}`;
  });
  return [...problems, `after ${calls.length} calls, at last:`, ...lines].join('\n');
}

/** Sends the same calls at the same times to another fresh account; returns those answered otherwise. */
async function replay({ calls }: Played): Promise<Call[]> {
  const time = { now: 0 };
  const account = createAccount(time);
  const different: Call[] = [];
  for (const { now, call, answer } of calls) {
    time.now = now;
    const again = await ask((request) => account.fetch(request), call);
    if (again.status !== answer.status || again.text !== answer.text) different.push(call);
  }
  return different;
}

let made = 0;
const succeeded = new Set<string>();

it('holds together whatever is called in whatever order, and answers the same calls with the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySteps(endpoints.length), async (steps) => {
      const played = await play(endpoints, steps);
      made += played.calls.length;
      if (played.problems.length > 0) throw new Error(tell(played));
      for (const { call, answer } of played.calls) if (answer.status === 200) succeeded.add(call.method);
      expect(await replay(played)).toEqual([]);
    }),
    // Shrinking ends in time for the smallest sequence so far to be printed.
    { seed, numRuns: runs, interruptAfterTimeLimit: 240_000 },
  );
}, 300_000);

it('has made ten thousand calls, of all methods', () => {
  expect(made).toBeGreaterThanOrEqual(10_000);
  expect([...succeeded].sort()).toEqual(['DELETE', 'GET', 'POST', 'PUT']);
});
