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
  /** The script itself where the page has it already (the simulated account), or null to load it from the URL. */
  readonly script: string | null;
  /** Name of the global function the script calls. */
  readonly callback: string;
  /** Greatest length of the value written as JSON, in UTF-16 units and in bytes. */
  readonly limit: number;
}

/** Page → frame, over the port of a call: end it, or say whether you still live; the latter also without a call. */
export interface JsonpOrder {
  /** `stop` is answered by `stopped`, `ask` by `alive`. */
  readonly kind: 'stop' | 'ask';
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
  /** The address led to another host, from which the frame loads nothing. A worker can't tell this either. */
  | { readonly kind: 'redirected' }
  /** No script arrived: network, HTTP error, or a type the browser won't run. */
  | { readonly kind: 'not-loaded' };

/** Frame → page, over the port: how the call ended, or that it took the call, lives, obeyed a stop. */
export type JsonpReport =
  | JsonpEnding
  | { readonly kind: 'started' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'stopped' };

const signs = ['started', 'alive', 'stopped'] as const;
const bareEndings = ['too-large', 'not-json', 'no-callback', 'threw', 'redirected', 'not-loaded'] as const;

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
  const sign = signs.find((each) => each === kind);
  return sign ? { kind: sign } : readEnding(message, limit);
}

/** Reads what the page asks of the frame; null for anything else. */
export function readCall(message: unknown): JsonpCall | null {
  return kindOf(message) === 'jsonp-call' ? (message as JsonpCall) : null;
}

/** Where the script of a call comes from, as a source of a content security policy; a frame serves one source only. */
export function sourceOf({ url, script }: Pick<JsonpCall, 'url' | 'script'>): string {
  if (script !== null) return 'blob:';
  const { origin, protocol, hostname } = new URL(url);
  // No policy can name an IPv6 address; the scheme is the narrowest that matches it.
  return hostname.startsWith('[') ? protocol : origin;
}

function kindOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null;
}
