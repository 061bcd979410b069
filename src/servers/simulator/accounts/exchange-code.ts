import { codeLifetime, exchangedLifetime2018, lifetimeToday } from './authorization/lifetimes.ts';
import type { OAuthError } from './authorization/oauth-error.ts';
import type { CodeIssued } from './grants/grant-event.ts';
import { challengeOf } from './grants/pkce.ts';
import { digestSecret, digestToken } from './grants/secret-text.ts';
import {
  createAccessToken,
  createRefreshToken,
  refuseClient,
  refuseGrant,
  type TokenRequest,
  type Tokens,
} from './token-request.ts';

/** Exchanges a code for tokens, once. */
export function exchangeCode(request: TokenRequest): Tokens | OAuthError {
  const { call, fields, client, version } = request;
  const text = fields.get('code');
  if (text === undefined) return { status: 400, exception: 'missing_grant', message: 'code is missing' };
  const code = digestSecret(text);
  const grant = call.grants.findCode(code);
  if (grant?.allowed.kind !== 'code-issued' || grant.allowed.clientId !== client.id)
    return refuseGrant('This code is unknown, or was given to another app');
  const { allowed } = grant;
  const wrong = checkPossession(request, allowed);
  if (wrong) return wrong;
  if (grant.used) {
    if (!grant.revoked) call.record({ kind: 'code-replayed', code, realTime: call.now });
    return refuseGrant('This code has been used before; for safety all its tokens are revoked now');
  }
  if (call.now >= allowed.realTime + codeLifetime) return refuseGrant('This code has expired');
  if (fields.get('redirect_uri') !== allowed.redirectUri)
    return refuseGrant('redirect_uri must be the one the code was sent to');
  const { region } = allowed;
  const access = createAccessToken(request, region);
  const refresh = createRefreshToken(request, region);
  const documented = version === 2018 ? exchangedLifetime2018 : lifetimeToday;
  const expiresIn = allowed.lifetime ?? documented;
  call.record({
    kind: 'code-exchanged',
    code,
    access: digestToken(access),
    expiresIn,
    refresh: digestToken(refresh),
    publicClient: !request.hasSecret,
    realTime: call.now,
  });
  return { access, refresh, expiresIn, grant };
}

/** Whether whoever sends the code is the app that asked for it, by secret or PKCE; if not, what is wrong. */
function checkPossession(
  { fields, hasSecret }: TokenRequest,
  { challenge, challengeMethod }: CodeIssued,
): OAuthError | null {
  const verifier = fields.get('code_verifier');
  if (challenge === null || challengeMethod === null) {
    if (!hasSecret) return refuseClient('client_secret is missing, and the code was asked for without PKCE');
    return verifier === undefined ? null : refuseGrant('The code was asked for without a code_challenge');
  }
  if (verifier === undefined) return refuseGrant('code_verifier is missing');
  const made = challengeOf(verifier, challengeMethod);
  return made !== null && digestSecret(made) === challenge
    ? null
    : refuseGrant('code_verifier does not fit the code_challenge');
}
