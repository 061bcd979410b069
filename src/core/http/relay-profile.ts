import type { Header } from './request.ts';

/** Number of the wire profile spoken here; a relay says it in its greeting. Decision 0002 tells the whole profile. */
export const relayProfile = 1;

/** Name a relay of this project gives itself in its greeting. */
export const relayName = 'livechat-api-explorer';

/** The one path calls are forwarded through, so that one cached preflight serves them all. */
export const relayForwardPath = '/forward';

/** Headers of the profile that go to the relay. */
export const relayRequestHeaders = {
  /** Absolute URL of the call. */
  target: 'X-Relay-Target',
  /** Comma list of the request headers that go upstream; no other does. */
  send: 'X-Relay-Send',
  /** Access token of the relay, where it asks for one. */
  token: 'X-Relay-Token',
  /** `same-origin` lets the relay follow redirects of GET and HEAD that stay at the target's origin; else it follows none. */
  redirects: 'X-Relay-Redirects',
} as const;

/** Headers of the profile that come back. */
export const relayAnswerHeaders = {
  /** Upstream status code, in decimal. */
  status: 'X-Relay-Status',
  /** Upstream reason phrase; what is not printable ASCII is replaced by `?`. */
  statusText: 'X-Relay-Status-Text',
  /** Upstream headers: percent-encoded JSON of `[name, value]` pairs in the order received, repeats kept. */
  headers: 'X-Relay-Headers',
  /** How many upstream headers were too long to be reported; absent when none was. */
  headersLeftOut: 'X-Relay-Headers-Left-Out',
  /** `true` where the relay's platform hands repeated headers over joined by commas, Set-Cookie apart; else absent. */
  headersJoined: 'X-Relay-Headers-Joined',
  /** URL that answered, as sent upstream. */
  url: 'X-Relay-Url',
  /** Calls the relay made, redirects included: percent-encoded JSON of `RelayHop` pairs, the last of which answered. */
  hops: 'X-Relay-Hops',
  /**
   * Text the relay appends behind the last byte of the body, where its platform would let half an answer look whole: the
   * reader takes it off, and a body without it broke off.
   */
  end: 'X-Relay-End',
  /** Present only when the relay itself failed or refused: a `RelayErrorCode`. */
  error: 'X-Relay-Error',
} as const;

/** One call the relay made upstream. */
export type RelayHop = readonly [status: number, url: string];

/** Writes a list of headers or hops so that it fits into one header value. */
export function encodeList(list: readonly (Header | RelayHop)[]): string {
  return encodeURIComponent(JSON.stringify(list));
}

/** Reads a header list back, or says null when it is none. */
export function decodeHeaderList(text: string): Header[] | null {
  return decodeList(text, (entry): entry is Header => entry.every((part) => typeof part === 'string'));
}

/** Reads a list of hops back, or says null when it is none. */
export function decodeHops(text: string): RelayHop[] | null {
  return decodeList(
    text,
    (entry): entry is RelayHop => Number.isInteger(entry[0]) && URL.canParse(String(entry[1])),
  );
}

type PairOf = readonly [unknown, unknown];

function decodeList<Entry>(text: string, isEntry: (pair: PairOf) => pair is PairOf & Entry): Entry[] | null {
  const isPair = (entry: unknown): entry is PairOf => Array.isArray(entry) && entry.length === 2;
  try {
    const list: unknown = JSON.parse(decodeURIComponent(text));
    return Array.isArray(list) && list.every((entry) => isPair(entry) && isEntry(entry)) ? list : null;
  } catch {
    return null;
  }
}

/** Every way a call fails behind the relay. */
export type UpstreamErrorCode =
  /** No name server knows the host. */
  | 'upstream-not-found'
  /** The host is there, and nobody listens at the port. */
  | 'upstream-refused'
  /** Nobody took the connection within the time for it. */
  | 'upstream-connect-timeout'
  /** The connection ended before an answer began. */
  | 'upstream-reset'
  /** What came back is no HTTP. */
  | 'upstream-not-http'
  /** The TLS connection could not be verified. */
  | 'upstream-tls'
  /** The connection was made, and no answer came in time. */
  | 'upstream-timeout'
  /** Any other reason, and every one where the relay's platform tells none. */
  | 'upstream-unreachable';

/** Every way a relay refuses or fails by itself. */
export type RelayErrorCode =
  | 'origin-not-allowed'
  | 'not-found'
  | 'token-missing'
  | 'token-wrong'
  | 'rate-limited'
  | 'method-not-allowed'
  | 'target-missing'
  | 'target-invalid'
  | 'target-not-allowed'
  | 'private-address'
  | 'header-invalid'
  | 'body-too-large'
  | 'answer-too-large'
  | UpstreamErrorCode
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
  /** Whether calls need the relay's access token. */
  readonly token: boolean;
}
