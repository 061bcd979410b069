import type { AccountsCall } from './accounts-call.ts';
import type { Client } from './authorization/client.ts';
import type { OAuthError } from './authorization/oauth-error.ts';
import type { Grant } from './grants/grants.ts';
import { createSecret, type Region } from './grants/secret-text.ts';

/** A token call whose app is known. */
export interface TokenRequest {
  /** The call. */
  readonly call: AccountsCall;
  /** What it sent. */
  readonly fields: ReadonlyMap<string, string>;
  /** The app. */
  readonly client: Client;
  /** Whether the app has proved itself by its secret. */
  readonly hasSecret: boolean;
  /** Which spelling of tokens and which lifetime it gets. */
  readonly version: 2018 | 'today';
}

/** New tokens in clear, on their way to the app. */
export interface Tokens {
  /** Access token. */
  readonly access: string;
  /** Refresh token. */
  readonly refresh: string;
  /** How long the access token lasts, in seconds. */
  readonly expiresIn: number;
  /** What it was allowed by. */
  readonly grant: Grant;
}

/** Tells a refusal from what was asked for. */
export function isOAuthError(value: object): value is OAuthError {
  return 'exception' in value;
}

/** A refusal of a code or a refresh token. */
export function refuseGrant(message: string): OAuthError {
  return { status: 400, exception: 'invalid_grant', message };
}

/** A refusal of an app that has to prove itself. */
export function refuseClient(message: string): OAuthError {
  return { status: 401, exception: 'invalid_client', message };
}

/** Makes an access token: its data centre, a colon or, in 2018, a hyphen, and a secret. */
export function createAccessToken({ call, version }: TokenRequest, region: Region): string {
  return `${region}${version === 2018 ? '-' : ':'}${createSecret(call.randomBytes)}`;
}

/** Makes a refresh token, which names its data centre in the sample of 2018 only. */
export function createRefreshToken({ call, version }: TokenRequest, region: Region): string {
  return `${version === 2018 ? `${region}-` : ''}${createSecret(call.randomBytes)}`;
}
