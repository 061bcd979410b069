import type { Hop } from '../../../core/http/exchange.ts';
import type { AuthorizedRequest } from '../../../core/http/request.ts';
import type { HttpResponse } from '../../../core/http/response.ts';
import { isHttp, isLoopback, isMixedContent } from '../address.ts';
import { aborted, cannotCarry, failed, mixedContent, offline } from '../failures.ts';
import { hopOf } from '../hop.ts';
import type { Transport } from '../transport.ts';
import { withTimeout } from '../with-timeout.ts';
import { canCarry } from './can-carry.ts';
import { jsonpFailure } from './jsonp-failures.ts';
import type { JsonpCall } from './protocol.ts';
import { type FramePatience, openSandboxedFrame, type SandboxedFrame } from './sandboxed-frame.ts';

/** What the JSONP transport needs from the page. */
export interface JsonpOptions {
  /** URL of jsonp-frame.html, which the build puts beside the page. */
  readonly frameUrl: string;
  /** Time a call gets, in milliseconds. */
  readonly timeout: number;
  /** Name of the query parameter that names the callback. */
  readonly callbackParameter: string;
  /** Whether the browser believes it has a network. */
  online(): boolean;
  /** Protocol the page was loaded over, colon included. */
  readonly pageProtocol: string;
  /** Gives a JavaScript identifier never given before. */
  randomName(): string;
  /** Greatest answer taken, in bytes of JSON. */
  readonly limit?: number;
  /** How long the frame may keep the page waiting. */
  readonly patience?: FramePatience;
}

const noScript = 'JSONP loads a URL as a script, so this call has parts that would be lost.';

/** Makes the transport that loads the API's answer as a script, locked into a sandboxed frame. */
export function createJsonpTransport(options: JsonpOptions): Transport {
  const { frameUrl, pageProtocol, limit = 20_000_000, patience = { start: 10_000, stop: 1_000 } } = options;
  let standing: SandboxedFrame | null = null;

  async function inWorker(call: JsonpCall, signal: AbortSignal) {
    if (!standing || standing.closed) standing = openSandboxedFrame(frameUrl, patience);
    return standing.run(call, signal);
  }

  // Here the script owns the frame it runs in, so the frame serves no other call.
  async function inElement(call: JsonpCall, signal: AbortSignal) {
    const frame = openSandboxedFrame(frameUrl, patience);
    const ending = await frame.run(call, signal);
    frame.close();
    return ending;
  }

  const transport: Transport = {
    name: 'jsonp',
    versionIn: 'path',
    credentialIn: 'query',
    can: (call) => canCarry(call, pageProtocol),
    async send(request, signal) {
      if (!isScriptRequest(request)) return failed([], cannotCarry(noScript));
      const { origin, host } = new URL(request.url);
      if (isMixedContent(pageProtocol, request.url))
        return failed([], mixedContent(origin, 'the API', 'relay'));
      if (signal.aborted) return failed([], aborted);
      if (isOffline(request.url)) return failed([], offline(host));

      const first = prepare(request, 'worker');
      const hops: Hop[] = [hopOf({ ...request, url: first.url }, 'JSONP worker')];
      let ending = await inWorker(first, signal);
      const secondTry = ending.kind === 'not-loaded';
      if (secondTry) {
        if (isOffline(request.url)) return failed(hops, offline(host));
        const second = prepare(request, 'element');
        hops.push(hopOf({ ...request, url: second.url }, 'JSONP frame'));
        ending = await inElement(second, signal);
      }
      if (ending.kind === 'aborted') return failed(hops, aborted);
      if (ending.kind !== 'value') return failed(hops, jsonpFailure(ending.kind, host, limit));
      return { hops, outcome: { kind: 'answered', response: toResponse(ending.json, secondTry) } };
    },
  };

  const isOffline = (url: string) => !options.online() && !isLoopback(url);

  function prepare(request: AuthorizedRequest, by: JsonpCall['by']): JsonpCall {
    const callback = options.randomName();
    const url = new URL(request.url);
    // Only when it is there, because deleting rewrites the whole query.
    if (url.searchParams.has(options.callbackParameter)) url.searchParams.delete(options.callbackParameter);
    url.search += `${url.search ? '&' : '?'}${encodeURIComponent(options.callbackParameter)}=${callback}`;
    url.hash = '';
    return { kind: 'jsonp-call', by, url: url.href, callback, limit };
  }

  return withTimeout(transport, options.timeout);
}

function isScriptRequest(request: AuthorizedRequest): boolean {
  const plain = request.method === 'GET' && request.body === null && request.headers.length === 0;
  return plain && isHttp(request.url) && new URL(request.url).username === '';
}

function toResponse(json: ArrayBuffer, secondTry: boolean): HttpResponse {
  const unseen = [
    'The status: browsers don’t show it for scripts.',
    'The headers, for the same reason.',
    'The original bytes: what you see is the value the callback got, written out as JSON. Integers beyond 2^53 have lost digits.',
  ];
  if (secondTry)
    unseen.push(
      'A worker refused the answer, mostly because its content type isn’t JavaScript, so it was asked for a second time by a script element.',
    );
  return { status: null, statusText: '', headers: null, body: new Uint8Array(json), bodyIs: 'value', unseen };
}
