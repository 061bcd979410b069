import type { Json } from '../../../core/catalogue/schema.ts';
import type { Buckets } from './buckets.ts';

/** Members of a reply. */
export type Members = { [name: string]: Json };

/** A report that tells something of each bucket: how to sum up the items that fall into it. */
export interface BucketReport<Item, Tally> {
  /** Whether a monthly bucket tells its first and last day; some do. */
  readonly tellsDays?: boolean;
  /** The instant (Unix seconds) by which an item belongs to a bucket. */
  at(item: Item): number;
  /** The sum over nothing. */
  start(): Tally;
  /** Adds an item to a sum. */
  add(tally: Tally, item: Item): void;
  /** A sum as the reply shows it. */
  show(tally: Tally): Members;
}

/** Sums up items by bucket; those outside of all buckets don't count. */
export function writeBuckets<Item, Tally>(
  { tellsDays, at, start, add, show }: BucketReport<Item, Tally>,
  items: readonly Item[],
  buckets: Buckets,
): Members {
  const tallies = buckets.keys.map(start);
  for (const item of items) {
    const tally = tallies[buckets.indexOf(at(item))];
    if (tally) add(tally, item);
  }
  const days = tellsDays ? buckets.days : null;
  return Object.fromEntries(
    tallies.map((tally, index) => [buckets.keys[index] ?? '', { ...days?.[index], ...show(tally) }]),
  );
}

/** The mean with two decimals, or null over nothing. */
export function meanOf(sum: number, count: number): number | null {
  return count === 0 ? null : roundTo(sum / count, 2);
}

/** A number with no more than so many decimals. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
