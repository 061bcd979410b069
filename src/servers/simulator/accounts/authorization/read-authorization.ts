import { type ChallengeMethod, isChallenge, readChallengeMethod } from '../grants/pkce.ts';
import type { Client } from './client.ts';
import type { OAuthError } from './oauth-error.ts';
import { readRedirectUri } from './redirect-uri.ts';
import { splitScopes } from './scopes.ts';

/** Where an answer goes. */
export interface ReturnPath {
  /** The app. */
  readonly client: Client;
  /** The address. */
  readonly redirectUri: URL;
  /** Where in that address the answer stands. */
  readonly place: 'query' | 'fragment';
  /** What the app wants back unchanged, or null. */
  readonly state: string | null;
}

/** What an app asks a person for. */
export interface Authorization extends ReturnPath {
  /** A code, or a token at once. */
  readonly responseType: 'code' | 'token';
  /** What it wants to be allowed. */
  readonly scopes: readonly string[];
  /** PKCE, or null without. */
  readonly challenge: { readonly text: string; readonly method: ChallengeMethod } | null;
}

/** An authorization, or an error: to be shown here, or to be sent back to the app. */
export type ReadAuthorization =
  | { readonly kind: 'asked'; readonly authorization: Authorization }
  | { readonly kind: 'shown'; readonly error: OAuthError }
  | { readonly kind: 'returned'; readonly error: OAuthError; readonly path: ReturnPath };

/** Names of the parameters that count; all others are ignored. */
export const parameterNames = [
  'response_type',
  'client_id',
  'redirect_uri',
  'state',
  'prompt',
  'scope',
  'code_challenge',
  'code_challenge_method',
] as const;

/** Reads what an app asks for. An error goes back to the app only once its address is known to be its own. */
export function readAuthorization(fields: URLSearchParams, clients: readonly Client[]): ReadAuthorization {
  const shown = (
    exception: OAuthError['exception'],
    details: OAuthError['details'],
    message: string,
  ): ReadAuthorization => ({ kind: 'shown', error: { status: 400, exception, details, message } });
  for (const name of ['client_id', 'redirect_uri'])
    if (fields.getAll(name).length > 1) return shown('invalid_request', undefined, `${name} is given twice`);
  const client = clients.find(({ id }) => id === fields.get('client_id'));
  if (!client)
    return shown('unauthorized_client', 'client_id_not_found', 'No app of this client_id is registered');
  const redirectText = fields.get('redirect_uri');
  if (!redirectText) return shown('invalid_request', 'redirect_uri_not_set', 'redirect_uri is missing');
  const redirectUri = readRedirectUri(redirectText, client);
  if (!redirectUri)
    return shown(
      'invalid_request',
      'invalid_redirect_uri',
      `This redirect_uri is not registered for ${client.name}`,
    );

  const responseType = fields.get('response_type');
  const path: ReturnPath = {
    client,
    redirectUri,
    place: responseType === 'token' ? 'fragment' : 'query',
    state: fields.get('state'),
  };
  const returned = (exception: OAuthError['exception'], message: string): ReadAuthorization => ({
    kind: 'returned',
    error: { status: 400, exception, message },
    path,
  });
  const twice = parameterNames.find((name) => fields.getAll(name).length > 1);
  if (twice) return returned('invalid_request', `${twice} is given twice`);
  if (responseType === null) return returned('invalid_request', 'response_type is missing');
  if (responseType !== 'code' && responseType !== 'token')
    return returned('unsupported_response_type', 'response_type must be code or token');
  if (![null, '', 'consent'].includes(fields.get('prompt')))
    return returned('invalid_request', 'prompt can only be consent');
  const scopes = splitScopes(fields.get('scope') ?? '');
  const strange = scopes.find((scope) => !client.scopes.includes(scope));
  if (strange !== undefined)
    return returned('invalid_scope', `${client.name} has no such scope: ${toAscii(strange)}`);
  const challenge = readChallenge(fields);
  if (typeof challenge === 'string') return returned('invalid_request', challenge);
  const asked = scopes.length > 0 ? scopes : client.scopes;
  return { kind: 'asked', authorization: { ...path, responseType, scopes: asked, challenge } };
}

function readChallenge(fields: URLSearchParams): Authorization['challenge'] | string {
  const text = fields.get('code_challenge');
  const method = readChallengeMethod(fields.get('code_challenge_method'));
  if (method === null) return 'code_challenge_method must be plain or S256';
  if (text === null)
    return fields.has('code_challenge_method') ? 'code_challenge_method needs a code_challenge' : null;
  if (isChallenge(text, method)) return { text, method };
  return method === 'plain'
    ? 'code_challenge must have 43 to 128 letters, digits or -._~'
    : 'code_challenge must be a SHA-256 hash in base64url, which has 43 characters';
}

function toAscii(text: string): string {
  return text.replace(/[^ !#-[\]-~]/g, '?').slice(0, 80);
}
