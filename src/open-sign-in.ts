import { createBrowserPage } from './app/credentials/oauth/browser-page.ts';
import { createSignIn } from './app/credentials/oauth/create-sign-in.ts';
import type { SignIn } from './app/credentials/oauth/sign-in.ts';
import { type AccountsFetchParts, createAccountsFetch } from './app/explorer/accounts-fetch.ts';
import type { OpenedStore } from './app/storage/open-store.ts';
import { simulatedAccountsPage, simulatedAccountsUrl } from './servers/simulator/demo-client.ts';
import { schedule } from './tabs.ts';

/** Makes what signs people in from this page. */
export function openSignIn(
  { store, lasting }: OpenedStore,
  page: Pick<AccountsFetchParts, 'simulated' | 'ownRelay'> & { noteWindow(url: string): void },
): SignIn {
  return createSignIn({
    fetch: createAccountsFetch({
      ...page,
      fetch: (request) => fetch(request),
      simulatedUrl: simulatedAccountsUrl,
    }),
    addressOf(url) {
      // The accounts server of the simulated account has no host; a page of ours shows what it would show.
      const { href } =
        url.origin === simulatedAccountsUrl
          ? new URL(`${simulatedAccountsPage}${url.search}`, document.baseURI)
          : url;
      page.noteWindow(href);
      return href;
    },
    store,
    lasting,
    crypto: isSecureContext ? crypto : null,
    locks: navigator.locks ?? null,
    page: createBrowserPage(window),
    now: Date.now,
    schedule,
  });
}
