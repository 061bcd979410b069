import { addDays, dayOf, hourOf } from '../time/local-day.ts';
import type { Span } from '../time/span.ts';
import type { TimeZone } from '../time/time-zone.ts';

/** Width of a bucket. */
export type BucketWidth = 'hour' | 'day' | 'month';

/** One bucket of a report. */
export interface Bucket {
  /** `HH:MM`, `YYYY-MM-DD` or `YYYY-MM`. */
  readonly key: string;
  /** How many instants fall into it. */
  readonly count: number;
  /** First and last day covered, on monthly buckets. */
  readonly days?: { readonly begin: string; readonly end: string };
}

/** Counts instants (Unix seconds) in buckets, empty ones included; hours add up over all days. */
export function countInBuckets(
  instants: readonly number[],
  width: BucketWidth,
  span: Span,
  zone: TimeZone,
): Bucket[] {
  if (width === 'hour') {
    const counts = tally(instants.map((instant) => hourKey(hourOf(instant, zone))));
    return Array.from({ length: 24 }, (_, hour) => ({
      key: hourKey(hour),
      count: counts.get(hourKey(hour)) ?? 0,
    }));
  }
  const days = listDays(span);
  const counts = tally(instants.map((instant) => dayOf(instant, zone)));
  if (width === 'day') return days.map((key) => ({ key, count: counts.get(key) ?? 0 }));
  const months = groupByMonth(days);
  return [...months].map(([key, covered]) => ({
    key,
    count: covered.reduce((sum, date) => sum + (counts.get(date) ?? 0), 0),
    days: { begin: covered[0] ?? '', end: covered.at(-1) ?? '' },
  }));
}

function hourKey(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function listDays({ firstDay, lastDay }: Span): string[] {
  const days: string[] = [];
  for (let date = firstDay; date <= lastDay; date = addDays(date, 1)) days.push(date);
  return days;
}

function groupByMonth(days: readonly string[]): Map<string, string[]> {
  const months = new Map<string, string[]>();
  for (const date of days) {
    const month = date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), date]);
  }
  return months;
}
