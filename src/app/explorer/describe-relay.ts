import type { AuthorizedRequest } from '../../core/http/request.ts';
import { protocols } from '../transports/relay-protocols/protocols.ts';
import {
  type RelayProtocolName,
  type RelaySettings,
  takesToken,
} from '../transports/relay-protocols/relay-protocol.ts';

/** A protocol for relays in words. */
export interface ProtocolDescription {
  readonly name: RelayProtocolName;
  readonly title: string;
  /** What it is, and what it loses. */
  readonly explanation: string;
  /** Whether it has a place for an access token. */
  readonly takesToken: boolean;
}

/** Every protocol, in the order shown. */
export const protocolDescriptions: readonly ProtocolDescription[] = [
  {
    name: 'own',
    title: 'This explorer’s own',
    explanation:
      'Loses nothing: status, every header, redirects, and the relay’s own failures apart from the API’s.',
    takesToken: takesToken('own'),
  },
  {
    name: 'path',
    title: 'Path prefix (cors-anywhere)',
    explanation: 'The target’s URL stands behind the relay’s. Cookies and repeated headers can’t be seen.',
    takesToken: takesToken('path'),
  },
  {
    name: 'query',
    title: 'Query parameter (Scalar, corsproxy.io)',
    explanation:
      'The target’s URL stands in the query. Most such relays can’t be told from the API when they fail themselves.',
    takesToken: takesToken('query'),
  },
  {
    name: 'proxyscotch',
    title: 'Proxyscotch (Hoppscotch)',
    explanation: 'The whole call travels as JSON. Repeated headers and redirects can’t be seen.',
    takesToken: takesToken('proxyscotch'),
  },
];

const sample: AuthorizedRequest = {
  method: 'GET',
  url: 'https://api.livechatinc.com/agents',
  headers: [],
  body: null,
  secretIn: null,
  mask: (text) => text,
};

/** The request that a call of a sample address would make of this relay; null when its address is none. */
export function exampleOf(relay: RelaySettings): { readonly method: string; readonly url: string } | null {
  if (!URL.canParse(relay.url)) return null;
  const { method, url } = protocols[relay.protocol].wrap(sample, relay, null);
  return { method, url };
}
