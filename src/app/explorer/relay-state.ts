import type { KeptCredential } from '../credentials/vault.ts';
import type { RelayFinding } from '../transports/identify-relay.ts';
import type { PublicRelay } from '../transports/relay-protocols/public-relays.ts';
import type { RelaySettings } from '../transports/relay-protocols/relay-protocol.ts';

// What the pixels need to know of relays; they reach the rest of the app through this folder only.
export type { RelayFinding } from '../transports/identify-relay.ts';
export type { PublicRelay } from '../transports/relay-protocols/public-relays.ts';
export type { RelayProtocolName, RelaySettings } from '../transports/relay-protocols/relay-protocol.ts';

/** The relay as the page shows it; never its access token. */
export interface RelayState {
  /** The relay in use, or null. */
  readonly settings: RelaySettings | null;
  /** Whether the person has called it their own. */
  readonly isOwn: boolean;
  /** The public relay its address belongs to, or null. */
  readonly publicRelay: PublicRelay | null;
  /** Where its access token rests, or null when none is kept. */
  readonly token: KeptCredential | null;
  /** What a test is doing or has found, or null. */
  readonly test: 'running' | RelayFinding | null;
}

/** The relay before anything of an earlier visit was read. */
export function firstRelayState(localRelayUrl: string | null): RelayState {
  const settings = localRelayUrl === null ? null : ({ url: localRelayUrl, protocol: 'own' } as const);
  return { settings, isOwn: false, publicRelay: null, token: null, test: null };
}
