import type { Header, Method } from '../../core/http/request.ts';
import type { Refusal } from './refusal.ts';

/** How much a relay carries, and how long. */
export interface RelayLimits {
  /** Most bytes of a request body. */
  readonly body: number;
  /** Most bytes of an answer's body. */
  readonly answer: number;
  /** Longest time of a call, from its arrival to the last byte of its answer, in milliseconds. */
  readonly time: number;
}

/** What a relay carries unless told otherwise: more is no API call for a person to read. */
export const usualLimits: RelayLimits = { body: 10_000_000, answer: 100_000_000, time: 300_000 };

/** A call as it goes upstream. */
export interface UpstreamCall {
  /** The page's call, whose body goes along. */
  readonly source: Request;
  /** Method. */
  readonly method: Method;
  /** Absolute URL, already checked. */
  readonly url: URL;
  /** Headers that go along. */
  readonly headers: readonly Header[];
  /** Length of the body in bytes, or null when it is not known beforehand. */
  readonly bodyLength: number | null;
  /** Whether the host may lie at a private address. */
  readonly mayBePrivate: boolean;
  /** Limits, `time` being what is left of it. */
  readonly limits: RelayLimits;
}

/** The beginning of an upstream answer, its body still to come: exactly one of `respond` and `discard` has to be called. */
export interface UpstreamAnswer {
  /** Tells an answer from a refusal. */
  readonly kind: 'answered';
  /** Status code. */
  readonly status: number;
  /** Reason phrase, as received. */
  readonly statusText: string;
  /** Headers as the platform hands them over. */
  readonly headers: readonly Header[];
  /** Whether that is in the order received with repeats kept, or joined by name. */
  readonly headersJoined: boolean;
  /** Whether the platform has taken off the body's content coding. */
  readonly decoded: boolean;
  /** Passes the body on under these headers, or none of it where `bodiless`; it breaks off at a limit. */
  respond(headers: Record<string, string>, bodiless: boolean): Response;
  /** Lets go of the body. */
  discard(): void;
}

/**
 * Carries a call to the target and follows no redirect. It differs by platform: so does looking at the address a name
 * leads to at the moment of connecting, and so does the fast way to stream. Never rejects; a call the page gives up ends
 * upstream too. `bindings` is what the platform hands over with a request.
 */
export type Forward<Bindings> = (call: UpstreamCall, bindings: Bindings) => Promise<UpstreamAnswer | Refusal>;
