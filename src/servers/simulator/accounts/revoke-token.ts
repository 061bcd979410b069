import type { AccountsCall } from './accounts-call.ts';
import { readBearerToken } from './bearer-token.ts';
import { digestToken } from './grants/secret-text.ts';
import { replyError, replyJson } from './respond.ts';

/** Revokes an access or refresh token, and with it whatever came from the same consent. */
export function revokeToken(call: AccountsCall, version: 2018 | 'today'): Response {
  const { url, request, grants, now } = call;
  const token =
    version === 2018
      ? url.searchParams.get('token')
      : (readBearerToken(request) ?? url.searchParams.get('code'));
  if (!token) {
    const message =
      version === 2018 ? 'token is missing' : 'Send the token as bearer, or as code in the query';
    return replyError({ status: 400, exception: 'invalid_request', message });
  }
  const digest = digestToken(token);
  const grant = grants.findAccess(digest)?.grant ?? grants.findRefresh(digest);
  if (grant && !grant.revoked) call.record({ kind: 'revoked', token: digest, realTime: now });
  // A token nobody knows is as good as revoked (RFC 7009 §2.2).
  return replyJson(200, {});
}
