import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';
import type { OpenAccount } from '../../servers/simulator/suite/account.ts';
import { casesOf } from '../../servers/simulator/suite/cases.ts';
import { runCases } from '../../servers/simulator/suite/run-cases.ts';
import { assertEqual } from '../assert.ts';

/** An account in this page, as the explorer has it. */
function openInPage(): OpenAccount {
  const account = createSimulator({ now: () => 0 });
  return { send: (request) => account.fetch(request), close() {} };
}

const resources = await loadResources(livechat);

describe('every endpoint of the account in this page', () => {
  for (const resource of resources)
    for (const endpoint of resource.endpoints)
      it(`does what its descriptor says: ${endpoint.id}`, async function (this: Mocha) {
        this.timeout(20_000);
        assertEqual(await runCases(casesOf(endpoint), openInPage), []);
      });
});

/** A test as the browser runner calls it; two seconds are not much for all the filters of a list. */
interface Mocha {
  timeout(milliseconds: number): void;
}
