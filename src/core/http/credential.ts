/** A secret in clear, as revealed by the vault for one call; `origins` are the only places it may go. */
export type Credential = BasicCredential | PersonalCredential | BearerCredential;

/** Login and API key, sent as HTTP Basic. */
export interface BasicCredential {
  readonly kind: 'basic';
  /** Agent login, an e-mail address. */
  readonly login: string;
  /** API key. */
  readonly key: string;
  /** Origins (scheme, host, port) it belongs to. */
  readonly origins: readonly string[];
}

/** A personal access token, sent as HTTP Basic. */
export interface PersonalCredential {
  readonly kind: 'personal';
  /** Account id or e-mail address of the agent who made the token. */
  readonly login: string;
  /** Personal access token. */
  readonly token: string;
  /** Origins (scheme, host, port) it belongs to. */
  readonly origins: readonly string[];
}

/** An access token, sent as bearer. */
export interface BearerCredential {
  readonly kind: 'bearer';
  /** Access token. */
  readonly token: string;
  /** Origins (scheme, host, port) it belongs to. */
  readonly origins: readonly string[];
  /** The sign-in it came from; null when it was pasted by hand. */
  readonly grant: OAuthGrant | null;
}

/** What a sign-in gave besides the access token. */
export interface OAuthGrant {
  /** Id of the app that signed in. */
  readonly clientId: string;
  /** Origin of the accounts server. */
  readonly accountsUrl: string;
  /** Token to get a fresh access token with, or null when none was given. */
  readonly refreshToken: string | null;
  /** When the access token ends, in milliseconds since 1970; null when it wasn't said. */
  readonly expiresAt: number | null;
  /** What was granted; null when it wasn't said. */
  readonly scopes: readonly string[] | null;
}
