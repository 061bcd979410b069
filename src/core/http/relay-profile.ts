import type { Header } from './request.ts';

/** Path below the relay's address that forwards a call; its method is the call's method. */
export const relayForwardPath = '/forward';

/** Names of the headers page and relay speak with, in our own wire profile. */
export const relayHeaders = {
  /** Request: absolute URL to call. */
  target: 'X-Relay-Target',
  /** Request: comma-separated names of the request's headers to send upstream; all others stay behind. */
  send: 'X-Relay-Send',
  /** Answer: the API's status code; its presence says that the API answered. */
  status: 'X-Relay-Status',
  /** Answer: the API's reason phrase. */
  statusText: 'X-Relay-Status-Text',
  /** Answer: the API's headers as percent-encoded JSON, `[[name, value], …]`. */
  headers: 'X-Relay-Headers',
  /** Answer: URL that answered in the end. */
  url: 'X-Relay-Url',
  /** Answer: code of the relay's own failure; its presence says that the API did not answer. */
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
