import type { BearerCredential } from '../../../core/http/credential.ts';
import type { Protection } from '../kept-credential.ts';

/** `code` with PKCE as of today, `implicit` as of 2018. */
export type GrantType = 'code' | 'implicit';

/** What somebody signs in with, and where. */
export interface SignInRequest {
  /** Id of the account the credential is for. */
  readonly accountId: string;
  /** Origin of the accounts server. */
  readonly accountsUrl: string;
  /** Id of the person’s own app, as registered in the Developers Console. */
  readonly clientId: string;
  /** Which grant is asked for. */
  readonly grantType: GrantType;
  /** Origins (scheme, host, port) the credential will belong to. */
  readonly origins: readonly string[];
  /** How the credential is to be kept; carried along for whoever keeps it. */
  readonly protection: Protection;
  /** What to ask for, all of the app when left out; the parameter is documented for LiveChat’s SDK only. */
  readonly scopes?: readonly string[];
}

/** Why a sign-in failed, in sentences for the person; never a secret. */
export interface SignInFailure {
  /** What it was, for whoever offers the way out. */
  readonly cause:
    | 'denied'
    | 'popup-blocked'
    | 'closed'
    | 'state-mismatch'
    | 'refused'
    | 'unreachable'
    | 'expired'
    | 'not-kept';
  /** In a few words. */
  readonly title: string;
  /** What happened. */
  readonly explanation: string;
  /** What to do next. */
  readonly wayOut: string;
}

/** What became of a sign-in. */
export type SignedIn =
  | { readonly ok: true; readonly credential: BearerCredential }
  | { readonly ok: false; readonly failure: SignInFailure };

/** A sign-in that came back by redirect. */
export interface ResumedSignIn {
  /** What was asked for before the page was left. */
  readonly request: SignInRequest;
  /** What became of it. */
  readonly signedIn: SignedIn;
}

/** Whether a token is revoked. */
export type SignedOut = { readonly ok: true } | { readonly ok: false; readonly failure: SignInFailure };

/** Where a credential is kept. Tabs share it, so that it is read and written while no other tab renews. */
export interface CredentialPlace {
  /** The credential as it is kept now, or null when it is gone or can’t be opened. */
  read(): Promise<BearerCredential | null>;
  /** Keeps the renewed one in its place. */
  write(credential: BearerCredential): Promise<unknown>;
}

/** Signs people in to an accounts server, in the browser alone and without a client secret. */
export interface SignIn {
  /**
   * Opens the pop-up within the click and waits for its answer; `popup-blocked` leaves the redirect to the person. When
   * the signal is aborted, the attempt ends as `closed`, and an answer that comes later is thrown away.
   */
  byPopup(request: SignInRequest, signal: AbortSignal): Promise<SignedIn>;
  /**
   * Leaves the page for the authorize page, and settles only when it could not leave or was shown again without an
   * answer; the attempt rests encrypted on this device.
   */
  byRedirect(request: SignInRequest): Promise<SignedIn>;
  /** At the start of the page: ends an attempt that came back to this tab; null when there is none. */
  resume(): Promise<ResumedSignIn | null>;
  /**
   * Gets a fresh token with the refresh token, and keeps it. Only one renewal at a time in all tabs: what another tab
   * has renewed meanwhile is taken from `place`.
   */
  renew(credential: BearerCredential, place: CredentialPlace): Promise<SignedIn>;
  /** Revokes the token, and its refresh token, at the accounts server. */
  revoke(credential: BearerCredential): Promise<SignedOut>;
}
