import type { Api } from '../../core/catalogue/api.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import type { Credential } from '../../core/http/credential.ts';
import type { Vault } from '../credentials/vault.ts';
import type { GovernedWorld } from '../simulated-world/governed-world.ts';
import type { Store } from '../storage/store.ts';
import type { Transport } from '../transports/transport.ts';
import type { Account } from './account.ts';

export type { GovernedWorld };

/** What an explorer is made of. */
export interface ExplorerParts {
  readonly api: Api;
  readonly index: readonly EndpointEntry[];
  readonly accounts: readonly [Account, ...Account[]];
  readonly store: Store;
  /** Loads what governs a simulated account: the one of this browser, or the one on this computer. */
  loadWorld(account: Account): Promise<GovernedWorld>;
  readonly vault: Vault;
  /** Whether what the vault keeps survives a reload. */
  readonly vaultLasts: boolean;
  readonly transports: readonly Transport[];
  /** Credential of the simulated account, open to everybody. */
  readonly demoCredentials: readonly Credential[];
  /** Relay that the server of this page told of. */
  readonly localRelayUrl: string | null;
  /** Said once at the start. */
  readonly notices: readonly string[];
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds on a clock that never jumps. */
  elapsed(): number;
  /** A fresh id. */
  randomId(): string;
}
