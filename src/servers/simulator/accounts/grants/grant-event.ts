import type { ChallengeMethod } from './pkce.ts';
import type { Region } from './secret-text.ts';

/** Something that happened to the grants of an account; every secret in it is a digest. */
export type GrantEvent =
  | Redirected
  | CodeIssued
  | TokenIssued
  | CodeExchanged
  | TokenRefreshed
  | TokenRevoked
  | CodeReplayed;

interface Happened {
  /** Real time, in Unix seconds; the account's own clock may stand still, and sleeps while nobody has it open. */
  readonly realTime: number;
}

/** Somebody was sent back to an app with an error, or had refused it. */
export interface Redirected extends Happened {
  readonly kind: 'redirected';
  /** The app. */
  readonly clientId: string;
}

/** What somebody allowed. */
interface Allowed extends Happened {
  /** The app. */
  readonly clientId: string;
  /** What it may do. */
  readonly scopes: readonly string[];
  /** Data centre of its tokens. */
  readonly region: Region;
}

/** An app was given a code. */
export interface CodeIssued extends Allowed {
  readonly kind: 'code-issued';
  /** Digest of the code. */
  readonly code: string;
  /** Where the code was sent; has to be named again when it is exchanged. */
  readonly redirectUri: string;
  /** Digest of the PKCE challenge, or null without PKCE. */
  readonly challenge: string | null;
  /** How that challenge was made, or null. */
  readonly challengeMethod: ChallengeMethod | null;
  /** How long access tokens last, in seconds, or null for as long as documented. */
  readonly lifetime: number | null;
}

/** An app was given an access token at once, by the implicit flow. */
export interface TokenIssued extends Allowed {
  readonly kind: 'token-issued';
  /** Digest of the access token. */
  readonly access: string;
  /** How long it lasts, in seconds. */
  readonly expiresIn: number;
}

/** A code was exchanged for tokens. */
export interface CodeExchanged extends Happened {
  readonly kind: 'code-exchanged';
  /** Digest of the code. */
  readonly code: string;
  /** Digest of the access token. */
  readonly access: string;
  /** How long that lasts, in seconds. */
  readonly expiresIn: number;
  /** Digest of the refresh token. */
  readonly refresh: string;
  /** Whether an app in a browser did it, without a secret: its refresh tokens rotate. */
  readonly publicClient: boolean;
}

/** A refresh token was used. */
export interface TokenRefreshed extends Happened {
  readonly kind: 'refreshed';
  /** Digest of the refresh token. */
  readonly refresh: string;
  /** Digest of the next one; the same where they don't rotate. */
  readonly nextRefresh: string;
  /** Digest of the new access token. */
  readonly access: string;
  /** How long that lasts, in seconds. */
  readonly expiresIn: number;
}

/** A token was revoked, and with it all that came from the same consent. */
export interface TokenRevoked extends Happened {
  readonly kind: 'revoked';
  /** Digest of the access or refresh token. */
  readonly token: string;
}

/** A code came a second time, so that somebody else may have it: its tokens are revoked. */
export interface CodeReplayed extends Happened {
  readonly kind: 'code-replayed';
  /** Digest of the code. */
  readonly code: string;
}
