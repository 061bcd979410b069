import type { Delivery, Hop } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';
import type { AuthorizedRequest } from '../../core/http/request.ts';
import { addTimes } from './add-times.ts';
import { isHttp, isLoopback, isMixedContent } from './address.ts';
import { brokenOffByRelay, whatArrived } from './broken-off-failures.ts';
import { buildFetchRequest } from './build-fetch-request.ts';
import { explainLocalNetwork } from './diagnosis.ts';
import { aborted, cannotCarry, failed, mixedContent, offline } from './failures.ts';
import { hopOf } from './hop.ts';
import { readableOnTheWay } from './judge-relay.ts';
import {
  otherProtocol,
  otherRelayFailed,
  otherRelayUnreachable,
  otherRelayUnreadable,
  tokenRefused,
} from './other-relay-failures.ts';
import { isReachable } from './probe.ts';
import { publicRelayRefused } from './public-relay-refused.ts';
import { redirectHidden } from './redirect-failures.ts';
import type { RelayOptions } from './relay.ts';
import {
  notARelay,
  relayFailed,
  relayOriginRefused,
  relayRedirects,
  relayUnreachable,
  triedUpstream,
} from './relay-failures.ts';
import { protocols } from './relay-protocols/protocols.ts';
import { findPublicRelay } from './relay-protocols/public-relays.ts';
import {
  type RelayAnswer,
  type RelayError,
  type RelayedCall,
  type RelaySettings,
  takesToken,
} from './relay-protocols/relay-protocol.ts';
import { showBodyOnly } from './relay-protocols/show-body-only.ts';
import { sentHeaders, tellDropped } from './sent-headers.ts';

/** Carries one call through this relay. */
export type Carry = (
  relay: RelaySettings | null,
  request: AuthorizedRequest,
  signal: AbortSignal,
) => Promise<Delivery>;

/** Makes what carries calls through a relay, in the protocol that relay speaks. */
export function createCarrier(options: RelayOptions): Carry {
  // Taken out of the object because the browser's fetch refuses any other `this`.
  const { fetch, pageOrigin } = options;

  const send: Carry = async (relay, request, signal) => {
    if (!relay || !isHttp(relay.url)) return failed([], cannotCarry('No usable relay address is set up.'));
    if (isMixedContent(new URL(pageOrigin).protocol, relay.url))
      return failed([], mixedContent(new URL(relay.url).origin, 'the relay', null));
    const publicRelay = findPublicRelay(relay.url);
    if (publicRelay && request.secretIn !== null && !options.allowsPublic?.())
      return failed([], publicRelayRefused(publicRelay));
    const protocol = protocols[relay.protocol];
    const token = (takesToken(relay.protocol) && (await options.relayToken?.(relay))) || null;
    const inClear = readableOnTheWay(relay.url, request.secretIn !== null, token !== null);
    if (inClear) return failed([], cannotCarry(inClear.reason));
    const wrapped = protocol.wrap(request, relay, token);
    const built = buildFetchRequest(wrapped, signal, 'manual');
    if (!built.ok) return failed([], cannotCarry(built.reason));
    const { sent, dropped } = sentHeaders(wrapped, built.request);
    const call = {
      request,
      wrapped: protocol.losesHeaders ? { ...wrapped, headers: sent } : wrapped,
      relay,
    };
    const delivery = await carry(call, built.request, signal);
    return protocol.losesHeaders ? tellDropped(delivery, dropped) : delivery;
  };

  async function carry(call: RelayedCall, built: Request, signal: AbortSignal): Promise<Delivery> {
    const { request, wrapped, relay } = call;
    const address = relay.url.replace(/\/+$/, '');
    const isOwn = relay.protocol === 'own';
    const protocol = protocols[relay.protocol];
    const toRelay: Hop = {
      ...hopOf(wrapped, 'this page'),
      ...(protocol.toRelayNote && { note: protocol.toRelayNote }),
    };
    const endLeg = options.timeLeg?.(built.url);
    let arrived: Response | null = null;
    let answer: RelayAnswer;
    try {
      const response = await fetch(built);
      if (response.type === 'opaqueredirect')
        return failed([toRelay], isOwn ? relayRedirects(address) : redirectHidden(address));
      arrived = response;
      answer = await protocol.read(response, call);
    } catch (error) {
      if (signal.aborted) return failed([toRelay], aborted);
      if (arrived) {
        const known = { ...whatArrived(arrived, error), online: options.online() };
        return failed([toRelay, ...onwardHops(call, [request.url])], brokenOffByRelay(known, address, isOwn));
      }
      if (!options.online() && !isLoopback(address)) return failed([toRelay], offline(address));
      const reachable = await isReachable(fetch, `${address}/`, signal);
      if (signal.aborted) return failed([toRelay], aborted);
      const refused = isOwn ? relayOriginRefused : otherRelayUnreadable;
      const gone = isOwn ? relayUnreachable : otherRelayUnreachable;
      const local =
        !reachable && options.diagnosis && (await explainLocalNetwork(address, options.diagnosis));
      return failed(
        [toRelay],
        local || (reachable ? refused : gone)(address, pageOrigin, new URL(request.url).origin),
      );
    }
    const { status } = arrived;
    const onward = onwardHops(call, answer.kind === 'api' ? answer.urls : [request.url]);
    switch (answer.kind) {
      case 'foreign': {
        const explain = isOwn ? notARelay : otherProtocol;
        return failed([toRelay], explain(address, status, answer.observation));
      }
      case 'relay-error': {
        const hops = triedUpstream(answer.error.code) ? [toRelay, ...onward] : [toRelay];
        return failed(hops, explainError(answer.error, status, call));
      }
      case 'api': {
        const hidesAnswer = findPublicRelay(relay.url)?.onlyBody;
        const response = hidesAnswer ? showBodyOnly(answer.response) : answer.response;
        const hops = addTimes([toRelay, ...onward], await endLeg?.());
        return { hops, outcome: { kind: 'answered', response } };
      }
    }
  }

  function explainError(error: RelayError, status: number, { request, relay }: RelayedCall): Failure {
    if (error.code === 'token-missing' || error.code === 'token-wrong') return tokenRefused(error, status);
    const { host } = new URL(request.url);
    return relay.protocol === 'own'
      ? relayFailed(error, status, host, options.online())
      : otherRelayFailed(error, status, host, relay.url);
  }

  return send;
}

/** The legs behind the relay, as far as it tells of them. */
function onwardHops(call: RelayedCall, urls: readonly string[]): Hop[] {
  const { request, relay } = call;
  const { redirectsAsGet, onwardNote } = protocols[relay.protocol];
  const { origin } = new URL(request.url);
  return urls.map((url, index) => {
    const leg: AuthorizedRequest = { ...request, url };
    const followed = index > 0;
    const isElsewhere = followed && request.secretIn !== null && new URL(url).origin !== origin;
    const note = isElsewhere
      ? 'A redirect led the relay to another server, and what is secret in the call may have gone along.'
      : followed
        ? null
        : onwardNote(call);
    return {
      ...hopOf(followed && redirectsAsGet ? { ...leg, method: 'GET' } : leg, 'relay'),
      ...(note && { note }),
    };
  });
}
