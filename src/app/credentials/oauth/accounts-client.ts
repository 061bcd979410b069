import * as oauth from 'oauth4webapi';
import { adaptReply, describeServer } from './livechat-dialect.ts';
import { isPrivateAddress } from './private-address.ts';

/** Which app speaks to which accounts server. */
export interface AccountsAddress {
  /** Origin of the accounts server. */
  readonly accountsUrl: string;
  /** Id of the app. */
  readonly clientId: string;
}

/** How accounts servers are called. */
export interface AccountsCaller {
  /** Sends a request; rejects with a TypeError when there is no answer. */
  fetch(request: Request): Promise<Response>;
  /** Ends a call that takes too long, or that nobody waits for any more. */
  readonly signal: AbortSignal;
}

/** What the library’s functions take to speak for one app to one accounts server. */
export interface AccountsClient {
  /** The server. */
  readonly server: oauth.AuthorizationServer;
  /** The app; it has no secret. */
  readonly client: oauth.Client;
  /** How to send. */
  readonly options: oauth.TokenEndpointRequestOptions;
  /** Makes a call with a token as bearer. */
  callWithToken(token: string, method: 'GET' | 'DELETE', path: string): Promise<Response>;
}

/** There was no answer; thrown through the library, and caught by whoever called it. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Makes what the library’s functions take. */
export function createAccountsClient(
  { accountsUrl, clientId }: AccountsAddress,
  { fetch, signal }: AccountsCaller,
): AccountsClient {
  const server = describeServer(accountsUrl);

  async function send(url: string, init: oauth.CustomFetchOptions<string, unknown>) {
    const request = new Request(url, {
      method: init.method,
      headers: init.headers,
      body: init.body instanceof URLSearchParams ? init.body : null,
      redirect: 'manual',
      // No cookie of the accounts server plays a part, and no trace of the call stays.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    try {
      return await adaptReply(await fetch(request));
    } catch (error) {
      throw new NoAnswerError('The accounts server did not answer.', { cause: error });
    }
  }

  const options = {
    [oauth.customFetch]: send,
    [oauth.allowInsecureRequests]: isPrivateAddress(new URL(server.issuer)),
  };
  return {
    server,
    client: { client_id: clientId },
    options,
    callWithToken(token, method, path) {
      const url = new URL(path, server.issuer);
      const headers = new Headers({ accept: 'application/json' });
      return oauth.protectedResourceRequest(token, method, url, headers, null, options);
    },
  };
}
