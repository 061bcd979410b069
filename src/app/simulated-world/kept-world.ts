import { checkJournal, checkSettings } from '../../core/simulation/check-world.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { WorldSettings } from '../../core/simulation/world-settings.ts';

/** A simulated account as it is kept: what it is made of, and what was done to it. */
export interface KeptWorld {
  /** Version of this shape. */
  readonly version: 1;
  /** A fresh one for every account, so that a reset in one tab is seen in the others. */
  readonly id: string;
  /** What it is made of. */
  readonly settings: WorldSettings;
  /** What was done to it, in order. */
  readonly journal: readonly JournalEntry[];
}

/** Whether what a store holds is an account this program can read. */
export function isKeptWorld(value: unknown): value is KeptWorld {
  if (typeof value !== 'object' || value === null) return false;
  const { version, id, settings, journal } = value as Partial<KeptWorld>;
  return (
    version === 1 &&
    typeof id === 'string' &&
    checkSettings(settings) === null &&
    checkJournal(journal) === null
  );
}
