/** A host that was contacted since the page opened. */
export interface Contact {
  /** Its origin: scheme, host and port. */
  readonly origin: string;
  /** Whether the page itself came from it. */
  readonly isOwn: boolean;
  /** Requests the browser has noted for this page; those of sandboxed frames, workers and relays are not among them. */
  readonly requests: number;
  /** What it was contacted for, with how often, the first reason first; empty where nobody said. */
  readonly reasons: readonly { readonly text: string; readonly count: number }[];
  /** Whether a credential went there. */
  readonly credential: boolean;
  /** Whether only a relay contacted it, and not this browser. */
  readonly byRelay: boolean;
  /** First and last time, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}
