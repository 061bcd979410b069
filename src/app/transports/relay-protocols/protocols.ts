import { ownProfile } from './own-profile.ts';
import { pathPrefix } from './path-prefix.ts';
import { proxyscotch } from './proxyscotch.ts';
import { queryParameter } from './query-parameter.ts';
import type { RelayProtocol, RelayProtocolName } from './relay-protocol.ts';

/** Every way to speak with a relay, by name. */
export const protocols: Readonly<Record<RelayProtocolName, RelayProtocol>> = {
  own: ownProfile,
  path: pathPrefix,
  query: queryParameter,
  proxyscotch,
};
