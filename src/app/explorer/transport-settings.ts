import type { TransportName } from '../../core/http/exchange.ts';
import { isHttp } from '../transports/address.ts';
import { findPublicRelay, type PublicRelay } from '../transports/relay-protocols/public-relays.ts';
import type { RelaySettings } from '../transports/relay-protocols/relay-protocol.ts';
import type { QueryCredential, Transport } from '../transports/transport.ts';
import type { Account } from './account.ts';
import type { KeptSettings } from './kept-settings.ts';
import { findForeignRelay, isCalledOwn, markRelay } from './own-relays.ts';
import { publicRelayKey } from './question.ts';
import type { RelayFinding, RelayState } from './relay-state.ts';
import type { RelayTokens, TokenProtection } from './relay-token.ts';
import { withChoice } from './settings.ts';
import type { ExplorerState } from './state.ts';

/** What these settings need of the explorer. */
export interface TransportSettingsParts {
  readonly transports: readonly Transport[];
  /** Relay that the server of this page told of. */
  readonly localRelayUrl: string | null;
  /** Access tokens of relays. */
  readonly tokens: RelayTokens;
  /** Finds out which relay answers at an address, without any secret. */
  identifyRelay(url: string): Promise<RelayFinding>;
  /** The account in use. */
  account(): Account;
  /** Whether something was allowed during this session. */
  isAllowed(key: string): boolean;
  /** Makes the state anew with a change. */
  show(change: Partial<ExplorerState>): void;
}

const notLoaded: RelayFinding = {
  title: 'The test could not be loaded',
  details: ['Nothing was sent to the relay.'],
  wayOut: 'Check the connection to the server of this page, then test again.',
  speaks: null,
  asksForToken: false,
};

/** What a person decides about how calls travel. */
export class TransportSettings {
  readonly #settings: KeptSettings;
  readonly #parts: TransportSettingsParts;
  #token: RelayState['token'] = null;
  #test: RelayState['test'] = null;

  constructor(settings: KeptSettings, parts: TransportSettingsParts) {
    this.#settings = settings;
    this.#parts = parts;
  }

  /** The relay in use: the person's, or the one that the server of this page told of; null for none. */
  get relay(): RelaySettings | null {
    const { relay } = this.#settings.value;
    if (relay !== undefined) return relay;
    const { localRelayUrl } = this.#parts;
    return localRelayUrl === null ? null : { url: localRelayUrl, protocol: 'own' };
  }

  /** That relay as the page shows it. */
  get relayState(): RelayState {
    const settings = this.relay;
    const url = settings?.url ?? null;
    return {
      settings,
      isOwn: isCalledOwn(url, this.#settings.value),
      publicRelay: this.publicRelay,
      token: this.#token,
      test: this.#test,
    };
  }

  /** The public relay that the one in use belongs to, or null. */
  get publicRelay(): PublicRelay | null {
    return findPublicRelay(this.relay?.url ?? null);
  }

  /** Origin of that relay when nobody has said that it is the person's own, else null. */
  get foreignRelay(): string | null {
    return findForeignRelay(this.relay?.url ?? null, this.#parts.localRelayUrl, this.#settings.value);
  }

  /** Whether a credential of the account in use may go to that public relay, because the person typed its host. */
  get allowsPublicRelay(): boolean {
    const { relay } = this;
    if (!relay || !URL.canParse(relay.url)) return false;
    return this.#parts.isAllowed(publicRelayKey(this.#parts.account().id, new URL(relay.url).host));
  }

  /** The transport by that relay when it is the person's own, else null. */
  get ownRelay(): Transport | null {
    if (!this.relay || this.publicRelay || this.foreignRelay) return null;
    return this.#parts.transports.find(({ name }) => name === 'relay') ?? null;
  }

  /** Whether an access token is kept for that relay. */
  get hasToken(): boolean {
    return this.#token !== null;
  }

  /** Opens the access token of a relay for one call; null when there is none. */
  revealToken({ url }: RelaySettings): Promise<string | null> {
    return this.#parts.tokens.reveal(url);
  }

  /** Looks where the access token of the relay in use rests. */
  async findToken(): Promise<void> {
    const url = this.relay?.url ?? null;
    const token = await this.#parts.tokens.find(url);
    if (url === (this.relay?.url ?? null)) this.#token = token;
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

  /**
   * Sets the relay; null takes it away. `isOwn` says whether credentials may go through it unasked; null: as was said of
   * it before.
   */
  async setRelay(relay: RelaySettings | null, isOwn: boolean | null): Promise<void> {
    const isSame = relay?.url === this.relay?.url;
    const url = relay?.url ?? null;
    this.#settings.change((settings) => ({
      ...settings,
      relay,
      ownRelays: isOwn === null ? settings.ownRelays : markRelay(settings, url, isOwn),
    }));
    if (!isSame) {
      this.#test = null;
      this.#token = null;
    }
    this.#show();
    await this.findToken();
    this.#show();
  }

  /** Keeps the access token of the relay in use; gives back why not, or null. */
  async saveToken(token: string, protection: TokenProtection): Promise<string | null> {
    const { relay } = this;
    if (!relay || !isHttp(relay.url)) return 'Set the address of the relay first.';
    const saved = await this.#parts.tokens.save(relay.url, token, protection);
    await this.findToken();
    this.#show();
    return saved.ok ? null : saved.reason;
  }

  /** Removes the access token of the relay in use. */
  async forgetToken(): Promise<void> {
    const { relay } = this;
    if (!relay || !isHttp(relay.url)) return;
    await this.#parts.tokens.forget(relay.url);
    await this.findToken();
    this.#show();
  }

  /** Finds out which relay answers at the address in use, and goes by what it is. */
  async testRelay(): Promise<void> {
    const { relay } = this;
    if (!relay) return;
    this.#test = 'running';
    this.#show();
    const found = await this.#parts.identifyRelay(relay.url).catch(() => notLoaded);
    // Another address was entered meanwhile.
    if (this.relay?.url !== relay.url) return;
    this.#test = found;
    const { speaks } = found;
    if (speaks) this.#settings.change((settings) => ({ ...settings, relay: { url: relay.url, ...speaks } }));
    this.#show();
  }

  #show(): void {
    this.#parts.show({ relay: this.relayState });
  }
}
