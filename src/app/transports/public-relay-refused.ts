import type { Failure } from '../../core/http/failure.ts';
import type { PublicRelay } from './relay-protocols/public-relays.ts';

/** A credential or a secret variable was about to go to a relay that strangers run for everybody. */
export function publicRelayRefused({ title, host }: PublicRelay): Failure {
  return {
    cause: 'public-relay',
    title: `Nothing secret was given to ${host}`,
    explanation: `${title} is a public relay: strangers run it, and they can read all that goes through it. Nothing was sent.`,
    wayOut:
      'Use a relay of your own: `npm run relay` starts one. To send it all the same, press Send and type the name of the host.',
    evidence: [`The address of the relay belongs to ${host}, which is known as a public relay.`],
    tryInstead: null,
  };
}
