import { checkEntry, checkSettings } from '../../core/simulation/check-world.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Damage } from '../../core/simulation/world-control.ts';
import type { WorldSettings } from '../../core/simulation/world-settings.ts';
import type { Changes, KeyRange } from '../storage/store.ts';
import type { KeptWorld } from './kept-world.ts';

/** Key of the record that says which account is kept. */
export const headKey = 'simulated-world';

/** What that record holds; the changes are records of their own, so that one more costs the same however many there are. */
export interface WorldHead {
  /** Version of this shape; version 1 held the changes too. */
  readonly version: 2;
  /** Id of the account. */
  readonly id: string;
  /** What it is made of. */
  readonly settings: WorldSettings;
  /** How many changes there are. */
  readonly length: number;
  /** What could not be read so far. */
  readonly damages: readonly SetAside[];
}

/** Damage with the ids under which the records rest. */
export interface SetAside extends Damage {
  readonly ids: readonly string[];
}

/** What was found in the place of the head. */
export type FoundHead =
  | { readonly kind: 'none' | 'later' | 'damaged' }
  | { readonly kind: 'head'; readonly head: WorldHead }
  | { readonly kind: 'version-1'; readonly world: KeptWorld; readonly length: number };

/** Reads the record of the head; of version 1 the changes before the first that is damaged. */
export function readHead(value: unknown): FoundHead {
  if (value === undefined) return { kind: 'none' };
  const { version, id, settings, length, damages, journal } = Object(value) as Record<string, unknown>;
  if (typeof version === 'number' && version > 2) return { kind: 'later' };
  if (typeof id !== 'string' || checkSettings(settings) !== null) return { kind: 'damaged' };
  if (version === 1 && Array.isArray(journal)) {
    const wrong = journal.findIndex((entry) => checkEntry(entry) !== null);
    const read = wrong < 0 ? journal : journal.slice(0, wrong);
    const world = { id, settings: settings as WorldSettings, journal: read };
    return { kind: 'version-1', world, length: journal.length };
  }
  const isHead =
    version === 2 && Number.isSafeInteger(length) && Number(length) >= 0 && Array.isArray(damages);
  return isHead ? { kind: 'head', head: value as WorldHead } : { kind: 'damaged' };
}

/** Key of one change. */
export function entryKey(id: string, index: number): string {
  return `${headKey}/${id}/${String(index).padStart(9, '0')}`;
}

/** Keys of some changes of an account, or of all that is kept under its id. */
export function entryRange(id: string, from = 0, to = 999_999_999): KeyRange {
  return { first: entryKey(id, from), last: entryKey(id, to) };
}

/** Keys of all records but the head. */
export const allRecords: KeyRange = { first: `${headKey}/`, last: `${headKey}/\uffff` };

/** The account a key belongs to. */
export function idOfKey(key: string): string {
  return key.slice(headKey.length + 1, key.lastIndexOf('/'));
}

/** What brings the store from the head it holds, or none, to a world. */
export function writeWorld(
  present: WorldHead | null,
  { id, settings, journal }: KeptWorld,
  damages: readonly SetAside[],
): Changes {
  const from = present?.id === id ? present.length : 0;
  const head: WorldHead = { version: 2, id, settings, length: Math.max(from, journal.length), damages };
  const entries = journal.slice(from).map((entry, index) => [entryKey(id, from + index), entry] as const);
  return {
    remove: present && present.id !== id ? [entryRange(present.id)] : [],
    put: [[headKey, head], ...entries],
  };
}

/** What adds one change behind all that the store holds. */
export function addEntry(head: WorldHead, entry: JournalEntry): Changes {
  const grown: WorldHead = { ...head, length: head.length + 1 };
  return {
    remove: [],
    put: [
      [headKey, grown],
      [entryKey(head.id, head.length), entry],
    ],
  };
}
