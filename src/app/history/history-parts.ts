import type { Store } from '../storage/store.ts';
import type { HistoryEntry } from './history-entry.ts';

/** Joins the tabs: each tells the others whose records it has changed. */
export interface HistoryChannel {
  /** Tells them the ids of changed entries. */
  post(ids: readonly string[]): void;
  /** Calls back with the ids that another tab tells. */
  subscribe(listener: (ids: readonly string[]) => void): void;
}

/** What a history is made of. */
export interface HistoryParts {
  readonly store: Store;
  /** Null where tabs can't be joined. */
  readonly channel: HistoryChannel | null;
  /** Bytes that may be kept until a person chooses otherwise. */
  readonly defaultLimit: number;
  now(): number;
  /** Tells the person something once. */
  notify(notice: string): void;
}

/** How the history stands; a new value after every change. */
export interface HistoryState {
  /** The newest call first, deleted ones left out. */
  readonly entries: readonly HistoryEntry[];
  /** Whether earlier calls are in it too; until then only the newest are, of which a list shows nothing else at first. */
  readonly isWhole: boolean;
  /** Bytes that all of them take. */
  readonly bytes: number;
  /** Bytes that may be kept; the oldest calls without a pin make way. */
  readonly limit: number;
  /** Ids of calls that this device could not keep, and that last as long as this tab. */
  readonly unkept: ReadonlySet<string>;
  /** Why what was kept earlier is not shown, as a sentence; else null. */
  readonly problem: string | null;
}
