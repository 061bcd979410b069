import { type AccountsClient, NoAnswerError } from './accounts-client.ts';
import { infoPaths, splitScopes } from './livechat-dialect.ts';

/** What an accounts server says of an access token; null where it doesn’t. */
export interface KnownToken {
  /** Id of the app it was given to. */
  readonly clientId: string | null;
  /** How long it still lasts, in seconds. */
  readonly expiresIn: number | null;
  /** What was granted. */
  readonly scopes: readonly string[] | null;
}

/** Asks an accounts server about a token; null when it can’t be asked: then nothing is known, and nothing guessed. */
export async function askAboutToken(accounts: AccountsClient, token: string): Promise<KnownToken | null> {
  for (const path of infoPaths) {
    const response = await accounts.callWithToken(token, 'GET', path).catch(ignoreNoReply);
    if (!response) return null;
    if (response.status === 404) continue;
    const reply = response.ok ? await response.json().catch(() => null) : null;
    return reply && readReply(reply);
  }
  return null;
}

/** The token is there already, and works without this call. */
function ignoreNoReply(error: unknown): null {
  if (error instanceof NoAnswerError) return null;
  throw error;
}

function readReply(reply: unknown): KnownToken {
  const { client_id, expires_in, scope } = Object(reply) as Record<string, unknown>;
  return {
    clientId: typeof client_id === 'string' ? client_id : null,
    expiresIn: typeof expires_in === 'number' && expires_in >= 0 ? expires_in : null,
    scopes: typeof scope === 'string' ? splitScopes(scope) : null,
  };
}
