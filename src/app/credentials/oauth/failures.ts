import type { SignInFailure } from './sign-in.ts';

const again = 'Start the sign-in again.';

/** The failure of a step. */
export interface Failed {
  readonly ok: false;
  /** What it was. */
  readonly failure: SignInFailure;
}

/** Ends a step with a failure. */
export function fail(failure: SignInFailure): Failed {
  return { ok: false, failure };
}

/** Failures that say all there is to say. */
export const failures = {
  popUpBlocked: {
    cause: 'popup-blocked',
    title: 'The browser blocked the pop-up',
    explanation: 'This browser lets the page open no window.',
    wayOut:
      'Allow pop-ups for this page and try again, or sign in by redirect: the page is left for a moment and comes back.',
  },
  closed: {
    cause: 'closed',
    title: 'The sign-in was not finished',
    explanation:
      'Its window was closed before an answer came, or can’t be seen from here any more. When somebody declines, LiveChat may send no answer at all.',
    wayOut: again,
  },
  cancelled: {
    cause: 'closed',
    title: 'The sign-in was cancelled',
    explanation:
      'It was ended here before an answer came, and nothing was kept. One that comes later is thrown away.',
    wayOut: `Close its window, should it still be open. ${again}`,
  },
  cameBack: {
    cause: 'closed',
    title: 'The sign-in was not finished',
    explanation: 'The accounts page was left without an answer.',
    wayOut: again,
  },
  finishedElsewhere: {
    cause: 'closed',
    title: 'The sign-in was ended on another page',
    explanation:
      'Its answer came back to another window, or to a later page of this tab, which goes on with it.',
    wayOut: 'Look there, or reload this page. If nothing has come of it, start again.',
  },
  foreignAnswer: {
    cause: 'state-mismatch',
    title: 'This answer does not belong to this sign-in',
    explanation:
      'What came back does not carry what this attempt had sent along. Somebody may have tried to slip in an answer of their own, so nothing of it was used.',
    wayOut: `${again} If it happens again, check the address of the accounts server.`,
  },
  foreignToken: {
    cause: 'state-mismatch',
    title: 'This token was given to another app',
    explanation:
      'The accounts server says that the token belongs to another client id than the one that asked. It was thrown away.',
    wayOut: `${again} If it happens again, check the client id and the address of the accounts server.`,
  },
  tooOld: {
    cause: 'expired',
    title: 'The sign-in took too long',
    explanation: 'An attempt ends after ten minutes, so that nobody can end it later for you.',
    wayOut: again,
  },
  notRenewable: {
    cause: 'expired',
    title: 'This token can’t be renewed',
    explanation: 'It came without a refresh token, as every token of the implicit grant does.',
    wayOut: 'Sign in again. The authorization code with PKCE brings a refresh token.',
  },
  notKeptAnyMore: {
    cause: 'expired',
    title: 'This sign-in is gone',
    explanation: 'Somebody signed out in another tab, or the vault is locked.',
    wayOut: 'Unlock the vault, or sign in again.',
  },
  noEncryption: {
    cause: 'not-kept',
    title: 'This needs a page on https or localhost',
    explanation:
      'Browsers give PKCE and encryption to such pages only, and this page came another way. Nothing was sent.',
    wayOut: 'Open the explorer on https or localhost, or use the implicit grant with the pop-up.',
  },
  noSiteData: {
    cause: 'not-kept',
    title: 'This browser keeps nothing for this page',
    explanation:
      'What tells your answer from a forged one has to outlast the visit to the accounts page, and this browser blocks site data.',
    wayOut: 'Allow site data for this page, then start again.',
  },
  notLasting: {
    cause: 'not-kept',
    title: 'This sign-in can’t be kept while the page is left',
    explanation:
      'What tells your answer from a forged one has to outlast the visit to the accounts page. Private mode, blocked site data or a full disk prevents that.',
    wayOut: 'Sign in by pop-up, or allow site data for this page.',
  },
  noCode: {
    cause: 'unreachable',
    title: 'A part of the explorer is missing',
    explanation: 'The code that signs in could not be loaded.',
    wayOut: 'Check the network, reload the page and start again.',
  },
  noClientId: {
    cause: 'refused',
    title: 'The client id is missing',
    explanation: 'The accounts server has to know which app asks.',
    wayOut:
      'Register an app with an OAuth client in LiveChat’s Developers Console, and put in its client id.',
  },
  badAddress: {
    cause: 'refused',
    title: 'This is no address of an accounts server',
    explanation:
      'It has to begin with https, so that nobody on the way can read the token. Plain http is for servers on this computer.',
    wayOut: 'Check the address of the accounts server.',
  },
} as const satisfies Record<string, SignInFailure>;

/** There was no answer, for one of the reasons that browsers keep to themselves. */
export function noAnswer(accountsUrl: string, isTimeout: boolean): SignInFailure {
  const { host } = new URL(accountsUrl);
  return {
    cause: 'unreachable',
    title: 'The accounts server can’t be reached',
    explanation: isTimeout
      ? `${host} did not answer in time.`
      : `There was no answer from ${host}: no network, a wrong address, or a server that takes no calls from pages of other sites.`,
    wayOut:
      'Check the network and the address, then start again. A relay can make calls that the browser refuses; the implicit grant needs none.',
  };
}
