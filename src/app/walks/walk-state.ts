import type { WalkOrder } from './walk-order.ts';

/** Where a walk stands. */
export interface WalkState {
  readonly order: WalkOrder;
  /** `stopped` ends it; `paused` and `failed` can go on where they are. */
  readonly status: 'running' | 'paused' | 'failed' | 'stopped' | 'done';
  /** Why it does not run, or what it has met, as sentences; empty where nothing is to be said. */
  readonly note: string;
  /** Calls made. */
  readonly calls: number;
  /** Ranges of days that are done, and how many there are. */
  readonly ranges: { readonly done: number; readonly all: number };
  /** Page of the range under way that comes next, and how many the API told of; null until it has. */
  readonly pages: { readonly next: number; readonly all: number | null };
  /** Items fetched, as JSON objects exactly as they came. */
  readonly items: readonly string[];
  /** How many items came a second time, because the list moved or ranges overlap, and were left out. */
  readonly repeated: number;
  /** How many items match, as the last answer told it of its range; null where none did. */
  readonly total: number | null;
  /** Time it has run, pauses left out, in milliseconds. */
  readonly elapsed: number;
}

/** A walk that has not made its first call. */
export function firstWalkState(order: WalkOrder, ranges: number): WalkState {
  return {
    order,
    status: 'running',
    note: '',
    calls: 0,
    ranges: { done: 0, all: ranges },
    pages: { next: 1, all: null },
    items: [],
    repeated: 0,
    total: null,
    elapsed: 0,
  };
}

/** The share of a walk that is done, from 0 to 1, as far as can be told. */
export function shareOf({ status, ranges, pages }: WalkState): number {
  if (status === 'done') return 1;
  const within = pages.all ? Math.min((pages.next - 1) / pages.all, 1) : 0;
  return ranges.all ? Math.min((ranges.done + within) / ranges.all, 1) : 0;
}
