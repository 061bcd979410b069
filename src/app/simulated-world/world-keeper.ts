import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Keeping } from '../../core/simulation/world-control.ts';
import type { WorldSettings } from '../../core/simulation/world-settings.ts';
import type { Changes, Store } from '../storage/store.ts';
import type { KeptWorld } from './kept-world.ts';
import { readEntries } from './read-entries.ts';
import { describeDamagedHead, leaveDamagedEntries, writeSetAside } from './set-aside.ts';
import {
  addEntry,
  entryKey,
  entryRange,
  type FoundHead,
  headKey,
  readHead,
  type SetAside,
  type WorldHead,
  writeWorld,
} from './world-records.ts';

/** What a keeper is made with. */
export interface KeeperOptions {
  /** Where the account is kept. */
  readonly store: Store;
  /** Whether what that store holds survives a reload. */
  readonly lasting: boolean;
  /** What it begins with where the store holds nothing. */
  readonly fresh: KeptWorld;
  /** A fresh id. */
  randomId(): string;
}

/** Keeps one account in a store that other tabs use too, and goes on in memory where that fails. */
export interface WorldKeeper {
  /** The account as this tab knows it. */
  readonly world: KeptWorld;
  /** Where all of it is kept. */
  readonly keeping: Keeping;
  /** What could not be read. */
  readonly damages: readonly SetAside[];
  /** Looks what other tabs did meanwhile. */
  refresh(): Promise<KeptWorld>;
  /** Adds an entry; false when another tab had done something first, so that this tab's account is not the kept one. */
  append(entry: JournalEntry): Promise<boolean>;
  /** Lets the account answer otherwise. */
  configure(settings: WorldSettings): Promise<void>;
  /** Puts another account in the place of this one. */
  replace(world: KeptWorld): Promise<void>;
  /** The damaged records as JSON text for a file. */
  readDamaged(): Promise<string>;
  /** Removes the damaged records. */
  discardDamaged(): Promise<void>;
}

/** From so many changes in memory on, it is tried less often to bring them all into a store that refuses. */
const manyMissing = 256;

/** Makes a keeper. Nothing here waits for other tabs: who calls sees to it that one tab at a time does, where it can. */
export function createWorldKeeper({ store, lasting, fresh, randomId }: KeeperOptions): WorldKeeper {
  let world: KeptWorld & { journal: JournalEntry[] } = { ...fresh, journal: [...fresh.journal] };
  let trouble: 'refused' | 'later' | null = null;
  let damages: readonly SetAside[] = [];
  /** The head that the store is known to hold; null for none. */
  let known: Pick<WorldHead, 'id' | 'length'> | null = null;

  const isKnown = ({ id, length }: Pick<WorldHead, 'id' | 'length'>) =>
    known?.id === id && known.length === length;

  function noteStored(): void {
    known = { id: world.id, length: world.journal.length };
    trouble = null;
  }

  async function takeHead(head: WorldHead): Promise<void> {
    const { journal } = world;
    const isSame = world.id === head.id && (known?.id === head.id || journal.length === 0);
    const isGrown = isSame && head.length >= journal.length;
    const read = await readEntries(store, head.id, isGrown ? journal.length : 0, head.length);
    if (!read.whole) return repair(head, isGrown ? [...journal, ...read.entries] : read.entries);
    // The same list goes on, so that whoever has done its entries need not begin anew.
    if (isGrown) for (const entry of read.entries) journal.push(entry);
    world = { id: head.id, settings: head.settings, journal: isGrown ? journal : read.entries };
    damages = head.damages;
    noteStored();
  }

  async function repair(damaged: WorldHead, readable: JournalEntry[]): Promise<void> {
    const { head, changes } = leaveDamagedEntries(damaged, readable, randomId());
    world = { id: head.id, settings: head.settings, journal: readable };
    damages = head.damages;
    // Nothing may be written over the damaged records if they can't be set aside.
    known = null;
    await takeOver((found) => found.kind === 'head' && found.head.id === damaged.id, changes);
  }

  /** Writes what follows from a damaged or an older head, unless another tab has seen to it meanwhile. */
  async function takeOver(isStill: (found: FoundHead) => boolean, changes: Changes): Promise<void> {
    const isDone = await store.change(headKey, (present) => (isStill(readHead(present)) ? changes : null));
    if (isDone) noteStored();
    else await look();
  }

  async function look(): Promise<void> {
    const value = await store.get<unknown>(headKey);
    const found = readHead(value);
    if (found.kind === 'head') return takeHead(found.head);
    known = null;
    // Written by a later program: it stays as it is, and this tab goes on in memory.
    if (found.kind === 'later') trouble = 'later';
    if (found.kind === 'version-1') await migrate(found.world, found.length, value);
    if (found.kind === 'damaged') await setHeadAside(value);
  }

  async function migrate(found: KeptWorld, length: number, value: unknown): Promise<void> {
    world = { ...found, journal: [...found.journal] };
    const { length: kept } = found.journal;
    const asideId = randomId();
    damages = kept === length ? [] : [{ kept, of: length, ids: [asideId] }];
    if (kept === length) known = { id: found.id, length };
    const { remove, put } = writeWorld(null, world, damages);
    const aside = damages.map(() => [entryKey(asideId, 0), value] as const);
    await takeOver(({ kind }) => kind === 'version-1', { remove, put: [...put, ...aside] });
  }

  async function setHeadAside(value: unknown): Promise<void> {
    const asideId = randomId();
    damages = [await describeDamagedHead(store, asideId)];
    // A fresh id: no record of the damaged account may be taken for one of the new one.
    world = { ...fresh, id: randomId(), journal: [] };
    const { remove, put } = writeWorld(null, world, damages);
    await takeOver(({ kind }) => kind === 'damaged', {
      remove,
      put: [...put, [entryKey(asideId, 0), value]],
    });
  }

  /** What brings the store to this tab's world; null where another tab wrote something this tab has not seen. */
  function plan(found: FoundHead, mayReplace: boolean): Changes | null {
    if (found.kind === 'none') return writeWorld(null, world, damages);
    if (found.kind === 'version-1') {
      const isOurs = isKnown({ id: found.world.id, length: found.length });
      return isOurs || mayReplace ? writeWorld(null, world, damages) : null;
    }
    if (found.kind !== 'head' || !(isKnown(found.head) || mayReplace)) return null;
    return writeWorld(found.head, world, found.head.damages);
  }

  /** Writes; where that can't be, the account goes on in memory. */
  async function write(decide: (found: FoundHead) => Changes | null): Promise<void> {
    let isLater = false;
    const isWritten = await store
      .change(headKey, (present) => {
        const found = readHead(present);
        isLater = found.kind === 'later';
        return decide(found);
      })
      // The disk is full, or the browser has closed the database.
      .catch(() => false);
    if (isWritten) noteStored();
    else trouble = isLater ? 'later' : 'refused';
  }

  return {
    get world() {
      return world;
    },
    get keeping() {
      return trouble ?? (lasting ? 'browser' : 'memory');
    },
    get damages() {
      return damages;
    },
    async refresh() {
      // What is only in this tab's memory must not be thrown away for the older state in the store.
      if (trouble) return world;
      try {
        await look();
      } catch {
        trouble = 'refused';
      }
      return world;
    },
    async append(entry) {
      const wasStored = trouble === null;
      const missing = world.journal.push(entry) - (known?.length ?? 0);
      if (trouble === 'later') return true;
      if (trouble && missing > manyMissing && missing % manyMissing !== 0) return true;
      let isOvertaken = false;
      await write((found) => {
        if (found.kind !== 'head' || isKnown(found.head)) return plan(found, false);
        isOvertaken = wasStored;
        // The call was made, so it is kept: behind what the other tab did, unless that began anew.
        return wasStored && found.head.id === world.id ? addEntry(found.head, entry) : null;
      });
      if (!isOvertaken) return true;
      world.journal.pop();
      known = null;
      trouble = null;
      return false;
    },
    async configure(settings) {
      world = { ...world, settings };
      const wasStored = trouble === null;
      await write((found) =>
        wasStored && found.kind === 'head' && found.head.id === world.id
          ? { remove: [], put: [[headKey, { ...found.head, settings }]] }
          : plan(found, false),
      );
    },
    async replace(next) {
      world = { ...next, journal: [...next.journal] };
      // In a tab that went on in memory, what other tabs did since is not this one's to throw away.
      const mayReplace = trouble === null;
      await write((found) => plan(found, mayReplace));
    },
    readDamaged: () => writeSetAside(store, damages),
    async discardDamaged() {
      const isDone = await store.change(headKey, (present) => {
        const found = readHead(present);
        if (found.kind !== 'head') return null;
        const ids = found.head.damages.flatMap((damage) => damage.ids);
        return { remove: ids.map((id) => entryRange(id)), put: [[headKey, { ...found.head, damages: [] }]] };
      });
      if (isDone) damages = [];
    },
  };
}
