import { authorizationScheme } from '../http/authorization-scheme.ts';
import type { Credential } from '../http/credential.ts';
import { base64, encodeQuery } from '../http/encode.ts';
import type { AuthorizedRequest, Header, HttpRequest } from '../http/request.ts';
import { createMask } from './mask.ts';
import { fillSecrets } from './secret-places.ts';
import type { SecretValue } from './variable.ts';

/** Why a secret could not join: it is bound to other hosts than the one called. */
export interface Refusal {
  readonly kind: 'refused';
  /** Name of the secret variable it is about, or null: the credential. */
  readonly variable: string | null;
  /** Origin of the call. */
  readonly origin: string;
  /** Origins it belongs to. */
  readonly allowed: readonly string[];
}

/** A request ready for its transport. */
export interface Authorized {
  readonly kind: 'authorized';
  readonly request: AuthorizedRequest;
}

/**
 * Joins secrets to a request, as the very last step and nowhere else: the credential as `Authorization` header, or as the
 * `access_token` query parameter (RFC 6750 §2.3) where no header can travel; secret variables in the places that the
 * request notes for them. Refuses hosts they don't belong to.
 */
export function authorize(
  request: HttpRequest,
  credential: Credential | null,
  place: 'header' | 'query',
  variables: readonly SecretValue[] = [],
): Authorized | Refusal {
  const { method, url } = request;
  const secrets = [
    ...(credential ? [{ name: null, credential }] : []),
    ...variables.filter(({ name }) => request.secrets?.some((one) => one.name === name)),
  ];
  const { origin } = new URL(url);
  const stray = secrets.find((one) => !one.credential.origins.includes(origin));
  if (stray) return { kind: 'refused', variable: stray.name, origin, allowed: stray.credential.origins };
  const { headers, body } = fillSecrets(request, variables);
  const mask = secrets.length ? createMask(secrets.map((one) => one.credential)) : (text: string) => text;
  if (!credential) {
    const secretIn = request.secrets?.[0]?.in ?? null;
    return { kind: 'authorized', request: { method, url, headers, body, secretIn, mask } };
  }
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
