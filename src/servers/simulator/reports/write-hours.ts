import { type Interval, mergeIntervals } from '../time/interval.ts';
import type { Span } from '../time/span.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { type BucketReport, type Members, roundTo, writeBuckets } from './bucket-report.ts';
import type { Buckets } from './buckets.ts';

const hour = 3_600;

const seconds: BucketReport<Interval, { sum: number }> = {
  at: (interval) => interval.begin,
  start: () => ({ sum: 0 }),
  add(tally, { begin, end }) {
    tally.sum += end - begin;
  },
  show: ({ sum }) => ({ hours: roundTo(sum / hour, 2) }),
};

/** Time covered by at least one of the intervals (by their begin): hours for each day, minutes for each hour. */
export function writeHours(
  intervals: readonly Interval[],
  span: Span,
  zone: TimeZone,
  buckets: Buckets,
  perHour: boolean,
): Members {
  const show = ({ sum }: { sum: number }) => ({ hours: roundTo(sum / 60, 2) });
  const pieces = cutAtHours(mergeIntervals(intervals), span, zone);
  return writeBuckets(perHour ? { ...seconds, show } : seconds, pieces, buckets);
}

/** Cut at every full local hour, so that each piece lies in one bucket. */
function cutAtHours(intervals: readonly Interval[], span: Span, zone: TimeZone): Interval[] {
  const pieces: Interval[] = [];
  for (const interval of intervals) {
    const end = Math.min(interval.end, span.end);
    let begin = Math.max(interval.begin, span.begin);
    while (begin < end) {
      const next = Math.min(begin + hour - ((begin + zone.offsetAt(begin)) % hour), end);
      pieces.push({ begin, end: next });
      begin = next;
    }
  }
  return pieces;
}
