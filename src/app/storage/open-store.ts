import { createIndexedDbStore } from './indexed-db-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/** A store, and whether what it holds survives a reload. */
export interface OpenedStore {
  readonly store: Store;
  /** False when the browser offers no IndexedDB and the explorer goes on in memory. */
  readonly lasting: boolean;
}

/** Opens IndexedDB, or memory where the browser blocks it (private modes, site data off). */
export async function openStore(database: string): Promise<OpenedStore> {
  try {
    const store = createIndexedDbStore(database);
    // Opens the database and reads nothing.
    await store.keys({ first: '', last: '' });
    return { store, lasting: true };
  } catch {
    return { store: createMemoryStore(), lasting: false };
  }
}
