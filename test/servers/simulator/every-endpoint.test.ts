import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { startSimulator } from '../../../src/servers/simulator/node.ts';
import { createAccount } from './call.ts';
import { nowhere, type OpenAccount } from './suite/account.ts';
import { casesOf } from './suite/cases.ts';
import { compareReply } from './suite/compare-reply.ts';
import { runCases } from './suite/run-cases.ts';

/** An account in this process. */
function openHere(): OpenAccount {
  const account = createAccount();
  return { send: (request) => account.fetch(request), close() {} };
}

/** An account behind real HTTP. */
async function openOverHttp(): Promise<OpenAccount> {
  const { url, close } = await startSimulator({ port: 0, now: () => 0 });
  const send = async (request: Request) => {
    const { method, headers } = request;
    const body = request.body ? await request.text() : null;
    return fetch(request.url.replace(nowhere, url), { method, headers, body });
  };
  return { send, close };
}

const resources = await loadResources(livechat);
const all = resources.flatMap((resource) => resource.endpoints.map((endpoint) => ({ resource, endpoint })));

describe('every endpoint, over HTTP', () => {
  it.each(all)(
    'does what its descriptor says, as it does in this process: $endpoint.id',
    async ({ endpoint }) => {
      expect(await runCases(casesOf(endpoint), openOverHttp, openHere)).toEqual([]);
    },
    // Greetings have hundreds of cases: every kind of rule with every member wrong.
    60_000,
  );
});

it.each(all)('is compared in words the catalogue itself fits: $endpoint.id', ({ endpoint }) => {
  expect(compareReply(endpoint.reply.example, endpoint.reply)).toEqual([]);
});
