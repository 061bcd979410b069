import type { Store } from './store.ts';

/** A store that lasts as long as the page: for private modes, and for tests. */
export function createMemoryStore(): Store {
  const values = new Map<string, unknown>();
  return {
    get: async <Value>(key: string) => values.get(key) as Value | undefined,
    set: async (key, value) => void values.set(key, structuredClone(value)),
    delete: async (key) => void values.delete(key),
    update: async <Value>(key: string, change: (kept: Value | undefined) => Value) => {
      const value = change(values.get(key) as Value | undefined);
      values.set(key, value);
      return value;
    },
    keys: async () => [...values.keys()],
  };
}
