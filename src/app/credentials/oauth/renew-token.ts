import { None, refreshTokenGrantRequest } from 'oauth4webapi';
import type { BearerCredential } from '../../../core/http/credential.ts';
import { type AccountsCaller, createAccountsClient } from './accounts-client.ts';
import { fail, failures } from './failures.ts';
import { splitScopes } from './livechat-dialect.ts';
import { readTokens } from './read-tokens.ts';
import { endedSignIn, refusal } from './refusal.ts';
import type { SignedIn } from './sign-in.ts';

/** Gets a fresh access token. The refresh token that comes with it replaces the old one, which is used up. */
export async function renewToken(
  credential: BearerCredential,
  caller: AccountsCaller,
  now: () => number,
): Promise<SignedIn> {
  const { grant } = credential;
  const refreshToken = grant?.refreshToken;
  if (!grant || !refreshToken) return fail(failures.notRenewable);
  const accounts = createAccountsClient(grant, caller);
  const { server, client, options } = accounts;
  const read = await readTokens(accounts, caller.signal, () =>
    refreshTokenGrantRequest(server, client, None(), refreshToken, options),
  );
  if (read.kind === 'failed') return fail(read.failure);
  if (read.kind === 'refused') {
    const explain = read.error.name === 'invalid_grant' ? endedSignIn : refusal;
    return fail(explain(grant.accountsUrl, read.error, [refreshToken, credential.token]));
  }
  const { access_token: token, refresh_token, expires_in, scope } = read.tokens;
  return {
    ok: true,
    credential: {
      ...credential,
      token,
      grant: {
        ...grant,
        refreshToken: refresh_token ?? refreshToken,
        expiresAt: expires_in === undefined ? null : now() + expires_in * 1000,
        // RFC 6749 §6: what isn’t said has not changed.
        scopes: scope === undefined ? grant.scopes : splitScopes(scope),
      },
    },
  };
}
