import { day } from '../time/local-day.ts';
import type { Span } from '../time/span.ts';
import type { TimeZone } from '../time/time-zone.ts';

/** Width of a bucket. */
export type BucketWidth = 'hour' | 'day' | 'month';

/** The buckets of a report: where an instant belongs, and what each is called. */
export interface Buckets {
  /** `HH:MM`, `YYYY-MM-DD` or `YYYY-MM`, in order. */
  readonly keys: readonly string[];
  /** First and last day covered by each, on monthly buckets. */
  readonly days: readonly { readonly begin: string; readonly end: string }[] | null;
  /** Which bucket an instant (Unix seconds) falls into; -1 outside of the span. */
  indexOf(instant: number): number;
}

/** The width that was asked for, else hours for a single day and days for several. */
export function chooseWidth(
  asked: { readonly group_by?: BucketWidth; readonly date_from?: string; readonly date_to?: string },
  span: Span,
): BucketWidth {
  const { date_from: from = span.firstDay, date_to: to = span.lastDay } = asked;
  return asked.group_by ?? (from === to ? 'hour' : 'day');
}

/** Cuts a span into buckets, empty ones included; hours stand for the same hour of all days. */
export function createBuckets(width: BucketWidth, span: Span, zone: TimeZone): Buckets {
  const inside = (instant: number) => instant >= span.begin && instant < span.end;
  const localOf = (instant: number) => instant + zone.offsetAt(instant);
  if (width === 'hour') {
    const keys = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
    const hourOf = (instant: number) => Math.floor((localOf(instant) % day) / 3_600);
    return { keys, days: null, indexOf: (instant) => (inside(instant) ? hourOf(instant) : -1) };
  }
  const dates = listDays(span);
  const first = Date.parse(span.firstDay) / 1000 / day;
  const dayIndex = (instant: number) => (inside(instant) ? Math.floor(localOf(instant) / day) - first : -1);
  if (width === 'day') return { keys: dates, days: null, indexOf: dayIndex };
  const keys = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const monthOfDay = dates.map((date) => keys.indexOf(date.slice(0, 7)));
  const days = keys.map((_, month) => ({
    begin: dates[monthOfDay.indexOf(month)] ?? '',
    end: dates[monthOfDay.lastIndexOf(month)] ?? '',
  }));
  return { keys, days, indexOf: (instant) => monthOfDay[dayIndex(instant)] ?? -1 };
}

function listDays({ firstDay, lastDay }: Span): string[] {
  const dates: string[] = [];
  const last = Date.parse(lastDay);
  for (let time = Date.parse(firstDay); time <= last; time += day * 1000)
    dates.push(new Date(time).toISOString().slice(0, 10));
  return dates;
}
