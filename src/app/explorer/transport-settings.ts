import type { TransportName } from '../../core/http/exchange.ts';
import type { Account } from './account.ts';
import type { KeptSettings } from './kept-settings.ts';
import { markRelay } from './own-relays.ts';
import type { ExplorerState } from './state.ts';

/** What a person decides about how calls travel. */
export class TransportSettings {
  readonly #settings: KeptSettings;
  readonly #account: () => Account;
  readonly #show: (change: Partial<ExplorerState>) => void;

  /** `account` gives the one in use; `show` makes the state anew with a change. */
  constructor(
    settings: KeptSettings,
    account: () => Account,
    show: (change: Partial<ExplorerState>) => void,
  ) {
    this.#settings = settings;
    this.#account = account;
    this.#show = show;
  }

  /** Asks for a transport on the account in use. */
  choose(wanted: TransportName | 'auto'): void {
    const { id } = this.#account();
    this.#settings.change((settings) => ({ ...settings, wanted: { ...settings.wanted, [id]: wanted } }));
    this.#show({ wanted });
  }

  /** Sets the address of the relay; null takes it away. `isOwn` says that credentials may go through it unasked. */
  setRelay(relayUrl: string | null, isOwn: boolean): void {
    this.#settings.change((settings) => ({
      ...settings,
      relayUrl,
      ownRelays: markRelay(settings, relayUrl, isOwn),
    }));
    this.#show({ relayUrl, ownRelays: this.#settings.value.ownRelays });
  }
}
