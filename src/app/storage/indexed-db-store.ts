import { createStore, del, get, keys, set, update } from 'idb-keyval';
import type { Store } from './store.ts';

/** A store in IndexedDB; rejects when the browser blocks it or the disk is full. */
export function createIndexedDbStore(database: string): Store {
  const store = createStore(database, 'values');
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    delete: (key) => del(key, store),
    async update<Value>(key: string, change: (kept: Value | undefined) => Value) {
      let value: Value | undefined;
      await update<Value>(
        key,
        (kept) => {
          value = change(kept);
          return value;
        },
        store,
      );
      return value as Value;
    },
    keys: () => keys<string>(store),
  };
}
