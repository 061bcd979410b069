import { isHttp } from './address.ts';
import { findPublicRelay } from './relay-protocols/public-relays.ts';
import type { RelayProtocolName, RelaySettings } from './relay-protocols/relay-protocol.ts';
import { hostOf, partly, passBy, type Route, type Sight, seen, unseen } from './route.ts';
import type { CallShape } from './transport.ts';

const doubtful = partly('A failure of the relay itself can look like the API’s.');
const merged = partly('Repeated headers are joined, and what the relay does not expose is missing.');

/** What relays of each kind let a page see of the API's answer; see PROTOCOLS in docs/relay.md. */
const sights: Readonly<Record<RelayProtocolName, Pick<Route, 'status' | 'headers' | 'body'>>> = {
  own: { status: seen, headers: seen, body: seen },
  path: { status: doubtful, headers: merged, body: seen },
  query: { status: doubtful, headers: merged, body: seen },
  proxyscotch: {
    status: seen,
    headers: partly('Of repeated headers only the last one is passed on.'),
    body: seen,
  },
};

const bodyOnly: Sight = unseen('This relay passes on the body alone.');

/** Describes the way of a call by a relay; null where none is set up, or the account has no server to relay to. */
export function routeByRelay(relay: RelaySettings | null, call: CallShape): Route | null {
  if (!relay || !isHttp(relay.url) || call.simulated) return null;
  const parties = passBy([new URL(relay.url).host, hostOf(call)], call);
  const hidesAnswer = findPublicRelay(relay.url)?.onlyBody;
  return { parties, ...sights[relay.protocol], ...(hidesAnswer && { status: bodyOnly, headers: bodyOnly }) };
}
