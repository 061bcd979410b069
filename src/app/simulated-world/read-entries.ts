import { checkEntry } from '../../core/simulation/check-world.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Store } from '../storage/store.ts';
import { entryKey, entryRange, headKey } from './world-records.ts';

/** Changes as far as they could be read. */
export interface ReadEntries {
  /** Those before the first that is missing or damaged. */
  readonly entries: JournalEntry[];
  /** Whether that is all of them. */
  readonly whole: boolean;
}

/** Reads the changes of an account from one number on; rejects when nothing at all can be read. */
export async function readEntries(
  store: Store,
  id: string,
  from: number,
  length: number,
): Promise<ReadEntries> {
  const entries: JournalEntry[] = [];
  if (length <= from) return { entries, whole: true };
  const read = await readValues(store, id, from, length);
  for (let index = from; index < length; index++) {
    const value = read.get(entryKey(id, index));
    if (checkEntry(value) !== null) return { entries, whole: false };
    entries.push(value as JournalEntry);
  }
  return { entries, whole: true };
}

async function readValues(
  store: Store,
  id: string,
  from: number,
  length: number,
): Promise<Map<string, unknown>> {
  try {
    return new Map(await store.list(entryRange(id, from, length - 1)));
  } catch {
    // One value that the browser can't read fails them all, so they are read one by one.
    return readOneByOne(store, id, from, length);
  }
}

async function readOneByOne(store: Store, id: string, from: number, length: number) {
  const read = new Map<string, unknown>();
  for (let index = from; index < length; index++) {
    try {
      const key = entryKey(id, index);
      read.set(key, await store.get(key));
    } catch {
      // Where nothing else can be read either, it is not the record that is damaged.
      await store.get(headKey);
      break;
    }
  }
  return read;
}
