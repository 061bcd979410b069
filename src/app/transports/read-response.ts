import type { HttpResponse } from '../../core/http/response.ts';
import { readBytes } from './body/read-bytes.ts';

/** Reads a browser response to its end; rejects when the connection breaks on the way. */
export async function readResponse(
  response: Response,
  unseen: readonly string[] = [],
): Promise<HttpResponse> {
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body: await readBytes(response),
    bodyIs: 'bytes',
    unseen,
  };
}
