import type { KeyRange, Store } from './store.ts';

/** A store that lasts as long as the page: for private modes, and for tests. */
export function createMemoryStore(): Store {
  const values = new Map<string, unknown>();
  const keysIn = ({ first, last }: KeyRange) =>
    [...values.keys()].filter((key) => key >= first && key <= last).sort();
  return {
    get: async <Value>(key: string) => values.get(key) as Value | undefined,
    set: async (key, value) => void values.set(key, structuredClone(value)),
    delete: async (key) => void values.delete(key),
    update: async <Value>(key: string, change: (kept: Value | undefined) => Value) => {
      const value = change(values.get(key) as Value | undefined);
      values.set(key, value);
      return value;
    },
    async change(key, decide) {
      const changes = decide(values.get(key));
      if (!changes) return false;
      const put = structuredClone(changes.put);
      for (const range of changes.remove) for (const one of keysIn(range)) values.delete(one);
      for (const [one, value] of put) values.set(one, value);
      return true;
    },
    list: async (range) => keysIn(range).map((key) => [key, values.get(key)] as const),
    values: async (range) => keysIn(range).map((key) => values.get(key)),
    last: async (range, most) =>
      keysIn(range)
        .slice(-most)
        .map((key) => values.get(key)),
    keys: async (range) => (range ? keysIn(range) : [...values.keys()]),
  };
}
