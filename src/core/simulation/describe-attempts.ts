import type { AttemptOutcome } from './outgoing.ts';

/** Tells what became of an attempt to call a webhook, to be read behind its time. */
export function describeOutcome(outcome: AttemptOutcome): string {
  switch (outcome) {
    case 'noted':
      return 'noted; nothing leaves this page';
    case 'waiting':
      return 'on its way';
    case 'not-allowed':
      return 'not sent; the simulated API calls only what --deliver-to names';
    case 'refused':
      return 'not delivered; the receiver refused the connection';
    case 'timed-out':
      return 'not delivered; the receiver did not answer in time';
    case 'unreachable':
      return 'not delivered; the receiver could not be reached';
    case 'not-repeated':
      return 'from a file; loading one sends nothing again';
    default:
      return `delivered; the receiver answered ${outcome}`;
  }
}

/** Says that there is no delivery of a number. */
export function describeMissing(delivery: number): string {
  return `There is no delivery ${delivery}.`;
}
