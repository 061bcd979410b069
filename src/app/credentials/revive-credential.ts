import type { Credential, OAuthGrant } from '../../core/http/credential.ts';

/** Reads a credential that was written by this or an earlier version; null when it is none. */
export function reviveCredential(value: unknown): Credential | null {
  const { kind, login, key, token, origins, grant } = (value ?? {}) as Record<string, unknown>;
  if (!isTexts(origins)) return null;
  switch (kind) {
    case 'basic':
      return isText(login) && isText(key) ? { kind, login, key, origins } : null;
    case 'personal':
      return isText(login) && isText(token) ? { kind, login, token, origins } : null;
    case 'bearer': {
      // Earlier versions knew pasted tokens only, and noted no grant.
      const revived = grant === undefined || grant === null ? null : reviveGrant(grant);
      return isText(token) && revived !== undefined ? { kind, token, origins, grant: revived } : null;
    }
    default:
      return null;
  }
}

function reviveGrant(value: unknown): OAuthGrant | undefined {
  const { clientId, accountsUrl, refreshToken, expiresAt, scopes } = Object(value) as Record<string, unknown>;
  const isGrant =
    isText(clientId) &&
    isText(accountsUrl) &&
    (refreshToken === null || isText(refreshToken)) &&
    (expiresAt === null || Number.isFinite(expiresAt)) &&
    (scopes === null || isTexts(scopes));
  return isGrant ? ({ clientId, accountsUrl, refreshToken, expiresAt, scopes } as OAuthGrant) : undefined;
}

/** Whether a value is a text. */
const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a value is a list of texts. */
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
