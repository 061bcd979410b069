import type { Failure } from '../../core/http/failure.ts';
import { relayUnreachable, triedUpstream } from './relay-failures.ts';
import type { RelayError } from './relay-protocols/relay-protocol.ts';

/** A relay that knows no codes failed by itself, or refused. */
export function otherRelayFailed(error: RelayError, status: number, host: string, relay: string): Failure {
  const tried = triedUpstream(error.code);
  return {
    cause: tried
      ? 'upstream-unreachable'
      : error.code === 'origin-not-allowed'
        ? 'relay-origin-refused'
        : 'relay-refused',
    title: tried ? `The relay couldn’t bring an answer from ${host}` : 'The relay didn’t carry this call',
    explanation: `${error.message} This is the answer of the relay at ${new URL(relay).host}, not of the API.`,
    wayOut: error.wayOut,
    evidence: [`The relay answered ${status}: “${error.said ?? error.code}”.`],
    tryInstead: null,
  };
}

/** The relay asks for an access token, or for another one. */
export function tokenRefused(error: RelayError, status: number): Failure {
  const isMissing = error.code === 'token-missing';
  return {
    cause: 'relay-token',
    title: isMissing ? 'The relay asks for its access token' : 'The relay doesn’t take this access token',
    explanation: error.message || 'It said no more than that.',
    wayOut: error.wayOut || 'Enter it under “Relay access token”.',
    evidence: [`The relay answered ${status}: “${error.said ?? error.code}”.`],
    tryInstead: null,
  };
}

/** What answers speaks another protocol than the one that is set. */
export function otherProtocol(relay: string, status: number, observation: string): Failure {
  return {
    cause: 'not-a-relay',
    title: `What answers at ${relay} isn’t a relay of this kind`,
    explanation:
      'An answer came back, but not as a relay of the chosen kind gives it, so it can’t be taken for the API’s.',
    wayOut: 'Let the test beside the relay’s address find out what answers there.',
    evidence: [`The answer had status ${status} and ${observation}.`],
    tryInstead: null,
  };
}

/** Nobody answers at the address of a relay that isn't this project's. */
export function otherRelayUnreachable(relay: string, pageOrigin: string, apiOrigin: string): Failure {
  return {
    ...relayUnreachable(relay, pageOrigin, apiOrigin),
    wayOut: 'Start that relay, then press Test beside its address; or set another one under “Relay address”.',
  };
}

/** The page may not read what answers at the relay's address. */
export function otherRelayUnreadable(relay: string, pageOrigin: string): Failure {
  return {
    cause: 'relay-origin-refused',
    title: 'The relay doesn’t let this page read its answer',
    explanation: `Something answers at ${relay}, but the browser kept the answer from pages of ${pageOrigin}: the relay does not serve them, does not take one of the headers, or is no relay.`,
    wayOut: 'Press Test beside the relay’s address, or use a relay of your own: `npm run relay` starts one.',
    evidence: [
      'The browser refused the call to the relay.',
      'A bare request to it, sent without credentials, was answered.',
    ],
    tryInstead: null,
  };
}
