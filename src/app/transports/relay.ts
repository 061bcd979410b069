import type { Hop } from '../../core/http/exchange.ts';
import { isHttp, isLoopback, isMixedContent } from './address.ts';
import { buildFetchRequest } from './build-fetch-request.ts';
import { aborted, cannotCarry, failed, mixedContent, offline } from './failures.ts';
import { hopOf } from './hop.ts';
import { type Fetch, isReachable } from './probe.ts';
import { type RelayAnswer, readRelayAnswer } from './read-relay-answer.ts';
import {
  notARelay,
  relayFailed,
  relayInterrupted,
  relayOriginRefused,
  relayRedirects,
  relayUnreachable,
  triedUpstream,
} from './relay-failures.ts';
import type { Transport } from './transport.ts';
import { defaultTimeout, withTimeout } from './with-timeout.ts';
import { wrapCall } from './wrap-call.ts';

/** What the relay transport needs from the page. */
export interface RelayOptions {
  /** The browser's fetch. */
  readonly fetch: Fetch;
  /** Whether the browser believes it has a network. */
  online(): boolean;
  /** Address of the relay the person set up, or null. */
  relayUrl(): string | null;
  /** Access token of that relay, or null for none; it goes to the relay and no further. */
  relayToken?(): string | null;
  /** Origin of this page, as the relay sees it. */
  readonly pageOrigin: string;
  /** Time a call gets, in milliseconds. */
  readonly timeout?: number;
}

/** Makes the transport that sends calls through the person's relay, in our own wire profile. */
export function createRelayTransport(options: RelayOptions): Transport {
  // Taken out of the object because the browser's fetch refuses any other `this`.
  const { fetch, pageOrigin } = options;

  const transport: Transport = {
    name: 'relay',
    versionIn: 'header',
    credentialIn: 'header',
    can(call) {
      const relay = options.relayUrl();
      if (call.simulated)
        return {
          ok: false,
          reason: 'The simulated account lives in this page, where no relay can reach it.',
          wayOut: 'Use the simulator, or pick a live account.',
        };
      if (!relay)
        return {
          ok: false,
          reason: 'No relay is set up.',
          wayOut: 'Start one with `npm run relay` and set its address under “Relay address”.',
        };
      if (!isHttp(relay))
        return {
          ok: false,
          reason: `The relay’s address, “${relay}”, is no http or https address.`,
          wayOut: 'Correct it under “Relay address”, for example http://localhost:5174.',
        };
      const { host } = new URL(relay);
      if (isLoopback(relay)) {
        const reader = call.credential ? ' It reads the credential on the way.' : '';
        return { ok: true, note: `Goes through the relay at ${host}.${reader}` };
      }
      if (isReadableOnTheWay(relay) && (call.credential || options.relayToken?.()))
        return { ok: false, ...inClear(host, call.credential ? 'credential' : 'relay’s access token') };
      return { ok: true, note: `${host} will see this call${call.credential ? ' and its credential' : ''}.` };
    },
    async send(request, signal) {
      const relay = options.relayUrl()?.replace(/\/+$/, '') ?? '';
      if (!isHttp(relay)) return failed([], cannotCarry('No usable relay address is set up.'));
      if (isMixedContent(new URL(pageOrigin).protocol, relay))
        return failed([], mixedContent(new URL(relay).origin, 'the relay', null));
      const token = options.relayToken?.() || null;
      if (isReadableOnTheWay(relay) && (request.secretIn !== null || token)) {
        const secret = request.secretIn === null ? 'relay’s access token' : 'credential';
        return failed([], cannotCarry(inClear(new URL(relay).host, secret).reason));
      }
      const wrapped = wrapCall(request, relay, token);
      const built = buildFetchRequest(wrapped, signal, 'manual');
      if (!built.ok) return failed([], cannotCarry(built.reason));
      const toRelay = hopOf(wrapped, 'this page');
      const both: Hop[] = [toRelay, hopOf(request, 'relay')];
      let arrived = false;
      let answer: RelayAnswer;
      let status: number;
      try {
        const response = await fetch(built.request);
        if (response.type === 'opaqueredirect') return failed([toRelay], relayRedirects(relay));
        arrived = true;
        status = response.status;
        answer = await readRelayAnswer(response, request.url, wrapped.mask);
      } catch {
        if (signal.aborted) return failed([toRelay], aborted);
        if (arrived) return failed([toRelay], relayInterrupted(relay));
        if (!options.online() && !isLoopback(relay)) return failed([toRelay], offline(relay));
        const reachable = await isReachable(fetch, `${relay}/`, signal);
        if (signal.aborted) return failed([toRelay], aborted);
        const explain = reachable ? relayOriginRefused : relayUnreachable;
        return failed([toRelay], explain(relay, pageOrigin));
      }
      switch (answer.kind) {
        case 'foreign':
          return failed([toRelay], notARelay(relay, status, answer.observation));
        case 'relay-error': {
          const { error } = answer;
          const failure = relayFailed(error, status, new URL(request.url).host, options.online());
          return failed(triedUpstream(error.code) ? both : [toRelay], failure);
        }
        case 'api':
          return {
            hops: [toRelay, ...answer.urls.map((url) => hopOf({ ...request, url }, 'relay'))],
            outcome: { kind: 'answered', response: answer.response },
          };
      }
    },
  };
  return withTimeout(transport, options.timeout ?? defaultTimeout);
}

function isReadableOnTheWay(relay: string): boolean {
  return !isLoopback(relay) && new URL(relay).protocol === 'http:';
}

function inClear(host: string, secret: string) {
  return {
    reason: `The way to the relay at ${host} is plain http, so the ${secret} would travel in clear.`,
    wayOut: 'Use the relay’s https address, or a relay on this computer.',
  };
}
