import type { Header } from './request.ts';

/** Number of the wire profile spoken here; a relay says it in its greeting. Decision 0002 tells the whole profile. */
export const relayProfile = 1;

/** Name a relay of this project gives itself in its greeting. */
export const relayName = 'livechat-api-explorer';

/** The one path calls are forwarded through, so that one cached preflight serves them all. */
export const relayForwardPath = '/forward';

/** Headers of the profile: the first two go to the relay, the others come back. */
export const relayHeaders = {
  /** Absolute URL of the call. */
  target: 'X-Relay-Target',
  /** Comma list of the request headers that go upstream; no other does. */
  send: 'X-Relay-Send',
  /** Upstream status code, in decimal. */
  status: 'X-Relay-Status',
  /** Upstream reason phrase; what is not printable ASCII is replaced by `?`. */
  statusText: 'X-Relay-Status-Text',
  /** Upstream headers: percent-encoded JSON of `[name, value]` pairs in the order received, repeats kept. */
  headers: 'X-Relay-Headers',
  /** How many upstream headers were too long to be reported; absent when none was. */
  headersLeftOut: 'X-Relay-Headers-Left-Out',
  /** URL that answered, as sent upstream. */
  url: 'X-Relay-Url',
  /** Present only when the relay itself failed or refused: a `RelayErrorCode`. */
  error: 'X-Relay-Error',
} as const;

/** Writes a header list so that it fits into one header value. */
export function encodeHeaderList(headers: readonly Header[]): string {
  return encodeURIComponent(JSON.stringify(headers));
}

/** Reads a header list back, or says null when it is none. */
export function decodeHeaderList(text: string): Header[] | null {
  try {
    const list: unknown = JSON.parse(decodeURIComponent(text));
    return Array.isArray(list) && list.every(isHeader) ? list : null;
  } catch {
    return null;
  }
}

function isHeader(entry: unknown): entry is Header {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
}

/** Every way a relay refuses or fails by itself. */
export type RelayErrorCode =
  | 'origin-not-allowed'
  | 'not-found'
  | 'method-not-allowed'
  | 'target-missing'
  | 'target-invalid'
  | 'target-not-allowed'
  | 'private-address'
  | 'header-invalid'
  | 'body-too-large'
  | 'answer-too-large'
  | 'upstream-unreachable'
  | 'upstream-timeout'
  | 'upstream-broken'
  | 'internal';

/** The relay's own failure: one cause and one way out, both plain sentences without secrets. */
export interface RelayError {
  /** Which failure it is. */
  readonly code: RelayErrorCode;
  /** What happened. */
  readonly message: string;
  /** The next thing to do. */
  readonly wayOut: string;
}

/** JSON body of every answer that carries `X-Relay-Error`. */
export interface RelayErrorBody {
  /** The failure. */
  readonly error: RelayError;
}

/** JSON body of `GET /`: how a client knows it talks to a relay of this profile, and where that relay forwards to. */
export interface RelayGreeting {
  /** Always `relayName`. */
  readonly relay: string;
  /** Profile number the relay speaks. */
  readonly profile: number;
  /** Origins the relay forwards to. */
  readonly targets: readonly string[];
}
