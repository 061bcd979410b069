/** HTTP methods a request can use. */
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** One header line; names keep the spelling they were given, repeated names are separate entries. */
export type Header = readonly [name: string, value: string];

/** How a credential joins a request: HTTP Basic (login and API key, or personal access token) or a bearer token. */
export type CredentialKind = 'basic' | 'personal' | 'bearer';

/** Where the value of a secret variable will stand; until then `{{name}}` stands there. */
export type SecretPlace =
  | {
      /** Name of the variable. */
      readonly name: string;
      readonly in: 'header';
      /** Number of the header, from 0 on. */
      readonly header: number;
      /** Offset in its value. */
      readonly at: number;
    }
  | {
      /** Name of the variable. */
      readonly name: string;
      readonly in: 'body';
      /** Offset in the body. */
      readonly at: number;
      /** How the value has to be written there. */
      readonly writtenAs: 'json' | 'form';
    };

/**
 * The one value that is sent, shown, exported and turned into code. It never holds a secret: `credential` only says
 * which kind will be joined by `authorize` as the very last step, and `secrets` where values of secret variables will.
 */
export interface HttpRequest {
  /** Method as sent. */
  readonly method: Method;
  /** Absolute URL, query included, percent-encoded. */
  readonly url: string;
  /** Headers the person or the API asks for, without Authorization. */
  readonly headers: readonly Header[];
  /** Body text, or null for none. */
  readonly body: string | null;
  /** Kind of credential to join, or null for a call without one. */
  readonly credential: CredentialKind | null;
  /** Where that credential will stand: in the Authorization header, or in the query as `access_token`. */
  readonly credentialIn: 'header' | 'query';
  /** Places of secret variables, in the order they stand; undefined: none. */
  readonly secrets?: readonly SecretPlace[];
}

/** A request with its secret joined; exists only between `authorize` and the transport that carries it. */
export interface AuthorizedRequest {
  /** Method as sent. */
  readonly method: Method;
  /** Absolute URL; holds the secret when the credential travels in the query. */
  readonly url: string;
  /** Headers; hold secrets when the credential or a secret variable travels in a header. */
  readonly headers: readonly Header[];
  /** Body text, or null for none; holds the secret variables that travel in it. */
  readonly body: string | null;
  /** Where the secret stands, the credential if there is one; null when there is none. */
  readonly secretIn: 'header' | 'query' | 'body' | null;
  /** Replaces every spelling of the secrets in a text by bullets (see `createMask`): everything shown or kept goes through it. */
  mask(text: string): string;
}
