import type { Store } from '../storage/store.ts';
import { type Clock, createAutoLock } from './auto-lock.ts';
import type { WebCrypto } from './cipher.ts';
import { createWrappedKey, type DataKey, isWrappedKey, rewrapKey, unwrapKey } from './passphrase-key.ts';

/** Name of the record that holds the data key under the passphrase. */
export const passphraseName = 'vault-passphrase';
const autoLockName = 'vault-auto-lock';

const usualMinutes = 15;

/** What a lock is made of. */
export interface PassphraseLockParts {
  readonly store: Store;
  readonly crypto: WebCrypto;
  readonly clock: Clock;
  /** Called after it was opened, closed, set or removed. */
  changed(): void;
}

/** The one passphrase of this device, and the key it opens: in memory only, and only while unlocked. */
export class PassphraseLock {
  readonly #parts: PassphraseLockParts;
  readonly #autoLock;
  /** What the store held when last looked. */
  #kept: unknown;
  #dataKey: DataKey | null = null;
  #minutes: number | null = usualMinutes;
  /** Counts how often it was locked, so that a passphrase that is being tried meanwhile doesn't open it again. */
  #locked = 0;

  constructor(parts: PassphraseLockParts) {
    this.#parts = parts;
    this.#autoLock = createAutoLock(
      parts.clock,
      () => this.#minutes,
      () => this.lock(),
    );
  }

  /** Whether there is a passphrase, and whether it was given. */
  get status(): 'none' | 'locked' | 'unlocked' {
    if (this.#kept === undefined) return 'none';
    return this.#dataKey ? 'unlocked' : 'locked';
  }

  /** Whether there is a record that no passphrase opens. */
  get isDamaged(): boolean {
    return this.#kept !== undefined && !isWrappedKey(this.#kept);
  }

  /** Name of the key that the passphrase opens, or null. */
  get keyId(): string | null {
    return isWrappedKey(this.#kept) ? this.#kept.id : null;
  }

  /** The key, or null while locked. */
  get dataKey(): DataKey | null {
    this.#autoLock.check();
    return this.#dataKey;
  }

  /** Minutes without activity until it locks, or null for never. */
  get minutes(): number | null {
    return this.#minutes;
  }

  /** Looks what another tab did to the passphrase. */
  async refresh(): Promise<void> {
    const { status } = this;
    this.#kept = await this.#parts.store.get(passphraseName);
    // A key whose record is gone opens nothing that will be there tomorrow.
    if (this.#dataKey && this.#dataKey.id !== this.keyId) this.lock();
    else if (status !== this.status) this.#parts.changed();
  }

  /** Reads after how many minutes to lock. */
  async readMinutes(): Promise<void> {
    const kept = await this.#parts.store.get<unknown>(autoLockName);
    this.#minutes = kept === null || isMinutes(kept) ? kept : usualMinutes;
    this.#parts.changed();
  }

  /** Sets the first passphrase and unlocks; false when there is one already. */
  async set(passphrase: string): Promise<boolean> {
    const { store, crypto } = this.#parts;
    const before = this.#locked;
    const fresh = await createWrappedKey(crypto, passphrase);
    this.#kept = await store.update<unknown>(passphraseName, (kept) => kept ?? fresh);
    if (this.keyId !== fresh.id) return false;
    this.#open(await unwrapKey(crypto, fresh, passphrase), before);
    return true;
  }

  /** Tries a passphrase; gives back whether it is unlocked now. */
  async unlock(passphrase: string): Promise<boolean> {
    await this.refresh();
    const kept = this.#kept;
    const before = this.#locked;
    return isWrappedKey(kept) && this.#open(await unwrapKey(this.#parts.crypto, kept, passphrase), before);
  }

  /** Replaces the passphrase; false when the present one is wrong. */
  async change(present: string, next: string): Promise<boolean> {
    const { store, crypto } = this.#parts;
    for (;;) {
      await this.refresh();
      const kept = this.#kept;
      const fresh = isWrappedKey(kept) ? await rewrapKey(crypto, kept, present, next) : null;
      if (!fresh) return false;
      this.#kept = await store.update<unknown>(passphraseName, (now) => (isSame(now, kept) ? fresh : now));
      if (this.#kept === fresh) return true;
      // Another tab was first: the present passphrase is tried on what that one has set.
    }
  }

  /** Takes the key out of memory. */
  lock(): void {
    this.#locked += 1;
    this.#autoLock.stop();
    if (!this.#dataKey) return;
    this.#dataKey = null;
    this.#parts.changed();
  }

  /** Sets after how many minutes it locks. */
  async setMinutes(minutes: number | null): Promise<void> {
    this.#minutes = minutes;
    this.#parts.changed();
    await this.#parts.store.set(autoLockName, minutes);
  }

  /** Somebody is at work. */
  noteActivity(): void {
    this.#autoLock.noteActivity();
  }

  #open(dataKey: DataKey | null, before: number): boolean {
    if (!dataKey || before !== this.#locked) return false;
    this.#dataKey = dataKey;
    this.#autoLock.start();
    this.#parts.changed();
    return true;
  }
}

/** Every wrapping has an initialisation vector of its own. */
function isSame(one: unknown, other: unknown): boolean {
  return isWrappedKey(one) && isWrappedKey(other) && String(one.iv) === String(other.iv);
}

const isMinutes = (value: unknown): value is number => Number.isFinite(value) && Number(value) > 0;
