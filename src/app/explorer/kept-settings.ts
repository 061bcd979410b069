import type { Store } from '../storage/store.ts';
import { changeSettings, firstSettings, readSettings, type Settings } from './settings.ts';

/** The settings of this visit, written to the device with every change. */
export class KeptSettings {
  readonly #store: Store;
  readonly #keep: (write: Promise<void>) => void;
  #value: Settings = firstSettings;

  /** `keep` waits for a write and says when the device refuses it. */
  constructor(store: Store, keep: (write: Promise<void>) => void) {
    this.#store = store;
    this.#keep = keep;
  }

  /** The settings as they are now. */
  get value(): Settings {
    return this.#value;
  }

  /** Reads what earlier visits left; false when the store can't be read. */
  async read(): Promise<boolean> {
    const read = await readSettings(this.#store).catch(() => null);
    this.#value = read ?? this.#value;
    return read !== null;
  }

  /** Changes the settings, at once here and then on the device. */
  change(change: (settings: Settings) => Settings): void {
    this.#value = change(this.#value);
    this.#keep(changeSettings(this.#store, change));
  }
}
