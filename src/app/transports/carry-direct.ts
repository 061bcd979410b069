import type { Delivery } from '../../core/http/exchange.ts';
import type { AuthorizedRequest } from '../../core/http/request.ts';
import { addTimes } from './add-times.ts';
import { isLoopback, isMixedContent } from './address.ts';
import { BrokenOff } from './body/broken-off.ts';
import { brokenOff, whatArrived } from './broken-off-failures.ts';
import { buildFetchRequest } from './build-fetch-request.ts';
import { corsRefused } from './cors-refused.ts';
import { explainUnreachable } from './diagnosis.ts';
import type { DirectOptions } from './direct.ts';
import { aborted, cannotCarry, failed, mixedContent, offline } from './failures.ts';
import { hopOf } from './hop.ts';
import { isReachable } from './probe.ts';
import { readResponse } from './read-response.ts';
import { redirectWithSecret } from './redirect-failures.ts';
import { sentHeaders, tellDropped } from './sent-headers.ts';
import type { Transport } from './transport.ts';

/** Makes what calls the API straight from the page; a failure ends in the one cause that the page can find out. */
export function createCarrier(options: DirectOptions): Transport['send'] {
  // Taken out of the object because the browser's fetch refuses any other `this`.
  const { fetch, pageProtocol } = options;

  const send: Transport['send'] = async (request, signal) => {
    const { origin } = new URL(request.url);
    if (isMixedContent(pageProtocol, request.url))
      return failed([], mixedContent(origin, 'the API', 'relay'));
    const built = buildFetchRequest(request, signal, request.secretIn === null ? 'follow' : 'manual');
    if (!built.ok) return failed([], cannotCarry(built.reason));
    const { sent, dropped } = sentHeaders(request, built.request);
    return tellDropped(await carry({ ...request, headers: sent }, built.request, signal), dropped);
  };

  async function carry(request: AuthorizedRequest, built: Request, signal: AbortSignal): Promise<Delivery> {
    const { origin } = new URL(request.url);
    const hops = [hopOf(request, 'this page')];
    const endLeg = options.timeLeg?.(built.url);
    let answer: Response | null = null;
    try {
      answer = await fetch(built);
      if (answer.type === 'opaqueredirect') return failed(hops, redirectWithSecret(origin));
      const response = await readResponse(answer, unseenOf(answer, request));
      return { hops: addTimes(hops, await endLeg?.()), outcome: { kind: 'answered', response } };
    } catch (error) {
      if (signal.aborted) return failed(hops, aborted);
      if (answer) {
        if (!(error instanceof BrokenOff)) throw error;
        const arrived = whatArrived(answer, error);
        return failed(hops, brokenOff({ ...arrived, from: origin, online: options.online() }));
      }
      if (!options.online() && !isLoopback(request.url)) return failed(hops, offline(origin));
      const reachable = await isReachable(fetch, `${origin}/`, signal);
      if (signal.aborted) return failed(hops, aborted);
      if (reachable) return failed(hops, corsRefused(origin));
      const failure = await explainUnreachable(origin, options.diagnosis, signal);
      return failed(hops, signal.aborted ? aborted : failure);
    }
  }

  return send;
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
