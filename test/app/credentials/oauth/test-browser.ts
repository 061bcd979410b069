import type { SignInAnswer } from '../../../../src/app/credentials/oauth/answer-channel.ts';
import { createSignIn } from '../../../../src/app/credentials/oauth/create-sign-in.ts';
import { type Delivered, deliverAnswer } from '../../../../src/app/credentials/oauth/deliver-answer.ts';
import { createPendingAttempts } from '../../../../src/app/credentials/oauth/pending-attempts.ts';
import type {
  SignedIn,
  SignedOut,
  SignInFailure,
  SignInRequest,
} from '../../../../src/app/credentials/oauth/sign-in.ts';
import type { PopUp, SignInPage, SignInParts } from '../../../../src/app/credentials/oauth/sign-in-parts.ts';
import type { TabMark } from '../../../../src/app/credentials/oauth/tab-mark.ts';
import { createMemoryStore } from '../../../../src/app/storage/memory-store.ts';
import { demoClientId, simulatedAccountsUrl } from '../../../../src/servers/simulator/demo-client.ts';
import { createSimulator } from '../../../../src/servers/simulator/simulator.ts';
import { createClock } from '../clock.ts';

export const redirectUrl = 'https://explorer.example/oauth-callback.html';

export const request: SignInRequest = {
  accountId: 'simulated',
  accountsUrl: simulatedAccountsUrl,
  clientId: demoClientId,
  grantType: 'code',
  origins: ['https://simulated-account.invalid'],
  protection: 'device',
};

/** A tab at some address of the accounts server, on its way back to the callback page. */
export interface Tab {
  address: string;
  mark: TabMark | null;
  closed: boolean;
}

/** A browser without a window: one explorer, its pop-ups, and the simulated accounts server as it is. */
export function createTestBrowser(changed: Partial<SignInParts> = {}) {
  const clock = createClock();
  const simulator = createSimulator({
    now: clock.now,
    size: 20,
    pageOrigins: ['https://explorer.example'],
  });
  const store = createMemoryStore();
  const calls: string[] = [];
  const popUps: Tab[] = [];
  const own: Tab = { address: 'https://explorer.example/#/', mark: null, closed: false };
  let isInFront = true;
  let areBlocked = false;
  let whenMoved = () => {};
  let showAgain = () => {};
  /** What a frozen tab will hear; null: it is awake. */
  let unheard: (() => void)[] | null = null;

  function openPopUp(): PopUp | null {
    if (areBlocked) return null;
    const tab: Tab = { address: 'about:blank', mark: null, closed: false };
    popUps.push(tab);
    return {
      get closed() {
        return tab.closed;
      },
      mark: (mark) => {
        tab.mark = mark;
      },
      goTo: (address) => {
        tab.address = address;
        whenMoved();
      },
      close: () => {
        tab.closed = true;
      },
    };
  }

  const page: SignInPage = {
    redirectUrl,
    address: () => own.address,
    openPopUp,
    isInFront: () => isInFront,
    mark: (mark) => {
      own.mark = mark;
    },
    readMark: () => own.mark,
    leave: (address) =>
      new Promise((resolve) => {
        own.address = address;
        showAgain = resolve;
        whenMoved();
      }),
    openChannel(name) {
      const channel = new BroadcastChannel(name);
      return {
        postMessage: (message) => channel.postMessage(message),
        close: () => channel.close(),
        addEventListener: (type, listener) =>
          channel.addEventListener(type, ({ data }) => {
            const hear = () => listener({ data });
            if (unheard) unheard.push(hear);
            else hear();
          }),
      };
    },
  };
  const parts: SignInParts = {
    ...clock,
    fetch: (sent) => {
      calls.push(`${sent.method} ${new URL(sent.url).pathname}`);
      return simulator.fetch(sent);
    },
    addressOf: (url) => url.href,
    store,
    lasting: true,
    crypto,
    locks: null,
    page,
    ...changed,
  };

  /** Waits until a tab has gone somewhere. */
  const moved = () =>
    new Promise<void>((resolve) => {
      whenMoved = resolve;
    });

  return {
    parts,
    clock,
    simulator,
    store,
    calls,
    popUps,
    own,
    signIn: createSignIn(parts),
    moved,
    blockPopUps: () => {
      areBlocked = true;
    },
    lookAway: () => {
      isInFront = false;
    },
    showAgain: () => showAgain(),
    /** Freezes the explorer’s tab, so that it hears nothing until it wakes up. */
    freeze() {
      const heard: (() => void)[] = [];
      unheard = heard;
      return () => {
        unheard = null;
        for (const hear of heard) hear();
      };
    },
    /** The explorer as it opens in a tab. */
    openExplorer: (tab: Tab) =>
      createSignIn({
        ...parts,
        page: {
          ...page,
          readMark: () => tab.mark,
          mark: (mark) => {
            tab.mark = mark;
          },
        },
      }),
    /** Presses a button of the page of the accounts server that a tab is at, and gives the address that follows. */
    async decide(tab: Tab, decision: 'allow' | 'deny', choices: Record<string, string> = {}): Promise<URL> {
      const url = new URL(tab.address);
      const body = new URLSearchParams([...url.searchParams, ...Object.entries({ ...choices, decision })]);
      const answer = await simulator.fetch(new Request(url.origin, { method: 'POST', body }));
      const location = answer.headers.get('location');
      if (!location) throw new Error(`No redirect: ${await answer.text()}`);
      // Nobody may be sent back more than three times in half a minute.
      clock.pass(11_000);
      return new URL(location);
    },
    /** Does in a tab what the callback page does there. */
    arrive(tab: Tab, { search, hash }: { search: string; hash: string }): Promise<Delivered> {
      const answer: SignInAnswer = { query: search, fragment: hash };
      return deliverAnswer(answer, tab.mark, {
        schedule: parts.schedule,
        openChannel: (name) => new BroadcastChannel(name),
        openPending: async () => createPendingAttempts(store, crypto),
      });
    },
    callApi: (token: string, headers: Record<string, string> = {}) =>
      simulator.fetch(
        new Request('https://simulated-account.invalid/agents', {
          headers: { authorization: `Bearer ${token}`, 'x-api-version': '2', ...headers },
        }),
      ),
  };
}

/** The credential of a sign-in that must have succeeded. */
export async function credentialOf(end: SignedIn | Promise<SignedIn>) {
  const signedIn = await end;
  if (!signedIn.ok) throw new Error(`${signedIn.failure.title}: ${signedIn.failure.explanation}`);
  const { credential } = signedIn;
  if (!credential.grant) throw new Error('The credential has no grant.');
  return { ...credential, grant: credential.grant };
}

/** The failure of a sign-in, or of a sign-out, that must have failed. */
export async function failureOf(end: SignedOut | Promise<SignedOut>): Promise<SignInFailure> {
  const ended = await end;
  if (ended.ok) throw new Error('It did not fail.');
  return ended.failure;
}

export type TestBrowser = ReturnType<typeof createTestBrowser>;

/** Begins a sign-in by pop-up; gives back its end, and the pop-up once it is at the accounts server. */
export async function openPopUp(browser: TestBrowser, changed: Partial<SignInRequest> = {}) {
  const controller = new AbortController();
  const moved = browser.moved();
  const end = browser.signIn.byPopup({ ...request, ...changed }, controller.signal);
  await Promise.race([moved, end]);
  const [popUp] = browser.popUps.slice(-1);
  if (!popUp) throw new Error('No pop-up was opened.');
  return { end, popUp, cancel: () => controller.abort() };
}

/** Signs in by pop-up, allows, and gives the credential. */
export async function signIn(
  browser: TestBrowser,
  changed: Partial<SignInRequest> = {},
  choices: Record<string, string> = {},
) {
  const { end, popUp } = await openPopUp(browser, changed);
  await browser.arrive(popUp, await browser.decide(popUp, 'allow', choices));
  return credentialOf(end);
}
