import type { Api } from '../../core/catalogue/api.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import type { Egress } from '../egress/egress.ts';
import type { History, HistoryEntry } from '../history/history.ts';
import type { GovernedWorld } from '../simulated-world/governed-world.ts';
import type { RelayFinding } from '../transports/identify-relay.ts';
import type { Transport } from '../transports/transport.ts';
import type { Account } from './account.ts';
import type { AccountParts, TabSignal } from './accounts.ts';
import type { CredentialParts } from './credentials.ts';

export type { GovernedWorld, History, HistoryEntry };

/** What an explorer is made of. */
export interface ExplorerParts extends AccountParts, CredentialParts {
  readonly api: Api;
  readonly index: readonly EndpointEntry[];
  /** Loads what governs a simulated account: the one of this browser, or the one on this computer. */
  loadWorld(account: Account): Promise<GovernedWorld>;
  /** Opens the history of calls, which the page does without until the first answer. */
  loadHistory(): Promise<History>;
  /** Tells other tabs that saved requests have changed, and is told by them. */
  readonly savedTabs: TabSignal;
  readonly transports: readonly Transport[];
  /** Relay that the server of this page told of. */
  readonly localRelayUrl: string | null;
  /** Finds out which relay answers at an address, without any secret. */
  identifyRelay(url: string): Promise<RelayFinding>;
  /** Said once at the start. */
  readonly notices: readonly string[];
  /** Every host contacted since the page opened. */
  readonly egress: Egress;
  /** Milliseconds on a clock that never jumps. */
  elapsed(): number;
}
