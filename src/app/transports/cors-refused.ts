import type { Failure } from '../../core/http/failure.ts';

/** The server is there, and does not let a page of another site read its answer. */
export function corsRefused(origin: string): Failure {
  return {
    cause: 'cors-refused',
    title: `${origin} doesn’t let this page read its answers`,
    explanation: `The server is there, but the browser kept its answer from this page because the server did not allow it (CORS).`,
    wayOut: 'Send the call through a relay: servers talking to servers know no CORS.',
    evidence: [
      'The browser refused the call without naming a reason.',
      `A bare request to ${origin}/, sent without credentials, was answered: the server is up.`,
    ],
    tryInstead: 'relay',
  };
}
