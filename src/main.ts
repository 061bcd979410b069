import index from 'virtual:catalogue-index';
import { readTabMark } from './app/credentials/oauth/tab-mark.ts';
import { Egress } from './app/egress/egress.ts';
import { builtInAccounts, type LocalServers } from './app/explorer/account.ts';
import { formatAddress, parseAddress } from './app/explorer/address.ts';
import { Explorer } from './app/explorer/explorer.ts';
import { findPage } from './app/explorer/find-page.ts';
import type { GovernedWorld } from './app/simulated-world/governed-world.ts';
import type { SimulatedWorld } from './app/simulated-world/simulated-world.ts';
import { type OpenedStore, openStore } from './app/storage/open-store.ts';
import { createDirectTransport } from './app/transports/direct.ts';
import { createJsonpTransport } from './app/transports/jsonp/jsonp.ts';
import { createRelayTransport, type RelayOptions } from './app/transports/relay.ts';
import { createSecondOpinion } from './app/transports/second-opinion.ts';
import { createSimulatorTransport } from './app/transports/simulator.ts';
import { createTimeLeg, type TimeLeg } from './app/transports/time-leg.ts';
import type { LazyTransport } from './app/transports/transport.ts';
import { livechat } from './core/catalogue/livechat/index.ts';
import { askPermission } from './network-permission.ts';
import { openVault } from './open-vault.ts';
import { randomId } from './random-id.ts';
import { watchRequests } from './resource-times.ts';
import { demoClientId } from './servers/simulator/demo-client.ts';
import { demoKey, demoLogin, demoPersonalToken, demoToken } from './servers/simulator/demo-credentials.ts';
import { createTabSignal } from './tabs.ts';
import { AppShell } from './ui/app-shell/app-shell.ts';
import { loadLazyElements } from './ui/lazy-elements/lazy-elements.ts';
import { restoreTheme } from './ui/theme/theme.ts';
import './ui/theme/tokens.css';
import { warnBeforeLeaving } from './ui/app-shell/warn-before-leaving.ts';

const timeout = 30_000;

/** Addresses that the server of this page wrote into it; a plain static host writes none. */
function readNeighbours(): LocalServers & { readonly relay?: string } {
  const content = document.querySelector<HTMLMetaElement>('meta[name="ax-servers"]')?.content;
  return content ? JSON.parse(content) : {};
}

const loadSimulator = () => import('./servers/simulator/simulator.ts');
const loadSignIn = () => import('./open-sign-in.ts');
const loadIdentifier = () => import('./app/transports/identify-relay.ts');
const loadHistory = () => import('./open-history.ts');
const loadStart = () => import('./start-world.ts');

/** Makes the one simulated account of this page, with the first call that needs it. */
function prepareWorld(opened: OpenedStore, notify: (notice: string) => void): () => Promise<SimulatedWorld> {
  let world: Promise<SimulatedWorld> | null = null;
  const create = async () => {
    // Side by side with what keeps the account: nearly every account needs it, and asks for it again.
    loadSimulator().catch(() => {});
    const { startWorld } = await loadStart();
    return startWorld(opened, { randomId, notify });
  };
  return () => {
    world ??= create().catch((error) => {
      world = null;
      throw error;
    });
    return world;
  };
}

/** Resolves once what the address names has been painted, or could not be opened. */
async function firstPage(explorer: Explorer, shell: AppShell): Promise<void> {
  if (explorer.state.page.kind === 'loading')
    await new Promise<void>((resolve) => {
      const end = explorer.subscribe(() => {
        if (explorer.state.page.kind === 'loading') return;
        end();
        resolve();
      });
    });
  await shell.updateComplete;
  // A frame is painted after those who asked for it were told.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Loads the simulator as soon as that holds up nothing, for whoever is quick to send; what fails is loaded by the call. */
async function prepareFirstCall(explorer: Explorer, shell: AppShell): Promise<void> {
  await firstPage(explorer, shell);
  if (explorer.state.account.kind === 'simulated') await Promise.allSettled([loadStart(), loadSimulator()]);
}

/** Fetches what is not there from the start once the page is at rest, so that it goes on when the network goes away. */
function prepareOffline(explorer: Explorer, transports: readonly LazyTransport[]): void {
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 100));
  // One after the other, the simulator first, so that a call made meanwhile does not wait for the rest.
  const steps = [
    loadStart,
    loadSimulator,
    async () => (await loadStart()).loadWorkerSimulator(),
    ...transports.map(({ prepare }) => prepare),
    () => explorer.browsing.prepareSearch(),
    loadLazyElements,
    loadSignIn,
    loadIdentifier,
    loadHistory,
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

function createTransports(
  relayInUse: Pick<RelayOptions, 'relay' | 'hasToken' | 'relayToken' | 'allowsPublic'>,
  loadWorld: () => Promise<SimulatedWorld>,
  isSimulated: (url: string) => boolean,
  timeLeg: TimeLeg,
  ownRelay: Parameters<typeof createSecondOpinion>[0],
) {
  const online = () => navigator.onLine;
  const { protocol: pageProtocol, origin: pageOrigin } = location;
  const reach = { pageOrigin, permission: askPermission };
  const diagnosis = { ...reach, secondOpinion: createSecondOpinion(ownRelay, reach) };
  const jsonp = createJsonpTransport({
    fetch,
    frameUrl: new URL('jsonp-frame.html', document.baseURI).href,
    timeout,
    callbackParameter: livechat.callbackParameter,
    online,
    pageProtocol,
    randomName: () => `answer_${randomId()}`,
    isSimulated,
    loadSimulator: loadWorld,
    diagnosis,
  });
  const relay = createRelayTransport({
    fetch,
    online,
    ...relayInUse,
    pageOrigin,
    timeLeg,
    diagnosis,
    timeout,
  });
  const direct = createDirectTransport({ fetch, online, pageProtocol, timeLeg, diagnosis, timeout });
  return { simulator: createSimulatorTransport(loadWorld, timeout), jsonp, relay, direct };
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

/** Governs the account of the simulated API that runs beside the server of this page. */
async function governServed(url: string): Promise<GovernedWorld> {
  const { createServedWorld } = await import('./app/simulated-world/served-world.ts');
  return createServedWorld({ url, fetch: (address, init) => fetch(address, init) });
}

async function open(): Promise<void> {
  const egress = new Egress({ ownOrigin: location.origin, now: () => Date.now() });
  const neighbours = readNeighbours();
  const opened = await openStore('livechat-api-explorer');
  const { store, lasting } = opened;
  let explorer: Explorer | null = null;
  const loadWorld = prepareWorld(opened, (notice) => explorer?.notices.add(notice));
  const accounts = builtInAccounts(livechat.baseUrl, neighbours, demoClientId);
  const isSimulated = (url: string) => new URL(url).origin === accounts[0].baseUrl;
  const { simulator, ...distant } = createTransports(
    {
      relay: () => explorer?.transports.relay ?? null,
      hasToken: () => explorer?.transports.hasToken ?? false,
      relayToken: async (relay) => (await explorer?.transports.revealToken(relay)) ?? null,
      allowsPublic: () => explorer?.transports.allowsPublicRelay ?? false,
    },
    loadWorld,
    isSimulated,
    createTimeLeg(watchRequests((url, at) => egress.noteRequest(url, at))),
    () => {
      const { ownRelay: transport, relay } = explorer?.transports ?? {};
      return transport && relay ? { transport, url: relay.url } : null;
    },
  );
  explorer = new Explorer({
    api: livechat,
    index,
    accounts,
    tabs: createTabSignal('accounts'),
    savedTabs: createTabSignal('saved requests'),
    store,
    loadWorld: ({ kind, baseUrl }) => (kind === 'local' ? governServed(baseUrl) : loadWorld()),
    vault: openVault(opened),
    loadSignIn: async () =>
      (await loadSignIn()).openSignIn(opened, {
        simulated: async (request) => (await loadWorld()).fetch(request),
        ownRelay: () => explorer?.transports.ownRelay ?? null,
        noteWindow: (url) => egress.noteContact(url, 'a window to sign in', false),
      }),
    loadHistory: async () => (await loadHistory()).openHistory((notice) => explorer?.notices.add(notice)),
    transports: [simulator, distant.jsonp, distant.relay, distant.direct],
    egress,
    demoCredentials: [
      { kind: 'basic', login: demoLogin, key: demoKey, origins: [] },
      { kind: 'personal', login: demoLogin, token: demoPersonalToken, origins: [] },
      { kind: 'bearer', token: demoToken, origins: [], grant: null },
    ],
    localRelayUrl: neighbours.relay ?? null,
    identifyRelay: async (url) => (await loadIdentifier()).identifyRelay(url, fetch, location.origin),
    notices: describeStorage(lasting),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    randomId,
  });
  await explorer.start();
  if (readTabMark(() => sessionStorage)) void explorer.credentialActions.resume().catch(() => {});
  const follow = () => followAddress(explorer);
  addEventListener('hashchange', follow);
  follow();
  const shell = new AppShell();
  shell.explorer = explorer;
  document.body.replaceChildren(shell);
  warnBeforeLeaving(explorer);
  void prepareFirstCall(explorer, shell);
  prepareOffline(explorer, Object.values(distant));
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
  if (!address?.shared) return;
  // It has been taken over: a reload must not undo what is typed from now on.
  history.replaceState(null, '', formatAddress(address));
  void explorer.sharedLinks.open(pageId, address.shared);
}

restoreTheme();
void open();
