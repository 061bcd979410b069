import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';
import type { Attempt } from './attempt.ts';
import { describeServer } from './livechat-dialect.ts';
import type { SignInRequest } from './sign-in.ts';

/** An attempt, and where it goes. */
export interface BegunAttempt {
  /** The attempt. */
  readonly attempt: Attempt;
  /** Address of the authorize page, with all that it is asked. */
  readonly authorizeUrl: URL;
}

/** Begins an attempt: everything that has to be secret or fresh is made here, anew each time. */
export async function beginAttempt(
  request: SignInRequest,
  redirectUrl: string,
  now: number,
): Promise<BegunAttempt> {
  const isCode = request.grantType === 'code';
  const verifier = isCode ? generateRandomCodeVerifier() : null;
  const id = generateRandomState();
  const state = generateRandomState();
  const authorizeUrl = new URL(`${describeServer(request.accountsUrl).authorization_endpoint}`);
  const parameters = authorizeUrl.searchParams;
  parameters.set('response_type', isCode ? 'code' : 'token');
  parameters.set('client_id', request.clientId);
  parameters.set('redirect_uri', redirectUrl);
  parameters.set('state', state);
  if (request.scopes?.length) parameters.set('scope', request.scopes.join(' '));
  if (verifier !== null) {
    parameters.set('code_challenge', await calculatePKCECodeChallenge(verifier));
    parameters.set('code_challenge_method', 'S256');
  }
  return { attempt: { id, request, redirectUrl, state, verifier, startedAt: now }, authorizeUrl };
}
