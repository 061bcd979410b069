import type { Credential } from '../../core/http/credential.ts';
import type { Store } from '../storage/store.ts';
import { createKey, type WebCrypto } from './cipher.ts';
import {
  type CredentialRecord,
  openRecord,
  type RecordPlace,
  readRecord,
  recordName,
  recordPrefix,
  sealCredential,
} from './credential-record.ts';
import type { Revealed } from './kept-credential.ts';
import { type PassphraseLock, passphraseName } from './passphrase-lock.ts';

const deviceKeyName = 'vault-key';

/** How often a record is written anew when another tab removes its key at the same moment. */
const attempts = 3;

/** A record, and what is in it. */
export interface Reading {
  /** The record; null when there is none, or none this version knows. */
  readonly record: CredentialRecord | null;
  /** What opening it gave. */
  readonly revealed: Revealed;
}

/** Sealed credentials on this device. Everything rejects when the store does. */
export class DeviceRecords {
  readonly #store: Store;
  readonly #crypto: WebCrypto;
  readonly #lock: PassphraseLock;

  constructor(store: Store, crypto: WebCrypto, lock: PassphraseLock) {
    this.#store = store;
    this.#crypto = crypto;
    this.#lock = lock;
  }

  /** Seals and writes a credential, and makes sure that it can be read back; false when it takes the passphrase first. */
  async write(
    place: RecordPlace,
    credential: Credential,
    protection: 'device' | 'passphrase',
    savedAt: number,
  ): Promise<boolean> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const opener = protection === 'device' ? await this.#obtainDeviceKey() : await this.#dataKey();
      if (!opener) return false;
      const head = { protection, keyId: opener.id, savedAt };
      await this.#store.set(
        recordName(place),
        await sealCredential(this.#crypto, opener.key, place, credential, head),
      );
      // Another tab may have forgotten all keys meanwhile, this one too.
      const { revealed } = await this.read(place);
      if (revealed.kind === 'found' || revealed.kind === 'locked') return true;
    }
    throw new Error('What was written could not be read back.');
  }

  /** Reads and opens a record. */
  async read(place: RecordPlace): Promise<Reading> {
    const value = await this.#store.get<unknown>(recordName(place));
    if (value === undefined) return { record: null, revealed: { kind: 'missing' } };
    const record = readRecord(value);
    return { record, revealed: record ? await this.#open(place, record) : { kind: 'unreadable' } };
  }

  /** Removes records. */
  async remove(places: readonly RecordPlace[]): Promise<void> {
    await Promise.all(places.map((place) => this.#store.delete(recordName(place))));
  }

  /** Removes all keys and all records. */
  async removeAll(): Promise<void> {
    // Keys first: a tab that writes meanwhile finds that it can't read back, and begins with a new key.
    await Promise.all([deviceKeyName, passphraseName].map((name) => this.#store.delete(name)));
    const names = (await this.#store.keys()).filter((name) => name.startsWith(recordPrefix));
    await Promise.all(names.map((name) => this.#store.delete(name)));
  }

  async #open(place: RecordPlace, record: CredentialRecord): Promise<Revealed> {
    const key = record.protection === 'device' ? await this.#deviceKey() : await this.#passphraseKey(record);
    if (key === 'locked') return { kind: 'locked' };
    const credential = key && (await openRecord(this.#crypto, key, place, record));
    if (!credential) return { kind: 'unreadable' };
    // Somebody may have locked while it was opened.
    if (record.protection === 'passphrase' && !this.#lock.dataKey) return { kind: 'locked' };
    return { kind: 'found', credential };
  }

  async #passphraseKey({ keyId }: CredentialRecord): Promise<CryptoKey | 'locked' | null> {
    const opener = await this.#dataKey();
    if (keyId !== this.#lock.keyId) return null;
    return opener?.key ?? 'locked';
  }

  async #dataKey() {
    await this.#lock.refresh();
    return this.#lock.dataKey;
  }

  async #deviceKey(): Promise<CryptoKey | null> {
    const kept = await this.#store.get<unknown>(deviceKeyName);
    return kept instanceof CryptoKey ? kept : null;
  }

  async #obtainDeviceKey() {
    const kept = await this.#deviceKey();
    if (kept) return { id: null, key: kept };
    const fresh = await createKey(this.#crypto);
    // Two tabs that come here at once agree on the key of the first.
    const key = await this.#store.update<unknown>(deviceKeyName, (present) =>
      present instanceof CryptoKey ? present : fresh,
    );
    return { id: null, key: key as CryptoKey };
  }
}
