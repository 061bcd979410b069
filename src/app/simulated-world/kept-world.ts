import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { WorldSettings } from '../../core/simulation/world-settings.ts';

/** A simulated account as a tab knows it: what it is made of, and what was done to it. */
export interface KeptWorld {
  /** A fresh one for every account, so that a reset in one tab is seen in the others. */
  readonly id: string;
  /** What it is made of. */
  readonly settings: WorldSettings;
  /** What was done to it, in order; the same list grows for as long as it is the same account. */
  readonly journal: readonly JournalEntry[];
}
