import { AuthorizationResponseError, OperationProcessingError, validateAuthResponse } from 'oauth4webapi';
import type { AccountsClient } from './accounts-client.ts';
import type { SignInAnswer } from './answer-channel.ts';
import type { Attempt } from './attempt.ts';
import { fail, failures } from './failures.ts';
import { adaptAnswer } from './livechat-dialect.ts';
import { refusal } from './refusal.ts';
import type { SignInFailure } from './sign-in.ts';

/** The parameters of an answer that belongs to its attempt, or why there are none. */
export type ReadAnswer =
  | { readonly ok: true; readonly parameters: URLSearchParams }
  | { readonly ok: false; readonly failure: SignInFailure };

/** Reads an answer. Nothing in it counts, not even an error, before its state is found to be that of the attempt. */
export function readAnswer(
  { server, client }: AccountsClient,
  { request, state }: Attempt,
  { query, fragment }: SignInAnswer,
): ReadAnswer {
  const [inQuery, inFragment] = [query.replace(/^\?/, ''), fragment.replace(/^#/, '')];
  // No server sends both: one of them was added on the way.
  if (inQuery && inFragment) return fail(failures.foreignAnswer);
  const parameters = adaptAnswer(new URLSearchParams(inQuery || inFragment));
  // A token in the query would have been sent to the host of this page; a code in the fragment is nobody's answer.
  const isInPlace = request.grantType === 'code' ? inQuery : inFragment;
  if (!isInPlace && !parameters.has('error')) return fail(failures.foreignAnswer);
  try {
    return { ok: true, parameters: validateAuthResponse(server, client, parameters, state) };
  } catch (error) {
    if (error instanceof AuthorizationResponseError) {
      const told = { name: error.error, description: error.error_description };
      return fail(refusal(request.accountsUrl, told, [state]));
    }
    // The library has many words for what is one case to the person: another state, none, two, or another server.
    if (error instanceof OperationProcessingError) return fail(failures.foreignAnswer);
    throw error;
  }
}
