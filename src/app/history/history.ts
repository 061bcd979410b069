import { createMemoryStore } from '../storage/memory-store.ts';
import type { Store } from '../storage/store.ts';
import { takeTurns } from '../storage/take-turns.ts';
import { describeCall, type HistoryEntry, type KeptCall, reviveCall, reviveEntry } from './history-entry.ts';
import type { HistoryChannel, HistoryParts, HistoryState } from './history-parts.ts';
import { allEntries, callKey, entryKey, limitKey, recordsOf } from './history-records.ts';
import { findCrowd, fitAnswer } from './make-room.ts';
import { searchCalls } from './search-calls.ts';

export type { HistoryChannel, HistoryEntry, KeptCall };

/** Entries that are read before all others: more than a list shows without scrolling. */
const newest = 100;

/** So long a deletion can be undone, in milliseconds. */
const undoTime = 10 * 60_000;

/** Every finished call with its answer, kept on this device: each in one step, so that a killed tab loses at most the last. */
export class History {
  readonly #parts: HistoryParts;
  readonly #listeners = new Set<() => void>();
  readonly #turn = takeTurns('history', null);
  /** Where calls go that the device refuses. */
  readonly #memory = createMemoryStore();
  readonly #unkept = new Set<string>();
  /** By id. */
  readonly #entries = new Map<string, HistoryEntry>();
  #limit: number;
  #problem: string | null = null;
  #isCrowdingTold = false;
  /** Settled once every entry is read. */
  #whole: Promise<void> = Promise.resolve();
  #isWhole = false;
  #state: HistoryState | null = null;

  private constructor(parts: HistoryParts) {
    this.#parts = parts;
    this.#limit = parts.defaultLimit;
    parts.channel?.subscribe((ids) => void this.#turn(() => this.#reread(ids)).catch(() => {}));
  }

  /**
   * Opens what earlier visits have kept: comes with the newest calls, the others follow. A device that can't be read is
   * said in the state.
   */
  static async open(parts: HistoryParts): Promise<History> {
    const history = new History(parts);
    await history.#turn(() => history.#readNewest());
    // Its turn is before that of anything that a person does now.
    history.#whole = history.#turn(() => history.#readAll());
    return history;
  }

  /** How it stands. */
  get state(): HistoryState {
    if (!this.#state) {
      const all = [...this.#entries.values()].sort((one, other) => (one.id < other.id ? 1 : -1));
      this.#state = {
        entries: all.filter(({ removedAt }) => removedAt === null),
        isWhole: this.#isWhole,
        bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
        limit: this.#limit,
        unkept: new Set(this.#unkept),
        problem: this.#problem,
      };
    }
    return this.#state;
  }

  /** Calls back after every change; gives back the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps a finished call; never rejects. */
  add(call: KeptCall, title: string): Promise<void> {
    return this.#turn(() => this.#add(call, title));
  }

  /** The whole of a call; null when its record is gone or damaged. */
  async read(id: string): Promise<KeptCall | null> {
    const value = await this.#storeOf(id)
      .get<unknown>(callKey(id))
      .catch(() => null);
    return reviveCall(value);
  }

  /** Ids of the calls that have all of these words somewhere: at first those whose entries say so, then what reading them finds. */
  async search(
    search: string,
    signal: AbortSignal,
    found: (ids: ReadonlySet<string>) => void,
  ): Promise<void> {
    await this.#whole;
    if (signal.aborted) return;
    const { entries } = this.state;
    const read = (ids: readonly string[]) => this.#readTexts(ids);
    return searchCalls(entries, search, read, signal, found);
  }

  /** Pins or names an entry; false when the device refuses. */
  change(id: string, change: Partial<Pick<HistoryEntry, 'pinned' | 'name'>>): Promise<boolean> {
    return this.#turn(() => this.#changeAll([id], (entry) => ({ ...entry, ...change })));
  }

  /** Deletes entries; until they are purged that can be undone. False when the device refuses. */
  remove(ids: readonly string[]): Promise<boolean> {
    const removedAt = this.#parts.now();
    return this.#turn(() => this.#changeAll(ids, (entry) => ({ ...entry, removedAt })));
  }

  /** Brings deleted entries back; false when the device refuses. */
  restore(ids: readonly string[]): Promise<boolean> {
    return this.#turn(() => this.#changeAll(ids, (entry) => ({ ...entry, removedAt: null })));
  }

  /** Frees what deleted entries take: those that nobody can bring back any longer, and these. */
  purge(ids: readonly string[] = []): Promise<void> {
    const before = this.#parts.now() - undoTime;
    return this.#turn(() =>
      this.#drop(({ id, removedAt }) => removedAt !== null && (removedAt < before || ids.includes(id))),
    );
  }

  /** Sets how many bytes may be kept; the oldest calls make way at once. */
  setLimit(limit: number): Promise<void> {
    return this.#turn(async () => {
      this.#limit = limit;
      this.#isCrowdingTold = false;
      await this.#parts.store.set(limitKey, limit).catch(() => this.#refuse());
      const crowd = new Set(this.#crowd(0).map(({ id }) => id));
      await this.#drop(({ id }) => crowd.has(id));
      this.#changed([]);
    });
  }

  async #readNewest(): Promise<void> {
    const { store } = this.#parts;
    await this.#reading(async () => {
      const [values, limit] = await Promise.all([
        store.last(allEntries, newest),
        store.get<unknown>(limitKey),
      ]);
      if (typeof limit === 'number' && limit > 0) this.#limit = limit;
      this.#take(values);
      this.#isWhole = values.length < newest;
    });
  }

  async #readAll(): Promise<void> {
    if (!this.#isWhole)
      await this.#reading(async () => this.#take(await this.#parts.store.values(allEntries)));
    this.#isWhole = true;
    const before = this.#parts.now() - undoTime;
    await this.#drop(({ removedAt }) => removedAt !== null && removedAt < before);
    this.#tell();
  }

  async #reading(read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch {
      this.#isWhole = true;
      this.#problem =
        'What was kept earlier can’t be read on this device. New calls are listed here all the same.';
    }
  }

  #take(values: readonly unknown[]): void {
    for (const value of values) {
      const entry = reviveEntry(value);
      if (entry) this.#entries.set(entry.id, entry);
    }
  }

  /** Takes over what another tab has done. */
  async #reread(ids: readonly string[]): Promise<void> {
    const { store } = this.#parts;
    const values = await Promise.all(ids.map((id) => store.get<unknown>(entryKey(id))));
    for (const [index, id] of ids.entries()) {
      const entry = reviveEntry(values[index]);
      if (entry) this.#entries.set(id, entry);
      else if (!this.#unkept.has(id)) this.#entries.delete(id);
    }
    const limit = await store.get<unknown>(limitKey);
    if (typeof limit === 'number' && limit > 0) this.#limit = limit;
    this.#tell();
  }

  async #add(whole: KeptCall, title: string): Promise<void> {
    const { exchange, size } = fitAnswer(whole.exchange, this.#limit);
    const call = { ...whole, exchange };
    const entry = describeCall(call, title, size);
    const crowd = this.#crowd(entry.bytes);
    try {
      await this.#write(this.#parts.store, entry, call, crowd);
      for (const { id } of crowd) this.#entries.delete(id);
      if (crowd.length && !this.#isCrowdingTold) {
        this.#isCrowdingTold = true;
        this.#parts.notify(
          'History is full: the oldest answers make way for new ones. Pin what is to stay, or let it keep more.',
        );
      }
    } catch {
      await this.#write(this.#memory, entry, call, []);
      this.#unkept.add(entry.id);
      this.#refuse();
    }
    this.#entries.set(entry.id, entry);
    this.#changed([entry.id, ...crowd.map(({ id }) => id)]);
  }

  /** The entry and its call come, and older ones go, all or nothing. */
  async #write(
    store: Store,
    entry: HistoryEntry,
    call: KeptCall,
    crowd: readonly HistoryEntry[],
  ): Promise<void> {
    await store.change(entryKey(entry.id), () => ({
      remove: recordsOf(crowd),
      put: [
        [entryKey(entry.id), entry],
        [callKey(entry.id), call],
      ],
    }));
  }

  /** What has to make way for so many more bytes. */
  #crowd(bytes: number): HistoryEntry[] {
    const kept = [...this.#entries.values()].filter(({ id }) => !this.#unkept.has(id));
    return findCrowd(kept, bytes, this.#limit);
  }

  async #changeAll(ids: readonly string[], change: (entry: HistoryEntry) => HistoryEntry): Promise<boolean> {
    const changed = ids.flatMap((id) => this.#entries.get(id) ?? []).map(change);
    const onDevice = changed.filter(({ id }) => !this.#unkept.has(id));
    try {
      if (onDevice.length)
        await this.#parts.store.change(limitKey, () => ({
          remove: [],
          put: onDevice.map((entry) => [entryKey(entry.id), entry]),
        }));
    } catch {
      this.#refuse();
      return false;
    }
    for (const entry of changed) this.#entries.set(entry.id, entry);
    this.#changed(onDevice.map(({ id }) => id));
    return true;
  }

  async #drop(isDropped: (entry: HistoryEntry) => boolean): Promise<void> {
    const gone = [...this.#entries.values()].filter(isDropped);
    if (!gone.length) return;
    try {
      for (const store of [this.#parts.store, this.#memory])
        await store.change(limitKey, () => ({ remove: recordsOf(gone), put: [] }));
    } catch {
      // They are tried again with the next visit.
      return;
    }
    for (const { id } of gone) {
      this.#entries.delete(id);
      this.#unkept.delete(id);
    }
    this.#changed(gone.map(({ id }) => id));
  }

  async #readTexts(ids: readonly string[]): Promise<Map<string, KeptCall>> {
    const calls = await Promise.all(ids.map(async (id) => [id, await this.read(id)] as const));
    return new Map(calls.flatMap(([id, call]) => (call ? [[id, call] as const] : [])));
  }

  #storeOf(id: string): Store {
    return this.#unkept.has(id) ? this.#memory : this.#parts.store;
  }

  #refuse(): void {
    this.#parts.notify(
      'This device refuses to keep more of the history (storage full or blocked). Calls are listed until you close this tab; delete older ones to make room.',
    );
  }

  #changed(ids: readonly string[]): void {
    this.#parts.channel?.post(ids);
    this.#tell();
  }

  #tell(): void {
    this.#state = null;
    for (const listener of this.#listeners) listener();
  }
}
