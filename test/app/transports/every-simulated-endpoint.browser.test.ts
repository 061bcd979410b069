import { startWorkerSimulator } from '../../../src/app/transports/simulator-worker.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { usualConditions } from '../../../src/core/simulation/conditions.ts';
import { usualSeed, usualSize, type WorldSettings } from '../../../src/core/simulation/world-settings.ts';
import { worldStart } from '../../../src/core/simulation/world-start.ts';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';
import type { OpenAccount } from '../../servers/simulator/suite/account.ts';
import { casesOf } from '../../servers/simulator/suite/cases.ts';
import { runCases } from '../../servers/simulator/suite/run-cases.ts';
import { assertEqual } from '../assert.ts';

// A clock that stands still, since a worker has no other than the one of this machine.
const conditions = { ...usualConditions, clock: worldStart };
const settings: WorldSettings = { seed: usualSeed, size: usualSize, conditions };

/** An account in this page, as the explorer has it. */
function openInPage(): OpenAccount {
  const account = createSimulator({ ...settings, now: Date.now });
  return { send: (request) => account.fetch(request), close() {} };
}

const idle: Worker[] = [];

/** An account in a worker, as the explorer has a large one; a worker whose account is closed makes the next one. */
function openInWorker(): OpenAccount {
  const worker =
    idle.pop() ??
    new Worker(new URL('../../../src/servers/simulator/worker.ts', import.meta.url), { type: 'module' });
  const account = startWorkerSimulator(worker, settings, [], 20_000);
  async function send(request: Request): Promise<Response> {
    const { response } = await account.answer(request);
    if (!response) throw new TypeError('The connection broke.');
    return response;
  }
  return { send, close: () => void idle.push(worker) };
}

const resources = await loadResources(livechat);

describe('every endpoint of the account in a worker', () => {
  for (const resource of resources)
    for (const endpoint of resource.endpoints)
      it(`does what its descriptor says, as it does in this page: ${endpoint.id}`, async function (this: Mocha) {
        // Greetings have hundreds of cases: every kind of rule with every member wrong.
        this.timeout(90_000);
        assertEqual(await runCases(casesOf(endpoint), openInWorker, openInPage), []);
      });
});

/** A test as the browser runner calls it. */
interface Mocha {
  timeout(milliseconds: number): void;
}
