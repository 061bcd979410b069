import type { Header } from '../../core/http/request.ts';
import type { Transport } from '../transports/transport.ts';

/** What calls to an accounts server travel by. */
export interface AccountsFetchParts {
  /** The browser's fetch. */
  fetch(request: Request): Promise<Response>;
  /** Answers for the accounts server of the simulated account in this page. */
  simulated(request: Request): Promise<Response>;
  /** Origin of that server. */
  readonly simulatedUrl: string;
  /** The relay transport, when there is one that is the person's own; null otherwise. */
  ownRelay(): Transport | null;
}

/**
 * Makes the fetch of sign-ins: inside this page for the simulated account, directly where the accounts server lets
 * pages of other sites read its answers, else through the person's own relay. Rejects with a TypeError without an answer.
 */
export function createAccountsFetch(parts: AccountsFetchParts): (request: Request) => Promise<Response> {
  return async (request) => {
    if (new URL(request.url).origin === parts.simulatedUrl) return parts.simulated(request);
    const relay = parts.ownRelay();
    // A form is sent before the browser decides that its answer may not be read, and a code works once only.
    if (!relay || (await isReadable(parts, request))) return parts.fetch(request);
    return throughRelay(relay, request);
  };
}

/** Whether the browser may read answers to such a call; asked with one that carries nothing, which does nothing. */
async function isReadable({ fetch }: AccountsFetchParts, { url, method, signal }: Request): Promise<boolean> {
  const { origin, pathname } = new URL(url);
  try {
    await fetch(
      new Request(`${origin}${pathname}`, { method, signal, credentials: 'omit', redirect: 'manual' }),
    );
    return true;
  } catch (error) {
    if (signal.aborted) throw error;
    return false;
  }
}

async function throughRelay(relay: Transport, request: Request): Promise<Response> {
  const body = await request.text();
  const delivery = await relay.send(
    {
      method: request.method as 'GET',
      url: request.url,
      headers: [...request.headers].map(([name, value]): Header => [name, value]),
      body: body || null,
      secretIn: 'header',
      mask: () => '••••••',
    },
    request.signal,
  );
  if (delivery.outcome.kind === 'failed') throw new TypeError(delivery.outcome.failure.title);
  const { status, headers, body: bytes } = delivery.outcome.response;
  return new Response(bytes, {
    status: status ?? 200,
    headers: (headers ?? []).map(([name, value]): [string, string] => [name, value]),
  });
}
