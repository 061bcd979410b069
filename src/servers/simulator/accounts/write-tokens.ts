import type { Owner } from './authorization/owner.ts';
import type { Tokens } from './token-request.ts';

/** Writes the reply to a token call, with the members of 2018 or of today. */
export function writeTokens(
  { access, refresh, expiresIn, grant }: Tokens,
  { accountId, organizationId }: Owner,
  version: 2018 | 'today',
): object {
  if (version === 2018)
    return { access_token: access, refresh_token: refresh, expires_in: expiresIn, token_type: 'Bearer' };
  return {
    access_token: access,
    account_id: accountId,
    expires_in: expiresIn,
    organization_id: organizationId,
    refresh_token: refresh,
    scope: grant.allowed.scopes.join(','),
    token_type: 'Bearer',
  };
}
