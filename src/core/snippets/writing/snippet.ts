import type { CredentialKind, HttpRequest } from '../../http/request.ts';

/** How a language writes a text, and how it reads the environment. */
export interface Language {
  /** The text as one literal, quotes included. */
  text(value: string): string;
  /** An expression for a text that ends with the credential; `basic` names a login and a secret, `bearer` a token. */
  join(before: string, credential: NamedCredential): string;
}

/** A credential by the names of the environment variables it is read from. */
export type NamedCredential =
  | { readonly scheme: 'Basic'; readonly login: string; readonly secret: string }
  | { readonly scheme: 'Bearer'; readonly token: string };

/** A way to write a request as code. */
export interface Snippet {
  /** Stable id. */
  readonly id: string;
  /** Programming language or shell, for people. */
  readonly language: string;
  /** Library or program that makes the call; empty where there is just one. */
  readonly client: string;
  /** Loads what writes it. */
  load(): Promise<SnippetWriter>;
}

/**
 * Writes the code. Without `authorization` the secret is read from the environment; with it, that value of the
 * Authorization header stands in the code in clear.
 */
export type SnippetWriter = (request: HttpRequest, authorization: string | null) => string;

/** The environment variables a kind of credential is read from. */
export function nameCredential(kind: CredentialKind): NamedCredential {
  if (kind === 'bearer') return { scheme: 'Bearer', token: 'LIVECHAT_TOKEN' };
  const secret = kind === 'basic' ? 'LIVECHAT_API_KEY' : 'LIVECHAT_PERSONAL_ACCESS_TOKEN';
  return { scheme: 'Basic', login: 'LIVECHAT_LOGIN', secret };
}
