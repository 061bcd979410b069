/** A secret in clear, as revealed by the vault for one call; `origins` are the only places it may go. */
export type Credential = BasicCredential | BearerCredential;

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

/** An access token, sent as bearer. */
export interface BearerCredential {
  readonly kind: 'bearer';
  /** Access token. */
  readonly token: string;
  /** Origins (scheme, host, port) it belongs to. */
  readonly origins: readonly string[];
}
