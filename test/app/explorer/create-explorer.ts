import { createVault } from '../../../src/app/credentials/create-vault.ts';
import type { Vault } from '../../../src/app/credentials/vault.ts';
import { Egress } from '../../../src/app/egress/egress.ts';
import { builtInAccounts } from '../../../src/app/explorer/account.ts';
import { Explorer } from '../../../src/app/explorer/explorer.ts';
import type { ExplorerParts } from '../../../src/app/explorer/explorer-parts.ts';
import type { OpenEndpoint } from '../../../src/app/explorer/state.ts';
import { History } from '../../../src/app/history/history.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import type { Transport } from '../../../src/app/transports/transport.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { indexEndpoints, loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { AuthorizedRequest } from '../../../src/core/http/request.ts';

const index = indexEndpoints(await loadResources(livechat));

/** A transport that answers when it is told to, and remembers what it carried. */
function createTransport() {
  const carried: AuthorizedRequest[] = [];
  let answer: (() => void) | null = null;
  const transport: Transport = {
    name: 'simulator',
    versionIn: 'header',
    route: () => null,
    credentialIn: 'header',
    can: () => ({ ok: true, note: '' }),
    send: (request) => {
      carried.push(request);
      const response = {
        status: 200,
        statusText: '',
        headers: [],
        body: new Uint8Array(),
        bodyIs: 'bytes',
        unseen: [],
      } as const;
      return new Promise((resolve) => {
        answer = () => resolve({ hops: [], outcome: { kind: 'answered', response } });
      });
    },
  };
  return { transport, carried, answer: () => answer?.() };
}

/** A vault as in a browser that can encrypt, over the same store as the rest. */
export function openVault(store: Store): Vault {
  const clock = { now: () => 0, schedule: () => () => {} };
  return createVault({ store, lasting: true, crypto: globalThis.crypto, channel: null, ...clock });
}

/** An explorer over such a store, whose only transport answers when it is told to. */
export async function createExplorer(
  store: Store = createMemoryStore(),
  vault = openVault(store),
  parts: Partial<ExplorerParts> = {},
) {
  const { transport, carried, answer } = createTransport();
  const explorer = new Explorer({
    api: livechat,
    index,
    accounts: builtInAccounts(livechat.baseUrl, { simulator: 'http://localhost:5175' }, 'client'),
    tabs: { post() {}, subscribe: () => () => {} },
    savedTabs: { post() {}, subscribe: () => () => {} },
    loadSignIn: () => Promise.reject(new Error('no sign-in here')),
    store,
    vault,
    loadWorld: () => Promise.reject(new Error('no simulated account here')),
    loadHistory: () =>
      History.open({
        store: createMemoryStore(),
        channel: null,
        defaultLimit: 1e9,
        now: () => 0,
        notify() {},
      }),
    transports: [transport],
    egress: new Egress({ ownOrigin: 'http://page.invalid', now: () => 0 }),
    demoCredentials: [{ kind: 'basic', login: 'demo@x.example', key: 'demo', origins: [] }],
    localRelayUrl: null,
    identifyRelay: async () => {
      throw new Error('No test asks for it.');
    },
    notices: [],
    now: () => 0,
    elapsed: () => 0,
    randomId: () => 'id',
    ...parts,
  });
  await explorer.start();
  return { explorer, carried, answer };
}

/** The open endpoint. */
export function pageOf(explorer: Explorer): OpenEndpoint {
  const { page } = explorer.state;
  if (page.kind !== 'endpoint') throw new Error(`The page shows ${page.kind}.`);
  return page;
}
