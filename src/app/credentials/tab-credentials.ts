import type { Credential } from '../../core/http/credential.ts';
import { placesOf, type RecordPlace, recordName } from './credential-record.ts';
import type { Protection } from './kept-credential.ts';

/** A credential in this tab's memory. */
export interface TabCredential {
  /** The credential. */
  readonly credential: Credential;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
  /** Where it was meant to rest; anything but `tab` when the device refused it. */
  readonly wanted: Protection;
}

/** Credentials in this tab's memory. One that is here is used instead of the one on the device. */
export class TabCredentials {
  readonly #credentials = new Map<string, TabCredential>();

  /** Reads one. */
  get(place: RecordPlace): TabCredential | undefined {
    return this.#credentials.get(recordName(place));
  }

  /** Takes one in place of an earlier one. */
  set(place: RecordPlace, credential: TabCredential): void {
    this.#credentials.set(recordName(place), credential);
  }

  /** Removes one. */
  delete(place: RecordPlace): void {
    this.#credentials.delete(recordName(place));
  }

  /** Removes one that is here only because the device refused it, now that the device has a later one. */
  deleteStandIn(place: RecordPlace): void {
    if (this.get(place)?.wanted !== 'tab') this.delete(place);
  }

  /** Removes those of an account. */
  deleteAccount(accountId: string): void {
    for (const place of placesOf(accountId)) this.delete(place);
  }

  /** Removes all. */
  clear(): void {
    this.#credentials.clear();
  }
}
