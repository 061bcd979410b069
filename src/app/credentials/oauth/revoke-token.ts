import type { BearerCredential, OAuthGrant } from '../../../core/http/credential.ts';
import { type AccountsCaller, createAccountsClient } from './accounts-client.ts';
import { errorName, revocationPath, revocationPath2018 } from './livechat-dialect.ts';
import { explainError } from './read-tokens.ts';
import { refusal, strangeReply } from './refusal.ts';
import { renewToken } from './renew-token.ts';
import type { SignedOut, SignInFailure } from './sign-in.ts';

/**
 * Revokes an access token, which revokes its refresh token as well. One that is over can’t be relied on for that, so it
 * is renewed first.
 */
export async function revokeToken(
  credential: BearerCredential,
  caller: AccountsCaller,
  now: () => number,
): Promise<SignedOut> {
  const { grant } = credential;
  // Pasted by hand: nobody knows which server it came from.
  if (!grant) return { ok: true };
  const isExpired = grant.expiresAt !== null && grant.expiresAt <= now();
  const revoked = isExpired ? 'unknown' : await callRevocation(credential.token, grant, caller);
  if (revoked !== 'unknown') return writeOutcome(revoked);
  // RFC 7009 §2.2: a token that is worth nothing any more is as good as revoked.
  if (grant.refreshToken === null) return { ok: true };
  const renewed = await renewToken(credential, caller, now);
  if (!renewed.ok) return renewed.failure.cause === 'expired' ? { ok: true } : renewed;
  return writeOutcome(await callRevocation(renewed.credential.token, grant, caller));
}

function writeOutcome(revoked: 'revoked' | 'unknown' | SignInFailure): SignedOut {
  return typeof revoked === 'string' ? { ok: true } : { ok: false, failure: revoked };
}

async function callRevocation(
  token: string,
  grant: OAuthGrant,
  caller: AccountsCaller,
): Promise<'revoked' | 'unknown' | SignInFailure> {
  const { server, callWithToken } = createAccountsClient(grant, caller);
  try {
    let response = await callWithToken(token, 'DELETE', revocationPath);
    if (response.status === 404 || response.status === 405)
      response = await callWithToken(token, 'DELETE', revocationPath2018(token));
    if (response.ok) return 'revoked';
    if (response.status === 401) return 'unknown';
    const reply = Object(await response.json().catch(() => null)) as Record<string, unknown>;
    const name = errorName((member) => reply[member]);
    return name === null
      ? strangeReply(server.issuer, `it has the status ${response.status}`)
      : refusal(server.issuer, { name, description: reply.error_description }, [token]);
  } catch (error) {
    return explainError(error, server.issuer, caller.signal);
  }
}
