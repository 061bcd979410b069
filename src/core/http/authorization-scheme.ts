import type { CredentialKind } from './request.ts';

/** The word an Authorization header begins with. */
export function authorizationScheme(kind: CredentialKind): 'Basic' | 'Bearer' {
  return kind === 'bearer' ? 'Bearer' : 'Basic';
}
