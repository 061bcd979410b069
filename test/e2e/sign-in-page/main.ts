import { createBrowserPage } from '../../../src/app/credentials/oauth/browser-page.ts';
import { createSignIn } from '../../../src/app/credentials/oauth/create-sign-in.ts';
import type { GrantType, SignInRequest } from '../../../src/app/credentials/oauth/sign-in.ts';
import { openStore } from '../../../src/app/storage/open-store.ts';
import type { BearerCredential } from '../../../src/core/http/credential.ts';
import { randomId } from '../../../src/random-id.ts';
import {
  demoClientId,
  simulatedAccountsPage,
  simulatedAccountsUrl,
} from '../../../src/servers/simulator/demo-client.ts';
import { startWorld } from '../../../src/start-world.ts';

// A page with buttons and nothing else, wired as the explorer is: tests sign in on it as a person would.

const find = <Kind extends HTMLElement>(name: string) => document.getElementById(name) as Kind;
const [accounts, clientId] = ['accounts', 'client-id'].map((name) => find<HTMLInputElement>(name));
const [result, grantType] = [find<HTMLOutputElement>('result'), find<HTMLSelectElement>('grant-type')];

const opened = await openStore('livechat-api-explorer');
const world = startWorld(opened, { randomId, notify() {} });
let controller = new AbortController();
let credential: BearerCredential | null = null;

const signIn = createSignIn({
  ...opened,
  fetch: (request) =>
    new URL(request.url).origin === simulatedAccountsUrl ? world.fetch(request) : fetch(request),
  addressOf: ({ origin, search, href }) =>
    origin === simulatedAccountsUrl ? new URL(simulatedAccountsPage + search, location.href).href : href,
  crypto: isSecureContext ? crypto : null,
  locks: navigator.locks ?? null,
  page: createBrowserPage(window),
  now: Date.now,
  schedule(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

const readRequest = (): SignInRequest => ({
  accountId: 'test',
  accountsUrl: accounts?.value ?? '',
  clientId: clientId?.value ?? '',
  grantType: grantType.value as GrantType,
  origins: [],
  protection: 'device',
});

function show(ended: { ok: boolean; credential?: BearerCredential }, more = {}): void {
  credential = ended.credential ?? credential;
  result.value = JSON.stringify({ ...ended, ...more });
}

const place = { read: async () => credential, write: async () => {} };

function onClick(name: string, run: () => Promise<void>): void {
  find(name).addEventListener('click', () => {
    result.value = '';
    run().catch((error) => {
      result.value = JSON.stringify({ bug: String(error) });
    });
  });
}

onClick('pop-up', async () => {
  controller = new AbortController();
  show(await signIn.byPopup(readRequest(), controller.signal));
});
onClick('redirect', async () => show(await signIn.byRedirect(readRequest())));
onClick('renew', async () => {
  if (credential) show(await signIn.renew(credential, place));
});
onClick('revoke', async () => {
  if (credential) show(await signIn.revoke(credential));
});
find('cancel').addEventListener('click', () => controller.abort());
if (clientId) clientId.value = demoClientId;

const resumed = await signIn.resume();
if (resumed) show(resumed.signedIn, { resumed: resumed.request });
document.title = 'Ready';
