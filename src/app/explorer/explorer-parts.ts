import type { Api } from '../../core/catalogue/api.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import type { SimulatedWorld } from '../simulated-world/simulated-world.ts';
import type { Transport } from '../transports/transport.ts';
import type { AccountParts } from './accounts.ts';
import type { CredentialParts } from './credentials.ts';

export type { SimulatedWorld };

/** What an explorer is made of. */
export interface ExplorerParts extends AccountParts, CredentialParts {
  readonly api: Api;
  readonly index: readonly EndpointEntry[];
  /** Loads the simulated account of this browser. */
  loadWorld(): Promise<SimulatedWorld>;
  readonly transports: readonly Transport[];
  /** Relay that the server of this page told of. */
  readonly localRelayUrl: string | null;
  /** Said once at the start. */
  readonly notices: readonly string[];
  /** Milliseconds on a clock that never jumps. */
  elapsed(): number;
}
