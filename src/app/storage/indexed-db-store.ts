import { createStore, del, get, promisifyRequest, set, update } from 'idb-keyval';
import type { Changes, KeyRange, Store } from './store.ts';

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
    change: (key, decide) => store('readwrite', (values) => changeIn(values, key, decide)),
    list: (range) =>
      store('readonly', async (values) => {
        // Both are asked for at once, so that they see the same transaction.
        const [found, contents] = await Promise.all([
          promisifyRequest(values.getAllKeys(boundsOf(range))),
          promisifyRequest<unknown[]>(values.getAll(boundsOf(range))),
        ]);
        return found.map((key, index) => [String(key), contents[index]] as const);
      }),
    values: (range) =>
      store('readonly', (values) => promisifyRequest<unknown[]>(values.getAll(boundsOf(range)))),
    last: (range, most) => store('readonly', (values) => readLast(values, range, most)),
    keys: (range) =>
      store('readonly', async (values) =>
        (await promisifyRequest(values.getAllKeys(range && boundsOf(range)))).map(String),
      ),
  };
}

function changeIn(
  values: IDBObjectStore,
  key: string,
  decide: (kept: unknown) => Changes | null,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = values.get(key);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // A promise would let the transaction end before the writes are in it.
      try {
        const changes = decide(request.result);
        for (const range of changes?.remove ?? []) values.delete(boundsOf(range));
        for (const [name, value] of changes?.put ?? []) values.put(value, name);
        resolve(promisifyRequest(values.transaction).then(() => changes !== null));
      } catch (error) {
        values.transaction.abort();
        reject(error);
      }
    };
  });
}

function readLast(values: IDBObjectStore, range: KeyRange, most: number): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const found: unknown[] = [];
    const request = values.openCursor(boundsOf(range), 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || found.length === most) return resolve(found.reverse());
      found.push(cursor.value);
      cursor.continue();
    };
  });
}

function boundsOf({ first, last }: KeyRange): IDBKeyRange {
  return IDBKeyRange.bound(first, last);
}
