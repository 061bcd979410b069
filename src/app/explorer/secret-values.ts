import type { BearerCredential } from '../../core/http/credential.ts';
import type { SecretVariable } from '../../core/request/variable.ts';
import type { KeptCredential, Protection, Revealed, Saved, Vault } from '../credentials/vault.ts';
import { type Account, originsOf } from './account.ts';
import { openPassphrase } from './open-passphrase.ts';

/** The value of a secret variable, and where it rests. */
export interface RestingValue {
  readonly credential: BearerCredential;
  readonly protection: Protection;
}

/**
 * The values of secret variables, each kept in the vault beside the credentials of accounts and bound to the host that its
 * account had when it was entered.
 */
export class SecretValues {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Opens the passphrase that a value is to rest behind; see `openPassphrase`. */
  openPassphrase(passphrase: string | null): Promise<boolean> {
    return openPassphrase(this.#vault, passphrase);
  }

  /** Keeps a value in place of an earlier one. */
  save(account: Account, id: string, value: string, protection: Protection): Promise<Saved> {
    const credential = { kind: 'bearer', token: value, origins: originsOf(account), grant: null } as const;
    return this.#vault.save(placeOf(account.id, id), credential, protection);
  }

  /** Puts back a value that was taken away. */
  restore(accountId: string, id: string, { credential, protection }: RestingValue): Promise<Saved> {
    return this.#vault.save(placeOf(accountId, id), credential, protection);
  }

  /** Opens a value for one call. */
  reveal(accountId: string, id: string): Promise<Revealed> {
    return this.#vault.reveal(placeOf(accountId, id), 'bearer');
  }

  /** A value with the place it rests at; null when there is none that opens. */
  async take(accountId: string, id: string): Promise<RestingValue | null> {
    const [kept, revealed] = await Promise.all([this.#find(accountId, id), this.reveal(accountId, id)]);
    if (!kept || revealed.kind !== 'found' || revealed.credential.kind !== 'bearer') return null;
    return { credential: revealed.credential, protection: kept.protection };
  }

  /** Whether a value can join a call. */
  async statusOf(accountId: string, id: string): Promise<SecretVariable['status']> {
    return (await this.#find(accountId, id))?.status ?? 'missing';
  }

  /** Where a value rests, or null when there is none. */
  async findProtection(accountId: string, id: string): Promise<Protection | null> {
    return (await this.#find(accountId, id))?.protection ?? null;
  }

  /** Removes a value. */
  forget(accountId: string, id: string): Promise<void> {
    return this.#vault.forget(placeOf(accountId, id), 'bearer');
  }

  async #find(accountId: string, id: string): Promise<KeptCredential | null> {
    const kept = await this.#vault.list(placeOf(accountId, id)).catch((): KeptCredential[] => []);
    return kept[0] ?? null;
  }
}

/** The vault keeps it under a name that no account has. */
const placeOf = (accountId: string, id: string): string => `variable ${accountId} ${id}`;
