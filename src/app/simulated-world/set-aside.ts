import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Changes, Store } from '../storage/store.ts';
import {
  allRecords,
  entryKey,
  entryRange,
  headKey,
  idOfKey,
  type SetAside,
  type WorldHead,
} from './world-records.ts';

/** Moves what could be read of an account to a fresh id; the damaged records rest where they are. */
export function leaveDamagedEntries(
  head: WorldHead,
  readable: readonly JournalEntry[],
  id: string,
): { readonly head: WorldHead; readonly changes: Changes } {
  const kept = readable.length;
  const damage: SetAside = { kept, of: head.length, ids: [head.id] };
  const next: WorldHead = { ...head, id, length: kept, damages: [...head.damages, damage] };
  const remove = kept > 0 ? [entryRange(head.id, 0, kept - 1)] : [];
  const entries = readable.map((entry, index) => [entryKey(id, index), entry] as const);
  return { head: next, changes: { remove, put: [[headKey, next], ...entries] } };
}

/** Keeps a head that can't be read under an id of its own, beside the changes that nobody can tell the owner of. */
export async function describeDamagedHead(store: Store, asideId: string): Promise<SetAside> {
  const others = (await store.keys(allRecords)).map(idOfKey);
  return { kept: 0, of: null, ids: [asideId, ...new Set(others)] };
}

/** All that was set aside, as JSON text for a file. */
export async function writeSetAside(store: Store, damages: readonly SetAside[]): Promise<string> {
  const records: { key: string; value: unknown }[] = [];
  for (const id of damages.flatMap(({ ids }) => ids))
    for (const key of await store.keys(entryRange(id)))
      records.push({ key, value: await store.get(key).catch((error) => `unreadable: ${error}`) });
  return `${JSON.stringify({ format: 'simulated-account-damaged-records', records }, null, 2)}\n`;
}
