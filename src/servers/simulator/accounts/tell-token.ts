import type { AccountsCall } from './accounts-call.ts';
import { readBearerToken } from './bearer-token.ts';
import { stateOf } from './grants/grants.ts';
import { digestToken } from './grants/secret-text.ts';
import { replyJson } from './respond.ts';

/** Answers what an access token is worth, with the members of 2018 or of today. */
export function tellToken({ request, grants, now, owner }: AccountsCall, version: 2018 | 'today'): Response {
  const token = readBearerToken(request);
  const found = token === null ? null : grants.findAccess(digestToken(token));
  if (!found) return refuse('Send a known access token as bearer; refresh tokens can not be checked');
  const state = stateOf(found, now);
  if (state !== 'valid')
    return refuse(state === 'expired' ? 'This token has expired' : 'This token was revoked');
  const { clientId, scopes } = found.grant.allowed;
  const shared = {
    access_token: token,
    client_id: clientId,
    expires_in: found.expires - now,
    scope: scopes.join(','),
    token_type: 'Bearer',
  };
  // The refresh token, which some replies show, is known by its digest only.
  return version === 2018
    ? replyJson(200, { ...shared, entity_id: owner.login, license_id: owner.licence })
    : replyJson(200, { ...shared, account_id: owner.accountId, organization_id: owner.organizationId });
}

function refuse(message: string): Response {
  const name = 'unauthorized';
  return replyJson(401, { error: name, error_description: message, identity_exception: name });
}
