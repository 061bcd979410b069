import type { Failure } from './failure.ts';
import type { Header, HttpRequest, Method } from './request.ts';
import type { HttpResponse } from './response.ts';
import type { Timing } from './timing.ts';

/** The ways a call can travel. */
export type TransportName = 'simulator' | 'jsonp' | 'relay' | 'direct';

/** One leg of a call: who sent what to whom, with every secret masked. */
export interface Hop {
  /** Sender, in the reader's words: `this page`, `JSONP worker`, `relay`. */
  readonly from: string;
  /** Receiver: a host with port, or `simulator in this page`. */
  readonly to: string;
  /** Method of this leg. */
  readonly method: Method;
  /** URL of this leg, masked. */
  readonly url: string;
  /** Headers of this leg as far as the page knows them, masked; those a browser refuses to send are left out. */
  readonly headers: readonly Header[];
  /** Whether the receiver could read the credential. */
  readonly seesCredential: boolean;
  /** What became of the answer of this leg, where that isn't plain, as a sentence. */
  readonly note?: string;
  /** How its time was spent, where somebody tells. */
  readonly timing?: Timing;
}

/** How a call ended. */
export type Outcome =
  | { readonly kind: 'answered'; readonly response: HttpResponse }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a transport gives back: the legs it made and how the call ended. */
export interface Delivery {
  /** Legs in the order they were made. */
  readonly hops: readonly Hop[];
  /** The end of the call. */
  readonly outcome: Outcome;
}

/**
 * A finished call: asked, carried, answered or failed. The credential it was made with is nowhere in it; what the API put
 * into its answer is kept as it came, and may hold secrets of its own (a profile with an API key).
 */
export interface Exchange extends Delivery {
  /** Unique id. */
  readonly id: string;
  /** Endpoint that was called. */
  readonly endpointId: string;
  /** Account it was called for. */
  readonly accountId: string;
  /** The request, with a placeholder where the credential joined. */
  readonly request: HttpRequest;
  /** Transport that carried it, or null when none was reached. */
  readonly transport: TransportName | null;
  /** Why that transport was used, as a sentence. */
  readonly why: string;
  /** Start, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Time from sending to the end of the body, in milliseconds. */
  readonly duration: number;
}
