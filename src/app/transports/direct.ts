import type { Delivery } from '../../core/http/exchange.ts';
import type { AuthorizedRequest } from '../../core/http/request.ts';
import { addTimes } from './add-times.ts';
import { isHttp, isLoopback, isMixedContent } from './address.ts';
import { brokenOff, whatArrived } from './broken-off-failures.ts';
import { buildFetchRequest } from './build-fetch-request.ts';
import { corsRefused } from './cors-refused.ts';
import { type Diagnosis, explainUnreachable } from './diagnosis.ts';
import { aborted, cannotCarry, failed, mixedContent, offline } from './failures.ts';
import { hopOf } from './hop.ts';
import { type Fetch, isReachable } from './probe.ts';
import { readResponse } from './read-response.ts';
import { hostOf, partly, passBy } from './route.ts';
import { sentHeaders, tellDropped } from './sent-headers.ts';
import type { TimeLeg } from './time-leg.ts';
import type { Transport } from './transport.ts';
import { defaultTimeout, withTimeout } from './with-timeout.ts';

/** What the direct transport needs from the page. */
export interface DirectOptions {
  /** The browser's fetch. */
  readonly fetch: Fetch;
  /** Whether the browser believes it has a network. */
  online(): boolean;
  /** Protocol the page was loaded over, colon included. */
  readonly pageProtocol: string;
  /** What finding the cause of a failure takes. */
  readonly diagnosis?: Diagnosis;
  /** Times the request, where the browser can. */
  readonly timeLeg?: TimeLeg;
  /** Time a call gets, in milliseconds. */
  readonly timeout?: number;
}

/** Makes the transport that calls the API straight from the page, as far as CORS allows. */
export function createDirectTransport(options: DirectOptions): Transport {
  // Taken out of the object because the browser's fetch refuses any other `this`.
  const { fetch, pageProtocol } = options;

  const transport: Transport = {
    name: 'direct',
    versionIn: 'header',
    credentialIn: 'header',
    can(call) {
      if (call.simulated)
        return {
          ok: false,
          reason: 'The simulated account lives in this page, so there is no server to call directly.',
          wayOut: 'Use the simulator, or pick a live account.',
        };
      if (!isHttp(call.origin))
        return {
          ok: false,
          reason: `A browser calls http and https addresses only, not ${call.origin}.`,
          wayOut: 'Correct the address of the API.',
        };
      if (isMixedContent(pageProtocol, call.origin))
        return {
          ok: false,
          reason: `This page came over https and may not call ${call.origin}, which is plain http.`,
          wayOut: 'Use the https address, or send the call through a relay.',
        };
      return {
        ok: true,
        note: 'Works where the API lets other sites’ pages read its answers (CORS). LiveChat documents that it refuses every such call: useful to see why, and for other APIs.',
      };
    },
    route: (call) =>
      call.simulated || !isHttp(call.origin)
        ? null
        : {
            parties: passBy([hostOf(call)], call),
            status: partly('Only where the API lets this page read its answers (CORS).'),
            headers: partly('Only those that the API exposes to pages.'),
            body: partly('Only where the API lets this page read its answers (CORS).'),
          },
    async send(request, signal) {
      const { origin } = new URL(request.url);
      if (isMixedContent(pageProtocol, request.url))
        return failed([], mixedContent(origin, 'the API', 'relay'));
      const built = buildFetchRequest(request, signal);
      if (!built.ok) return failed([], cannotCarry(built.reason));
      const { sent, dropped } = sentHeaders(request, built.request);
      return tellDropped(await carry({ ...request, headers: sent }, built.request, signal), dropped);
    },
  };

  async function carry(request: AuthorizedRequest, built: Request, signal: AbortSignal): Promise<Delivery> {
    const { origin } = new URL(request.url);
    const hops = [hopOf(request, 'this page')];
    const endLeg = options.timeLeg?.(built.url);
    let answer: Response | null = null;
    try {
      answer = await fetch(built);
      const response = await readResponse(answer, unseenOf(answer, request));
      return { hops: addTimes(hops, await endLeg?.()), outcome: { kind: 'answered', response } };
    } catch (error) {
      if (signal.aborted) return failed(hops, aborted);
      if (answer)
        return failed(
          hops,
          brokenOff({ ...whatArrived(answer, error), from: origin, online: options.online() }),
        );
      if (!options.online() && !isLoopback(request.url)) return failed(hops, offline(origin));
      const reachable = await isReachable(fetch, `${origin}/`, signal);
      if (signal.aborted) return failed(hops, aborted);
      if (reachable) return failed(hops, corsRefused(origin));
      const failure = await explainUnreachable(origin, options.diagnosis, signal);
      return failed(hops, signal.aborted ? aborted : failure);
    }
  }

  return withTimeout(transport, options.timeout ?? defaultTimeout);
}

function unseenOf(answer: Response, request: AuthorizedRequest): string[] {
  const unseen: string[] = [];
  if (answer.redirected)
    unseen.push(
      `The browser followed a redirect to ${request.mask(answer.url)} without showing the answers in between.`,
    );
  if (answer.type === 'cors')
    unseen.push('The browser shows a page only those headers that the API exposes; there may be more.');
  return unseen;
}
