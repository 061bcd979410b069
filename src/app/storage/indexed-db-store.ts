import { createStore, del, get, keys, set, update } from 'idb-keyval';
import type { Store } from './store.ts';

/** A store in IndexedDB; rejects when the browser blocks it or the disk is full. */
export function createIndexedDbStore(database: string): Store {
  const store = createStore(database, 'values');
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    delete: (key) => del(key, store),
    async getOrSet<Value>(key: string, value: Value) {
      await update<Value>(key, (kept) => kept ?? value, store);
      return (await get<Value>(key, store)) as Value;
    },
    keys: () => keys<string>(store),
  };
}
