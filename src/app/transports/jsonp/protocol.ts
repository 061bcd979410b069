/**
 * The whole conversation between the page and the JSONP frame. The page hands the frame one `JsonpCall` with the port
 * of a fresh MessageChannel; everything after that travels over this port, so calls can't be mixed up. Once a remote
 * script has run, whatever comes out of the frame may be forged: both ends read messages through the functions below.
 */

/** Page → frame, through the window, with the call's port. */
export interface JsonpCall {
  /** Tells this message from others. */
  readonly kind: 'jsonp-call';
  /** Where the script runs: a worker that can be killed, or a script element of the frame. */
  readonly by: 'worker' | 'element';
  /** The script's URL, callback parameter included. */
  readonly url: string;
  /** Name of the global function the script calls. */
  readonly callback: string;
  /** Greatest length of the value written as JSON, in UTF-16 units and in bytes. */
  readonly limit: number;
}

/** Page → frame, over the port: end the call. */
export interface JsonpStop {
  /** The only order there is. */
  readonly kind: 'stop';
}

/** Frame → page, over the port: how the call ended; worker → frame likewise. */
export type JsonpEnding =
  | { readonly kind: 'value'; readonly json: ArrayBuffer }
  | { readonly kind: 'too-large' }
  /** The callback got a value that JSON can't express. */
  | { readonly kind: 'not-json' }
  /** The script ran to its end without calling back. */
  | { readonly kind: 'no-callback' }
  /** The script ran and broke, or isn't JavaScript. A worker can't tell this from `not-loaded`. */
  | { readonly kind: 'threw' }
  /** No script arrived: network, HTTP error, or a type the browser won't run. */
  | { readonly kind: 'not-loaded' };

/** Frame → page, over the port. `started` says that the frame took the call, `stopped` that it obeyed a stop. */
export type JsonpReport = JsonpEnding | { readonly kind: 'started' } | { readonly kind: 'stopped' };

const bareEndings = ['too-large', 'not-json', 'no-callback', 'threw', 'not-loaded'] as const;

/** Reads what a worker says; null for anything that is no ending. */
export function readEnding(message: unknown, limit: number): JsonpEnding | null {
  const kind = kindOf(message);
  if (kind === 'value') {
    const { json } = message as { json: unknown };
    if (!(json instanceof ArrayBuffer)) return null;
    return json.byteLength > limit ? { kind: 'too-large' } : { kind: 'value', json };
  }
  const bare = bareEndings.find((ending) => ending === kind);
  return bare ? { kind: bare } : null;
}

/** Reads what the frame says; null for anything that is no report. */
export function readReport(message: unknown, limit: number): JsonpReport | null {
  const kind = kindOf(message);
  return kind === 'started' || kind === 'stopped' ? { kind } : readEnding(message, limit);
}

/** Reads what the page asks of the frame; null for anything else. */
export function readCall(message: unknown): JsonpCall | null {
  return kindOf(message) === 'jsonp-call' ? (message as JsonpCall) : null;
}

function kindOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null;
}
