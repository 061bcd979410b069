import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Store } from '../storage/store.ts';
import { isKeptWorld, type KeptWorld } from './kept-world.ts';

const key = 'simulated-world';

/** Keeps one account in a store that other tabs use too, and goes on in memory where that fails. */
export interface WorldKeeper {
  /** The account as this tab knows it. */
  readonly world: KeptWorld;
  /** Whether all of it is in the store. */
  readonly stored: boolean;
  /** Looks what other tabs did meanwhile. */
  refresh(): Promise<KeptWorld>;
  /** Adds an entry; false when another tab had done something first, so that this tab's account is not the kept one. */
  append(entry: JournalEntry): Promise<boolean>;
  /** Puts another account, or the same one with other settings, in the place of this one. */
  replace(world: KeptWorld): Promise<void>;
}

/** Makes a keeper that begins with `fresh` where the store holds nothing. */
export function createWorldKeeper(store: Store, fresh: KeptWorld): WorldKeeper {
  let world = fresh;
  let stored = true;
  /** How many entries of this world the store is known to hold; null before anything was read or written. */
  let inStore: number | null = null;
  const take = (kept: KeptWorld) => {
    world = kept;
    inStore = kept.journal.length;
    stored = true;
  };

  return {
    get world() {
      return world;
    },
    get stored() {
      return stored;
    },
    async refresh() {
      // What is only in this tab's memory must not be thrown away for the older state in the store.
      if (!stored) return world;
      try {
        const kept = await store.get<unknown>(key);
        if (kept === undefined) return world;
        const isKnown = (kept as KeptWorld).version === 1 && (kept as KeptWorld).id === world.id;
        if (isKnown || isKeptWorld(kept)) take(kept as KeptWorld);
        // Written by a later program, perhaps: it stays as it is, and this tab goes on in memory.
        else stored = false;
      } catch {
        stored = false;
      }
      return world;
    },
    async append(entry) {
      const own: KeptWorld = { ...world, journal: [...world.journal, entry] };
      let isOwn = true as boolean;
      try {
        const kept = await store.update<unknown>(key, (present) => {
          if (present === undefined) return own;
          const isSame = isKeptWorld(present) && present.id === world.id;
          if (isSame && present.journal.length === inStore)
            return stored ? { ...own, settings: present.settings } : own;
          isOwn = false;
          return isSame && stored ? { ...present, journal: [...present.journal, entry] } : present;
        });
        if (isKeptWorld(kept) && (isOwn || stored)) {
          take(kept);
          return isOwn;
        }
      } catch {
        // The disk is full, or the browser has closed the database: the account goes on in memory.
      }
      world = own;
      stored = false;
      return true;
    },
    async replace(next) {
      world = next;
      try {
        await store.set(key, next);
        take(next);
      } catch {
        inStore = null;
        stored = false;
      }
    },
  };
}
