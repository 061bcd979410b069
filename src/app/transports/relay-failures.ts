import type { Failure } from '../../core/http/failure.ts';
import type { UpstreamErrorCode } from '../../core/http/relay-profile.ts';
import { isLoopback } from './address.ts';
import { isLocalNetwork } from './address-space.ts';
import type { RelayError } from './relay-protocols/relay-protocol.ts';

/** The command that starts a relay at an address for pages of one origin; a local API it has to be told of. */
function startCommand(relay: string, pageOrigin: string, apiOrigin: string): string {
  const { port } = new URL(relay);
  return [
    'npm run relay --',
    ...(isLoopback(relay) && port ? [`--port ${port}`] : []),
    `--allow-origin ${pageOrigin}`,
    ...(isLoopback(apiOrigin) ? [`--allow-target ${apiOrigin}`] : []),
  ].join(' ');
}

/** Nobody answers at the relay's address. */
export function relayUnreachable(relay: string, pageOrigin: string, apiOrigin: string): Failure {
  const start = `Start it with \`${startCommand(relay, pageOrigin, apiOrigin)}\`, or set another one under “Relay address”.`;
  const asksPermission = isLocalNetwork(relay) && !isLocalNetwork(pageOrigin);
  return {
    cause: 'relay-unreachable',
    title: `No relay answers at ${relay}`,
    explanation: `The call goes through the relay first, and nothing could be reached at its address.${asksPermission ? ' Browsers also ask before a website may reach this computer or a local network.' : ''}`,
    wayOut: asksPermission ? `${start} If the browser asks about the local network, allow it.` : start,
    evidence: [
      'The browser could not complete the call to the relay.',
      `A bare request to ${relay}/, sent without credentials, failed as well.`,
    ],
    tryInstead: null,
  };
}

/** The relay is there but doesn't serve this page. */
export function relayOriginRefused(relay: string, pageOrigin: string, apiOrigin: string): Failure {
  return {
    cause: 'relay-origin-refused',
    title: 'The relay doesn’t serve this page',
    explanation: `Something answers at ${relay}, but it doesn’t let pages from ${pageOrigin} use it.`,
    wayOut: `Start the relay anew with \`${startCommand(relay, pageOrigin, apiOrigin)}\`, or add that origin to the variable \`ALLOW_ORIGINS\` of a Worker; if that address redirects or belongs to another program, enter the relay’s own.`,
    evidence: [
      'The browser refused the call to the relay.',
      `A bare request to ${relay}/, sent without credentials, was answered.`,
    ],
    tryInstead: null,
  };
}

/** What answers at the relay's address doesn't speak the relay's profile. */
export function notARelay(relay: string, status: number, observation: string): Failure {
  return {
    cause: 'not-a-relay',
    title: `What answers at ${relay} isn’t this explorer’s relay`,
    explanation:
      'An answer came back, but not in the form this explorer’s relay gives, so it can’t be taken for the API’s. It may be another kind of relay, or no relay at all.',
    wayOut:
      'Let the test beside the relay’s address find out what answers there, or start this explorer’s relay with `npm run relay`.',
    evidence: [`The answer had status ${status} and ${observation}.`],
    tryInstead: null,
  };
}

/** What answers at the relay's address sends the browser elsewhere. */
export function relayRedirects(relay: string): Failure {
  return {
    cause: 'not-a-relay',
    title: `What answers at ${relay} redirects elsewhere`,
    explanation:
      'A relay answers by itself, but this address names another one instead. The redirect was not followed, so headers and body of the call went no further.',
    wayOut: 'Enter the relay’s own address under “Relay address”.',
    evidence: [`The answer from ${relay} was a redirect; browsers don’t show where to.`],
    tryInstead: null,
  };
}

const causes: Readonly<Record<string, Failure['cause']>> = {
  'upstream-tls': 'tls',
  'answer-too-large': 'too-large',
  'origin-not-allowed': 'relay-origin-refused',
};

/** What happened behind the relay, by its code. */
const upstreamTitles: Readonly<Record<UpstreamErrorCode | 'answer-too-large', (host: string) => string>> = {
  'upstream-not-found': (host) => `The relay knows no server by the name of ${host}`,
  'upstream-refused': (host) => `${host} refused the relay’s connection`,
  'upstream-connect-timeout': (host) => `${host} didn’t take the relay’s connection`,
  'upstream-reset': (host) => `${host} hung up on the relay before it answered`,
  'upstream-not-http': (host) => `What ${host} sent the relay is no HTTP`,
  'upstream-tls': (host) => `The relay can’t trust its connection to ${host}`,
  'upstream-timeout': (host) => `${host} didn’t answer the relay in time`,
  'upstream-unreachable': (host) => `The relay couldn’t bring an answer from ${host}`,
  'answer-too-large': (host) => `The answer of ${host} is larger than the relay carries`,
};

const titleOf = (code: string, host: string): string =>
  upstreamTitles[code in upstreamTitles ? (code as keyof typeof upstreamTitles) : 'upstream-unreachable'](
    host,
  );

/** The relay itself refused, or could not get an answer from the API. */
export function relayFailed(error: RelayError, status: number, host: string, online: boolean): Failure {
  const tried = triedUpstream(error.code);
  const offlineToo = tried && !online ? ['The browser reports that this device is offline.'] : [];
  return {
    cause: causes[error.code] ?? (tried ? 'upstream-unreachable' : 'relay-refused'),
    title: tried ? titleOf(error.code, host) : 'The relay refused to carry this call',
    explanation:
      error.message ||
      (tried ? 'The relay works, but it got no usable answer.' : 'The relay gave no reason beyond its code.'),
    wayOut:
      error.wayOut ||
      (tried
        ? 'Check the API’s address and the relay’s own network.'
        : 'Check what the relay was started with.'),
    evidence: [`The relay answered ${status} with the code “${error.code}”.`, ...offlineToo],
    tryInstead: null,
  };
}

/** Says whether a relay that failed with this code had already called the API. */
export function triedUpstream(code: string): boolean {
  return code.startsWith('upstream-') || code === 'answer-too-large';
}
