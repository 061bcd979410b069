import { authorizationScheme } from '../http/authorization-scheme.ts';
import type { Credential } from '../http/credential.ts';
import { base64, encodeQuery } from '../http/encode.ts';
import type { AuthorizedRequest, Header, HttpRequest } from '../http/request.ts';
import { createMask } from './mask.ts';

/** Why a credential could not join: it is bound to other hosts than the one called. */
export interface Refusal {
  readonly kind: 'refused';
  /** Origin of the call. */
  readonly origin: string;
  /** Origins the credential belongs to. */
  readonly allowed: readonly string[];
}

/** A request ready for its transport. */
export interface Authorized {
  readonly kind: 'authorized';
  readonly request: AuthorizedRequest;
}

/**
 * Joins a secret to a request, as the very last step and nowhere else: as `Authorization` header, or as the
 * `access_token` query parameter (RFC 6750 §2.3) where no header can travel. Refuses hosts it doesn't belong to.
 */
export function authorize(
  request: HttpRequest,
  credential: Credential | null,
  place: 'header' | 'query',
): Authorized | Refusal {
  const { method, url, headers, body } = request;
  if (!credential)
    return {
      kind: 'authorized',
      request: { method, url, headers, body, secretIn: null, mask: (text) => text },
    };
  const { origin } = new URL(url);
  if (!credential.origins.includes(origin)) return { kind: 'refused', origin, allowed: credential.origins };
  const mask = createMask(credential);
  if (place === 'query' && credential.kind === 'bearer') {
    const joined = `${url}${url.includes('?') ? '&' : '?'}${encodeQuery([['access_token', credential.token]])}`;
    return {
      kind: 'authorized',
      request: { method, url: joined, headers, body, secretIn: 'query', mask },
    };
  }
  const authorization: Header = ['Authorization', authorizationValue(credential)];
  return {
    kind: 'authorized',
    request: { method, url, headers: [...headers, authorization], body, secretIn: 'header', mask },
  };
}

function authorizationValue(credential: Credential): string {
  return `${authorizationScheme(credential.kind)} ${authorizationParameter(credential)}`;
}

function authorizationParameter(credential: Credential): string {
  switch (credential.kind) {
    case 'basic':
      return base64(`${credential.login}:${credential.key}`);
    case 'personal':
      return base64(`${credential.login}:${credential.token}`);
    case 'bearer':
      return credential.token;
  }
}
