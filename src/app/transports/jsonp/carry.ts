import type { Delivery, Hop } from '../../../core/http/exchange.ts';
import type { AuthorizedRequest } from '../../../core/http/request.ts';
import type { HttpResponse } from '../../../core/http/response.ts';
import { isHttp, isLoopback, isMixedContent } from '../address.ts';
import { buildFetchRequest } from '../build-fetch-request.ts';
import { createSimulatorCall } from '../call-simulator.ts';
import { explainUnreachable } from '../diagnosis.ts';
import { aborted, cannotCarry, failed, mixedContent, offline } from '../failures.ts';
import { hopOf } from '../hop.ts';
import { isReachable } from '../probe.ts';
import { createFrames } from './frames.ts';
import type { JsonpOptions } from './jsonp.ts';
import { jsonpFailure } from './jsonp-failures.ts';
import { nameCallback } from './name-callback.ts';
import { runsAsScript } from './runs-as-script.ts';
import type { FrameEnding } from './sandboxed-frame.ts';

/** The working part of the JSONP transport. */
export interface Carrier {
  /** Carries a call; never throws, a failure is part of the delivery. */
  send(request: AuthorizedRequest, signal: AbortSignal): Promise<Delivery>;
  /** Opens a frame ahead of the first call. */
  prepare(): void;
}

const noScript = 'JSONP loads a URL as a script, so this call has parts that would be lost.';

/** Makes the working part of the JSONP transport, which is loaded with the first call. */
export function createCarrier(options: JsonpOptions): Carrier {
  // Taken out of the object because the browser's fetch refuses any other `this`.
  const { fetch, pageProtocol, limit = 20_000_000 } = options;
  const { patience = { load: 5_000, silence: 5_000, stop: 1_000, rest: 1_000 } } = options;
  const frames = createFrames(options.frameUrl, patience);
  const callSimulator = createSimulatorCall(options.loadSimulator);
  const isOffline = (url: string) => !options.online() && !isLoopback(url);
  const name = (request: AuthorizedRequest) =>
    nameCallback(request.url, options.callbackParameter, options.randomName());

  /** Loads the script from its server: in a worker, and once more by a script element where the worker refuses. */
  async function carry(request: AuthorizedRequest, signal: AbortSignal): Promise<Delivery> {
    const { origin, host } = new URL(request.url);
    if (isMixedContent(pageProtocol, request.url))
      return failed([], mixedContent(origin, 'the API', 'relay'));
    if (isOffline(request.url)) return failed([], offline(host));
    const first = name(request);
    const hops: Hop[] = [hopOf({ ...request, url: first.url }, 'JSONP worker')];
    let ending = await frames.run(
      { kind: 'jsonp-call', by: 'worker', script: null, limit, ...first },
      signal,
    );
    const secondTry = ending.kind === 'not-loaded';
    if (secondTry) {
      if (isOffline(request.url)) return failed(hops, offline(host));
      const second = name(request);
      hops.push(hopOf({ ...request, url: second.url }, 'JSONP frame'));
      ending = await frames.run(
        { kind: 'jsonp-call', by: 'element', script: null, limit, ...second },
        signal,
      );
    }
    if (ending.kind === 'not-loaded' && !(await isReachable(fetch, `${origin}/`, signal))) {
      const failure = await explainUnreachable(origin, options.diagnosis, signal);
      return failed(hops, signal.aborted ? aborted : failure);
    }
    return deliver(hops, ending, host, secondTry);
  }

  /** Has the simulated account write the script; it runs where every other one does, if a browser would run it. */
  async function simulate(request: AuthorizedRequest, signal: AbortSignal): Promise<Delivery> {
    const { url, callback } = name(request);
    const asked = { ...request, url };
    const built = buildFetchRequest(asked, signal);
    if (!built.ok) return failed([], cannotCarry(built.reason));
    const hop = hopOf(asked, 'this page', 'simulator in this page');
    const outcome = await callSimulator(built.request, signal, request.mask);
    // A broken connection is one of the things that JSONP can't tell from others.
    if (outcome.kind === 'failed' && outcome.failure.cause !== 'unreachable') return { hops: [hop], outcome };
    if (outcome.kind === 'failed' || !runsAsScript(outcome.response))
      return deliver([{ ...hop, note: notRun }], { kind: 'not-loaded' }, null, false);
    const script = new TextDecoder().decode(outcome.response.body);
    const ending = await frames.run(
      { kind: 'jsonp-call', by: 'worker', url, script, callback, limit },
      signal,
    );
    return deliver([{ ...hop, note: ran }], ending, null, false);
  }

  /** `host` is where the script came from, or null for the simulated account. */
  function deliver(hops: Hop[], ending: FrameEnding, host: string | null, secondTry: boolean): Delivery {
    if (ending.kind === 'aborted') return failed(hops, aborted);
    if (ending.kind !== 'value')
      return failed(hops, jsonpFailure(ending.kind, { host, limit, secondTry, silence: patience.silence }));
    return { hops, outcome: { kind: 'answered', response: toResponse(ending.json, secondTry) } };
  }

  return {
    prepare: frames.prepare,
    async send(request, signal) {
      if (!isScriptRequest(request)) return failed([], cannotCarry(noScript));
      if (signal.aborted) return failed([], aborted);
      return options.isSimulated(request.url) ? simulate(request, signal) : carry(request, signal);
    },
  };
}

const ran =
  'The script it answered with ran in a worker inside the sandboxed frame, as one from a server would.';
const notRun =
  'It gave nothing that a browser runs as a script: an error status, another content type or a broken connection. JSONP can’t see which.';

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
