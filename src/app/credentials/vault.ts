import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { Store } from '../storage/store.ts';
import type { Clock } from './auto-lock.ts';
import type { WebCrypto } from './cipher.ts';
import type { KeptCredential, Protection, Revealed } from './kept-credential.ts';
import type { VaultChannel } from './vault-channel.ts';

export type { KeptCredential, Protection, Revealed };

/** What a vault is made of; each part that is missing takes something away, and the rest goes on. */
export interface VaultParts extends Clock {
  /** Where it keeps what it encrypts. */
  readonly store: Store;
  /** Whether what that store holds survives a reload; otherwise everything stays in this tab's memory. */
  readonly lasting: boolean;
  /** WebCrypto; null on pages without https, and then everything stays in this tab's memory. */
  readonly crypto: WebCrypto | null;
  /** Joins the tabs; null: other tabs learn of a change when they look next. */
  readonly channel: VaultChannel | null;
}

/** How a vault stands; a new value after every change. */
export interface VaultState {
  /** Whether this page can encrypt. */
  readonly canEncrypt: boolean;
  /** Whether what is kept on the device survives a reload. */
  readonly lasting: boolean;
  /** Whether this device has a passphrase, and whether it was given in this tab. */
  readonly passphrase: 'none' | 'locked' | 'unlocked';
  /** Minutes without activity until it locks, or null for never. */
  readonly autoLockMinutes: number | null;
  /** What went wrong last, in sentences with a way out; null when all is well. */
  readonly problem: string | null;
}

/** Whether a credential is kept, and where; or why not, in a sentence. */
export type Saved =
  | { readonly ok: true; readonly protection: Protection }
  | { readonly ok: false; readonly reason: string };

/** Keeps one credential of each kind for each account. Nothing rejects: what goes wrong is in the state. */
export interface Vault {
  /** How it stands. */
  readonly state: VaultState;
  /**
   * Keeps a credential in place of an earlier one of its kind. What can't be encrypted or kept on the device is kept in
   * this tab, and the answer says so; what takes the passphrase is refused while locked.
   */
  save(accountId: string, credential: Credential, protection: Protection): Promise<Saved>;
  /** Opens a credential for one call. */
  reveal(accountId: string, kind: CredentialKind): Promise<Revealed>;
  /** What is kept for an account, without its secrets. */
  list(accountId: string): Promise<KeptCredential[]>;
  /** Removes a credential. */
  forget(accountId: string, kind: CredentialKind): Promise<void>;
  /** Removes the credentials of an account, in all tabs. */
  forgetAccount(accountId: string): Promise<void>;
  /** Removes every credential, the keys and the passphrase, in all tabs. */
  forgetAll(): Promise<void>;
  /** Sets the first passphrase of this device and unlocks; one that is there already stays. */
  setPassphrase(passphrase: string): Promise<void>;
  /** Tries a passphrase; a wrong one changes nothing. */
  unlock(passphrase: string): Promise<boolean>;
  /** Locks in all tabs. */
  lock(): void;
  /** Replaces the passphrase, and touches no credential; false when the present one is wrong. */
  changePassphrase(present: string, next: string): Promise<boolean>;
  /** Sets after how many minutes without activity it locks; null: never. */
  setAutoLock(minutes: number | null): Promise<void>;
  /** Somebody is at work. */
  noteActivity(): void;
  /** Calls back after every change, also in other tabs; gives back the function that ends it. */
  subscribe(listener: () => void): () => void;
}
