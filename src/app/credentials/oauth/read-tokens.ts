import {
  OperationProcessingError,
  processGenericTokenEndpointResponse,
  ResponseBodyError,
  type TokenEndpointResponse,
  UnsupportedOperationError,
} from 'oauth4webapi';
import { type AccountsClient, NoAnswerError } from './accounts-client.ts';
import { noAnswer } from './failures.ts';
import { type OAuthError, strangeReply } from './refusal.ts';
import type { SignInFailure } from './sign-in.ts';

/** What a token reply holds, or why there is none. */
export type ReadTokens =
  | { readonly kind: 'tokens'; readonly tokens: TokenEndpointResponse }
  | { readonly kind: 'refused'; readonly error: OAuthError }
  | { readonly kind: 'failed'; readonly failure: SignInFailure };

/** Sends a token call, and checks the reply. */
export async function readTokens(
  { server, client }: AccountsClient,
  signal: AbortSignal,
  send: () => Promise<Response>,
): Promise<ReadTokens> {
  try {
    const tokens = await processGenericTokenEndpointResponse(server, client, await send());
    // It ends up in a header of every call; and the library would take DPoP too, which nobody asked for.
    const isUsable = tokens.token_type === 'bearer' && /^[\x21-\x7e]+$/.test(tokens.access_token);
    if (isUsable) return { kind: 'tokens', tokens };
    return { kind: 'failed', failure: strangeReply(server.issuer, 'its token is none to send as bearer') };
  } catch (error) {
    if (error instanceof ResponseBodyError)
      return { kind: 'refused', error: { name: error.error, description: error.error_description } };
    return { kind: 'failed', failure: explainError(error, server.issuer, signal) };
  }
}

/** Says what the library could not go on with. */
export function explainError(error: unknown, accountsUrl: string, signal: AbortSignal): SignInFailure {
  if (error instanceof NoAnswerError) return noAnswer(accountsUrl, signal.aborted);
  // Their messages name members and statuses, and repeat nothing that was sent or received.
  if (error instanceof OperationProcessingError || error instanceof UnsupportedOperationError)
    return strangeReply(accountsUrl, error.message);
  throw error;
}
