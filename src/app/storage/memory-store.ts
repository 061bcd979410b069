import type { Store } from './store.ts';

/** A store that lasts as long as the page: for private modes, and for tests. */
export function createMemoryStore(): Store {
  const values = new Map<string, unknown>();
  return {
    get: async <Value>(key: string) => values.get(key) as Value | undefined,
    set: async (key, value) => void values.set(key, structuredClone(value)),
    delete: async (key) => void values.delete(key),
    getOrSet: async <Value>(key: string, value: Value) => {
      if (!values.has(key)) values.set(key, value);
      return values.get(key) as Value;
    },
    keys: async () => [...values.keys()],
  };
}
