import type { Failure } from '../../core/http/failure.ts';

const title = 'A redirect came back, and browsers show pages none';
const evidence = ['The answer was a redirect; browsers don’t show where to.'];

/** A relay passed a redirect on, or sent one of its own. */
export function redirectHidden(relay: string): Failure {
  return {
    cause: 'redirect-hidden',
    title,
    explanation: `The relay at ${relay} passed a redirect of the API on, or sent one of its own. It was not followed, so headers and body of the call went no further.`,
    wayOut:
      'Call the address it leads to, or use a relay of your own, which shows redirects: `npm run relay` starts one.',
    evidence,
    tryInstead: null,
  };
}

/** A call with a secret was answered by a redirect, which would have taken the secret along to wherever it leads. */
export function redirectWithSecret(origin: string): Failure {
  return {
    cause: 'redirect-hidden',
    title,
    explanation: `${origin} redirects this call. It was not followed: of all that the call holds, a browser keeps back the Authorization header only, so other secrets would have gone along to wherever it leads.`,
    wayOut:
      'Call the address it leads to, or send the call through your relay, which follows redirects within one origin and shows them.',
    evidence,
    tryInstead: 'relay',
  };
}
