import type { TransportName } from '../../core/http/exchange.ts';
import type { QueryCredential, Transport } from '../transports/transport.ts';
import type { Account } from './account.ts';
import type { KeptSettings } from './kept-settings.ts';
import { findForeignRelay, markRelay } from './own-relays.ts';
import { withChoice } from './settings.ts';
import type { ExplorerState } from './state.ts';

/** What these settings need of the explorer. */
export interface TransportSettingsParts {
  readonly transports: readonly Transport[];
  /** Relay that the server of this page told of. */
  readonly localRelayUrl: string | null;
  /** The account in use. */
  account(): Account;
  /** Makes the state anew with a change. */
  show(change: Partial<ExplorerState>): void;
}

/** What a person decides about how calls travel. */
export class TransportSettings {
  readonly #settings: KeptSettings;
  readonly #parts: TransportSettingsParts;

  constructor(settings: KeptSettings, parts: TransportSettingsParts) {
    this.#settings = settings;
    this.#parts = parts;
  }

  /** Address of the relay in use: the person's, or the one that the server of this page told of; null for none. */
  get relayUrl(): string | null {
    const { relayUrl } = this.#settings.value;
    return relayUrl === undefined ? this.#parts.localRelayUrl : relayUrl;
  }

  /** Origin of that relay when nobody has said that it is the person's own, else null. */
  get foreignRelay(): string | null {
    return findForeignRelay(this.relayUrl, this.#parts.localRelayUrl, this.#settings.value);
  }

  /** The transport by that relay when it is the person's own, else null. */
  get ownRelay(): Transport | null {
    if (!this.relayUrl || this.foreignRelay) return null;
    return this.#parts.transports.find(({ name }) => name === 'relay') ?? null;
  }

  /** Asks for a transport on the account in use. */
  choose(wanted: TransportName | 'auto'): void {
    this.#settings.change(withChoice('wanted', this.#parts.account().id, wanted));
    this.#parts.show({ wanted });
  }

  /** Chooses what may stand in the query of a URL, on the account in use. */
  chooseQueryCredential(queryCredential: QueryCredential): void {
    this.#settings.change(withChoice('queryCredential', this.#parts.account().id, queryCredential));
    this.#parts.show({ queryCredential });
  }

  /** Sets the address of the relay; null takes it away. `isOwn` says that credentials may go through it unasked. */
  setRelay(relayUrl: string | null, isOwn: boolean): void {
    this.#settings.change((settings) => ({
      ...settings,
      relayUrl,
      ownRelays: markRelay(settings, relayUrl, isOwn),
    }));
    this.#parts.show({ relayUrl, ownRelays: this.#settings.value.ownRelays });
  }
}
