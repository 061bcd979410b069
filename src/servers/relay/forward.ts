import type { Header, Method } from '../../core/http/request.ts';
import type { Refusal } from './refusal.ts';

/** A call as it goes upstream. */
export interface UpstreamCall {
  /** Method. */
  readonly method: Method;
  /** Absolute URL, already checked. */
  readonly url: URL;
  /** Headers that go along. */
  readonly headers: readonly Header[];
  /** Body, or null for none. */
  readonly body: ReadableStream<Uint8Array> | null;
  /** Length of the body in bytes, or null when it is not known beforehand. */
  readonly bodyLength: number | null;
  /** Whether the host may lie at a private address. */
  readonly allowPrivate: boolean;
}

/** The first bytes of an upstream answer, its body still to come. */
export interface UpstreamAnswer {
  /** Tells an answer from a refusal. */
  readonly kind: 'answered';
  /** Status code. */
  readonly status: number;
  /** Reason phrase, as received. */
  readonly statusText: string;
  /** Headers in the order received, repeats kept. */
  readonly headers: readonly Header[];
  /** Body as sent on the wire, still content-encoded. */
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * Carries a call to the target and follows no redirect. It differs by platform, since looking at the address a name
 * leads to at the moment of connecting does. Never rejects; aborting `signal` ends the call and frees its connection.
 */
export type Forward = (call: UpstreamCall, signal: AbortSignal) => Promise<UpstreamAnswer | Refusal>;
