import type { Delivery, Hop } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';

/** Makes the delivery of a call that failed after these legs. */
export function failed(hops: readonly Hop[], failure: Failure): Delivery {
  return { hops, outcome: { kind: 'failed', failure } };
}

/** The person stopped the call. */
export const aborted: Failure = {
  cause: 'aborted',
  title: 'You cancelled this call',
  explanation: 'The call was stopped before an answer arrived. The API may have received it all the same.',
  wayOut: 'Send it again whenever you like.',
  evidence: ['Cancel was pressed while the call was running.'],
  tryInstead: null,
};

/** Says that no complete answer came within the time allowed. */
export function timedOut(milliseconds: number): Failure {
  const time = milliseconds < 1000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 100) / 10} s`;
  return {
    cause: 'timed-out',
    title: `No answer within ${time}`,
    explanation: `The call was given up because no complete answer had arrived after ${time}. A call that changes something may have taken effect.`,
    wayOut: 'Ask for less (a shorter period, a smaller page), or send it again.',
    evidence: [`The call ran for ${time} and was stopped.`],
    tryInstead: null,
  };
}

/** Says that this device has no network. */
export function offline(host: string): Failure {
  return {
    cause: 'offline',
    title: 'This device is offline',
    explanation: `The call to ${host} needs a network, and the browser says there is none.`,
    wayOut: 'Reconnect and send again, or switch to the simulated account: it works without a network.',
    evidence: ['The browser reports that it is offline.'],
    tryInstead: null,
  };
}

/** Says that a page loaded over https may not talk to a plain http address. */
export function mixedContent(origin: string, what: string, tryInstead: Failure['tryInstead']): Failure {
  return {
    cause: 'mixed-content',
    title: `An https page may not call ${origin}`,
    explanation: `This page came over https, ${what} is plain http, and browsers block that mixture. Nothing was sent.`,
    wayOut:
      tryInstead === 'relay'
        ? 'Use the https address, or send the call through a relay.'
        : 'Use an https address, or a relay on this computer (127.0.0.1 is allowed).',
    evidence: [`The page is https and ${origin} is not, nor is it on this computer.`],
    tryInstead,
  };
}

/** Says that nobody answers at an address, not even a bare request. */
export function unreachable(origin: string): Failure {
  return {
    cause: 'unreachable',
    title: `The browser can’t reach ${origin}`,
    explanation:
      'The name may be wrong, the server down, its certificate invalid, or a firewall or browser extension in between. A server that hides from other sites altogether (Cross-Origin-Resource-Policy) looks the same from here.',
    wayOut: 'Check the address, then open it in a new tab: the browser names the exact reason there.',
    evidence: [
      'The browser could not complete the call.',
      `A bare request to ${origin}/, sent without credentials, failed as well.`,
    ],
    tryInstead: null,
  };
}

/** Says that a transport can't express a request; nothing was sent. */
export function cannotCarry(reason: string): Failure {
  return {
    cause: 'no-transport',
    title: 'This request can’t travel this way',
    explanation: `${reason} Nothing was sent.`,
    wayOut: 'Change the part named here, or pick another transport.',
    evidence: [reason],
    tryInstead: null,
  };
}
