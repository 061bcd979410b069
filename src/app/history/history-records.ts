import type { KeyRange } from '../storage/store.ts';
import type { HistoryEntry } from './history-entry.ts';

/** Key of the record that says how much may be kept. */
export const limitKey = 'limit';

/** Keys of everything the list shows. */
export const allEntries: KeyRange = { first: 'entry/', last: 'entry/\uffff' };

/** Key of what the list shows of a call. */
export function entryKey(id: string): string {
  return `entry/${id}`;
}

/** Key of the whole call. */
export function callKey(id: string): string {
  return `call/${id}`;
}

/** All records of some entries. */
export function recordsOf(entries: readonly HistoryEntry[]): KeyRange[] {
  return entries.flatMap(({ id }) => [entryKey(id), callKey(id)]).map((key) => ({ first: key, last: key }));
}
