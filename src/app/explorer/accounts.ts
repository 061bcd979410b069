import type { Vault } from '../credentials/vault.ts';
import type { Store } from '../storage/store.ts';
import type { Account } from './account.ts';
import { dropAccount, keepAccount, readAccounts } from './kept-accounts.ts';

/** What accounts are kept with. */
export interface AccountParts {
  /** What everybody has, the simulated account first. */
  readonly accounts: readonly [Account, ...Account[]];
  readonly store: Store;
  readonly vault: Vault;
  /** A fresh id. */
  randomId(): string;
  /** Tells other tabs that accounts have changed, and is told by them. */
  readonly tabs: TabSignal;
}

/** Reaches the other tabs of this explorer at once. */
export interface TabSignal {
  /** Tells them that something has changed. */
  post(): void;
  /** Calls back when one of them says so; gives back a function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** The accounts of this device. */
export class Accounts {
  readonly #parts: AccountParts;
  readonly #keep: (write: Promise<void>) => Promise<boolean>;
  readonly #use: () => Promise<void>;
  readonly #dropVariables: (accountId: string) => Promise<void>;
  #list: readonly [Account, ...Account[]];

  /**
   * `keep` waits for a write and says when the device refuses it; `use` makes the state anew; `dropVariables` removes those
   * of an account.
   */
  constructor(
    parts: AccountParts,
    keep: (write: Promise<void>) => Promise<boolean>,
    use: () => Promise<void>,
    dropVariables: (accountId: string) => Promise<void>,
  ) {
    this.#parts = parts;
    this.#dropVariables = dropVariables;
    this.#list = parts.accounts;
    this.#keep = keep;
    this.#use = use;
    parts.tabs.subscribe(() => void this.read().then(use));
  }

  /** All of them, the simulated account first. */
  get list(): readonly [Account, ...Account[]] {
    return this.#list;
  }

  /** Whether everybody has this account, so that its addresses are given. */
  isBuiltIn(accountId: string): boolean {
    return this.#parts.accounts.some(({ id }) => id === accountId);
  }

  /** Address of the live service, which everybody's accounts name. */
  get liveUrl(): string {
    return this.#parts.accounts.find(({ kind }) => kind === 'live')?.baseUrl ?? '';
  }

  /** An id that no account has. */
  newId(): string {
    return `account-${this.#parts.randomId()}`;
  }

  /** Reads what this device keeps; what can't be read leaves the accounts as they are. */
  async read(): Promise<void> {
    const { store, accounts } = this.#parts;
    this.#list = await readAccounts(store, accounts).catch(() => this.#list);
  }

  /** Adds an account, or changes the one with its id. */
  async save(account: Account): Promise<void> {
    const isKnown = this.#list.some(({ id }) => id === account.id);
    const [first, ...others] = this.#list.map((one) => (one.id === account.id ? account : one));
    this.#list = [first ?? account, ...others, ...(isKnown ? [] : [account])];
    await this.#keep(keepAccount(this.#parts.store, account));
    this.#parts.tabs.post();
    await this.#use();
  }

  /** Removes an account with its credentials and variables; the simulated account stays. */
  async remove(accountId: string): Promise<void> {
    const [first, ...others] = this.#list;
    if (accountId === first.id) return;
    this.#list = [first, ...others.filter(({ id }) => id !== accountId)];
    await this.#dropVariables(accountId);
    await this.#keep(this.#parts.vault.forgetAccount(accountId));
    await this.#keep(dropAccount(this.#parts.store, accountId));
    this.#parts.tabs.post();
    await this.#use();
  }
}
