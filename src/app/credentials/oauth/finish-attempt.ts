import { authorizationCodeGrantRequest, None } from 'oauth4webapi';
import { type AccountsCaller, type AccountsClient, createAccountsClient } from './accounts-client.ts';
import type { SignInAnswer } from './answer-channel.ts';
import { askAboutToken } from './ask-about-token.ts';
import { type Attempt, isOver } from './attempt.ts';
import { fail, failures } from './failures.ts';
import { splitScopes } from './livechat-dialect.ts';
import { readAnswer } from './read-answer.ts';
import { type ReadTokens, readTokens } from './read-tokens.ts';
import { refusal, strangeReply } from './refusal.ts';
import type { SignedIn } from './sign-in.ts';

/** Ends an attempt: checks its answer, exchanges the code, and asks what was granted where the server didn’t say. */
export async function finishAttempt(
  attempt: Attempt,
  answer: SignInAnswer,
  caller: AccountsCaller,
  now: () => number,
): Promise<SignedIn> {
  if (isOver(attempt, now())) return fail(failures.tooOld);
  const { accountsUrl, clientId, origins } = attempt.request;
  const accounts = createAccountsClient(attempt.request, caller);
  const read = readAnswer(accounts, attempt, answer);
  if (!read.ok) return read;
  const { parameters } = read;
  const obtained = await obtainTokens(accounts, attempt, parameters, caller.signal);
  if (obtained.kind === 'failed') return fail(obtained.failure);
  const secrets = [attempt.state, attempt.verifier, parameters.get('code')];
  if (obtained.kind === 'refused') return fail(refusal(accountsUrl, obtained.error, secrets));
  const { access_token: token, refresh_token: refreshToken = null, expires_in, scope } = obtained.tokens;
  const received = now();
  const isComplete = scope !== undefined && expires_in !== undefined && attempt.verifier !== null;
  const known = isComplete ? null : await askAboutToken(accounts, token);
  // A token of another app, slipped into the fragment, would act for whoever allowed that app.
  if (known?.clientId != null && known.clientId !== clientId) return fail(failures.foreignToken);
  const lifetime = expires_in ?? known?.expiresIn ?? null;
  return {
    ok: true,
    credential: {
      kind: 'bearer',
      token,
      origins,
      grant: {
        clientId,
        accountsUrl,
        refreshToken,
        expiresAt: lifetime === null ? null : received + lifetime * 1000,
        scopes: scope === undefined ? (known?.scopes ?? null) : splitScopes(scope),
      },
    },
  };
}

async function obtainTokens(
  accounts: AccountsClient,
  { request, verifier, redirectUrl }: Attempt,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<ReadTokens> {
  const { server, client, options } = accounts;
  if (verifier === null) return readImplicitTokens(accounts, parameters, signal);
  if (!parameters.get('code'))
    return { kind: 'failed', failure: strangeReply(request.accountsUrl, 'it has no code') };
  return readTokens(accounts, signal, () =>
    authorizationCodeGrantRequest(server, client, None(), parameters, redirectUrl, verifier, options),
  );
}

/** The library knows nothing of this grant; RFC 6749 §4.2.2 gives the fragment the members of a token reply. */
async function readImplicitTokens(
  accounts: AccountsClient,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<ReadTokens> {
  const members = ['access_token', 'token_type', 'expires_in', 'scope'];
  const twice = members.find((name) => parameters.getAll(name).length > 1);
  if (twice)
    return { kind: 'failed', failure: strangeReply(accounts.server.issuer, `it has ${twice} twice`) };
  const reply = Object.fromEntries(
    members.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name)]] : [])),
  );
  return readTokens(accounts, signal, async () => Response.json(reply));
}
