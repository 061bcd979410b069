import { exchangedLifetime2018, lifetimeToday } from './authorization/lifetimes.ts';
import type { OAuthError } from './authorization/oauth-error.ts';
import { digestToken } from './grants/secret-text.ts';
import {
  createAccessToken,
  createRefreshToken,
  refuseClient,
  refuseGrant,
  type TokenRequest,
  type Tokens,
} from './token-request.ts';

/** Gives a new access token for a refresh token; that of an app without a secret is replaced. */
export function refreshTokens(request: TokenRequest): Tokens | OAuthError {
  const { call, fields, client, version } = request;
  const text = fields.get('refresh_token');
  if (text === undefined)
    return { status: 400, exception: 'missing_grant', message: 'refresh_token is missing' };
  const digest = digestToken(text);
  const grant = call.grants.findRefresh(digest);
  if (!grant || grant.allowed.clientId !== client.id)
    return refuseGrant('This refresh token is unknown, was replaced or revoked, or belongs to another app');
  if (!grant.publicClient && !request.hasSecret)
    return refuseClient('client_secret is missing, and these tokens were given to a server');
  const { allowed } = grant;
  const access = createAccessToken(request, allowed.region);
  const refresh = grant.publicClient ? createRefreshToken(request, allowed.region) : text;
  const documented = version === 2018 ? exchangedLifetime2018 : lifetimeToday;
  const expiresIn = (allowed.kind === 'code-issued' ? allowed.lifetime : null) ?? documented;
  call.record({
    kind: 'refreshed',
    refresh: digest,
    nextRefresh: digestToken(refresh),
    access: digestToken(access),
    expiresIn,
    realTime: call.now,
  });
  return { access, refresh, expiresIn, grant };
}
