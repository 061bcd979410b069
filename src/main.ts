import index from 'virtual:catalogue-index';
import { listAccounts } from './app/explorer/account.ts';
import { parseAddress } from './app/explorer/address.ts';
import { Explorer } from './app/explorer/explorer.ts';
import { findPage } from './app/explorer/find-page.ts';
import { loadAuthorize } from './app/explorer/run-call.ts';
import type { SimulatedWorld } from './app/simulated-world/simulated-world.ts';
import { type OpenedStore, openStore } from './app/storage/open-store.ts';
import { createDirectTransport } from './app/transports/direct.ts';
import { createJsonpTransport } from './app/transports/jsonp/jsonp.ts';
import { createRelayTransport } from './app/transports/relay.ts';
import { createSimulatorTransport } from './app/transports/simulator.ts';
import { livechat } from './core/catalogue/livechat/index.ts';
import { randomId } from './random-id.ts';
import { demoKey, demoLogin, demoPersonalToken, demoToken } from './servers/simulator/demo-credentials.ts';
import { AppShell } from './ui/app-shell/app-shell.ts';
import { loadLazyElements } from './ui/lazy-elements/lazy-elements.ts';
import { restoreTheme } from './ui/theme/theme.ts';
import './ui/theme/tokens.css';

const timeout = 30_000;

/** Addresses that the server of this page wrote into it; a plain static host writes none. */
function readNeighbours(): { relay?: string; simulator?: string; accounts?: string } {
  const content = document.querySelector<HTMLMetaElement>('meta[name="ax-servers"]')?.content;
  return content ? JSON.parse(content) : {};
}

const loadSimulator = () => import('./servers/simulator/simulator.ts');
const loadStart = () => import('./start-world.ts');

function schedule(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Makes the one simulated account of this page, with the first call that needs it. */
function prepareWorld(opened: OpenedStore): () => Promise<SimulatedWorld> {
  let world: Promise<SimulatedWorld> | null = null;
  const create = async () => {
    // Side by side with what keeps the account: nearly every account needs it, and asks for it again.
    loadSimulator().catch(() => {});
    const { startWorld } = await loadStart();
    return startWorld(opened, randomId);
  };
  return () => {
    world ??= create().catch((error) => {
      world = null;
      throw error;
    });
    return world;
  };
}

/** Fetches what is not there from the start once the page is at rest, so that it goes on when the network goes away. */
function prepareOffline(explorer: Explorer): void {
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 100));
  // One after the other, what a call needs first, so that one made meanwhile does not wait for the rest.
  const steps = [
    loadAuthorize,
    loadStart,
    loadSimulator,
    async () => (await loadStart()).loadWorkerSimulator(),
    () => explorer.browsing.prepareSearch(),
    loadLazyElements,
    ...livechat.guides.map((guide) => guide.load),
  ];
  const prepare = async () => {
    for (const step of steps) {
      await new Promise((resolve) => whenIdle(() => resolve(null), { timeout: 1000 }));
      // Without a network there is nothing to prepare; the call itself says so.
      await step().catch(() => {});
    }
  };
  // What could not be fetched is asked for again.
  addEventListener('online', () => void prepare());
  addEventListener('load', () => whenIdle(() => void prepare(), { timeout: 2000 }));
  if (document.readyState === 'complete') whenIdle(() => void prepare(), { timeout: 2000 });
}

function createTransports(relayUrl: () => string | null, loadWorld: () => Promise<SimulatedWorld>) {
  const online = () => navigator.onLine;
  const { protocol: pageProtocol, origin: pageOrigin } = location;
  return [
    createSimulatorTransport(loadWorld, timeout),
    createJsonpTransport({
      frameUrl: new URL('jsonp-frame.html', document.baseURI).href,
      timeout,
      callbackParameter: livechat.callbackParameter,
      online,
      pageProtocol,
      randomName: () => `answer_${randomId().replaceAll('-', '')}`,
    }),
    createRelayTransport({ fetch, online, relayUrl, pageOrigin, timeout }),
    createDirectTransport({ fetch, online, pageProtocol, timeout }),
  ];
}

function describeStorage(lasting: boolean): string[] {
  const notices = [];
  if (!lasting)
    notices.push(
      'This browser keeps nothing for this page (private mode or blocked site data): drafts and credentials last until you close the tab.',
    );
  if (!isSecureContext)
    notices.push(
      'This page came over plain http from another computer, where browsers offer no encryption: credentials are kept in memory only. Use https or localhost to keep them.',
    );
  return notices;
}

async function open(): Promise<void> {
  const neighbours = readNeighbours();
  const [opened, { createVault }] = await Promise.all([
    openStore('livechat-api-explorer'),
    import('./app/credentials/create-vault.ts'),
  ]);
  const { store, lasting } = opened;
  const loadWorld = prepareWorld(opened);
  const vault = createVault({
    store,
    lasting,
    crypto: isSecureContext ? crypto : null,
    channel: window.BroadcastChannel ? new BroadcastChannel('livechat-api-explorer vault') : null,
    now: Date.now,
    schedule,
  });
  for (const type of ['keydown', 'pointerdown', 'visibilitychange'])
    document.addEventListener(type, () => vault.noteActivity(), { capture: true, passive: true });
  let explorer: Explorer | null = null;
  explorer = new Explorer({
    api: livechat,
    index,
    accounts: listAccounts(livechat.baseUrl, neighbours.simulator),
    store,
    loadWorld,
    vault,
    vaultLasts: isSecureContext && lasting,
    transports: createTransports(() => explorer?.relayUrl ?? null, loadWorld),
    demoCredentials: [
      { kind: 'basic', login: demoLogin, key: demoKey, origins: [] },
      { kind: 'personal', login: demoLogin, token: demoPersonalToken, origins: [] },
      { kind: 'bearer', token: demoToken, origins: [], grant: null },
    ],
    localRelayUrl: neighbours.relay ?? null,
    notices: describeStorage(lasting),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    randomId,
  });
  await explorer.start();
  const follow = () => followAddress(explorer);
  addEventListener('hashchange', follow);
  follow();
  const shell = new AppShell();
  shell.explorer = explorer;
  document.body.replaceChildren(shell);
  prepareOffline(explorer);
}

/** Opens what the address names, and names the page after it. */
function followAddress(explorer: Explorer): void {
  const { hash } = location;
  const address = parseAddress(hash);
  const pageId = address?.apiId === livechat.id ? address.pageId : hash.replace(/^#\/?|\/$/g, '');
  const page = findPage(livechat, index, pageId);
  const isStart = !pageId || pageId === livechat.id;
  const title = page?.title ?? (isStart ? null : 'No such page');
  document.title = title ? `${title} · LiveChat API Explorer` : 'LiveChat API Explorer';
  if (isStart) explorer.closePage();
  else void explorer.openPage(pageId);
}

restoreTheme();
void open();
