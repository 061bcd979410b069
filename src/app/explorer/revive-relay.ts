import type { RelayProtocolName, RelaySettings } from '../transports/relay-protocols/relay-protocol.ts';

const names: readonly unknown[] = ['own', 'path', 'query', 'proxyscotch'];

/** Reads the relay out of kept settings, also of those that knew its address only; undefined: never chosen. */
export function reviveRelay({ relay, relayUrl }: Record<string, unknown>): RelaySettings | null | undefined {
  if (relay === null) return null;
  const { url, protocol, parameter } = Object(relay) as Record<string, unknown>;
  if (typeof url === 'string')
    return {
      url,
      // A protocol of a later version is asked as our own: its answer then says that it is none.
      protocol: names.includes(protocol) ? (protocol as RelayProtocolName) : 'own',
      ...(typeof parameter === 'string' && parameter ? { parameter } : {}),
    };
  if (typeof relayUrl === 'string') return { url: relayUrl, protocol: 'own' };
  return relayUrl === null ? null : undefined;
}
