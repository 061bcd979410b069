import type { Failure } from '../../core/http/failure.ts';

const states = {
  denied: 'The permission for it stands at “denied”.',
  prompt:
    'The permission for it was not given: the browser’s question was not answered, or could not be asked.',
} as const;

/** Says that the browser lets this page of the public network not into a local one; not certain where the page has a name. */
export function localNetworkRefused(
  origin: string,
  pageOrigin: string,
  state: keyof typeof states,
  isCertain: boolean,
): Failure {
  const { host } = new URL(pageOrigin);
  return {
    cause: 'local-network',
    title: `The browser doesn’t let this page reach ${origin}`,
    explanation: `${origin} lies on this computer or in a local network, and this page came from another one. Browsers ask before such a page may go there.`,
    wayOut: `Allow ${pageOrigin} to use the local network in the browser’s site settings (the icon beside the address) and send again, or open the explorer from this computer: \`npm start\`.${isCertain ? '' : ` If ${host} is a server of your own network, the browser asks nothing: check then that something runs at that address.`}`,
    evidence: [
      states[state],
      `A bare request to ${origin}/, sent without credentials, failed as well.`,
      ...(isCertain ? [] : [`Whether ${host} lies in a local network itself can’t be seen from its name.`]),
    ],
    tryInstead: null,
  };
}
