import type { AuthorizedRequest } from '../../core/http/request.ts';

/** A request the browser can send, or why it can't be one. */
export type FetchRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly reason: string };

/**
 * Turns a request into the browser's own. Kept apart from sending, because a bad header name raises the same TypeError
 * as a dead network. A redirect that is not followed comes back as an answer of type `opaqueredirect`.
 */
export function buildFetchRequest(
  request: Omit<AuthorizedRequest, 'secretIn'>,
  signal: AbortSignal,
  redirect: 'follow' | 'manual' = 'follow',
): FetchRequest {
  try {
    const built = new Request(request.url, {
      method: request.method,
      headers: request.headers.map(([name, value]) => [name, value]),
      body: request.body,
      credentials: 'omit',
      redirect,
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    return { ok: true, request: built };
  } catch (error) {
    return { ok: false, reason: `The browser can’t build it: ${request.mask(String(error))}.` };
  }
}
