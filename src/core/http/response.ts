import type { Header } from './request.ts';

/** An answer as far as the transport could see it. */
export interface HttpResponse {
  /** Status code, or null when the transport can't see it (JSONP). */
  readonly status: number | null;
  /** Reason phrase; empty when unknown. */
  readonly statusText: string;
  /** Headers in the order received, or null when the transport can't see them. */
  readonly headers: readonly Header[] | null;
  /** The body: bytes as received, or for JSONP the callback's value written as JSON (see `bodyIs`). */
  readonly body: Uint8Array<ArrayBuffer>;
  /** `bytes`: exactly what arrived. `value`: a JavaScript value written out again, the original bytes are not visible. */
  readonly bodyIs: 'bytes' | 'value';
  /** What this transport could not see of the answer, or could not send of the request, as sentences. */
  readonly unseen: readonly string[];
}
