import type { HttpResponse } from '../../core/http/response.ts';

/** Reads a browser response to its end; rejects when the connection breaks on the way. */
export async function readResponse(
  response: Response,
  unseen: readonly string[] = [],
): Promise<HttpResponse> {
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body: new Uint8Array(await response.arrayBuffer()),
    bodyIs: 'bytes',
    unseen,
  };
}
