import { addDays, dayOf, startOfDay } from './local-day.ts';
import type { TimeZone } from './time-zone.ts';

/** A stretch of whole local days: dates with both ends included, instants from `begin` up to but not including `end`. */
export interface Span {
  /** First date, YYYY-MM-DD. */
  readonly firstDay: string;
  /** Last date, YYYY-MM-DD. */
  readonly lastDay: string;
  /** Start of the first day, in Unix seconds. */
  readonly begin: number;
  /** End of the last day, in Unix seconds. */
  readonly end: number;
}

/**
 * The span from `date_from` to `date_to`, cut to the days from `oldest` to `now` (both in Unix seconds): nothing is
 * outside of them, and centuries of empty days help nobody.
 */
export function createSpan(
  dates: { readonly date_from?: string; readonly date_to?: string },
  oldest: number,
  now: number,
  zone: TimeZone,
): Span {
  const [start, today] = [dayOf(oldest, zone), dayOf(now, zone)];
  const { date_from: from = start, date_to: to = today } = dates;
  const firstDay = from > start ? from : start;
  const lastDay = to < today ? to : today;
  return {
    firstDay,
    lastDay,
    begin: startOfDay(firstDay, zone),
    end: startOfDay(addDays(lastDay, 1), zone),
  };
}

/** What is wrong with the order of two dates. */
export function checkOrder(dates: { readonly date_from?: string; readonly date_to?: string }): string[] {
  const { date_from: from, date_to: to } = dates;
  return from !== undefined && to !== undefined && from > to ? ['date_from must not be after date_to'] : [];
}
