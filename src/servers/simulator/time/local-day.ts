import type { TimeZone } from './time-zone.ts';

/** Length of a civil day in seconds. */
export const day = 86_400;

/** The local date (YYYY-MM-DD) of an instant in Unix seconds. */
export function dayOf(instant: number, zone: TimeZone): string {
  return new Date((instant + zone.offsetAt(instant)) * 1000).toISOString().slice(0, 10);
}

/** The first instant of a local date (YYYY-MM-DD), in Unix seconds. */
export function startOfDay(date: string, zone: TimeZone): number {
  const utc = Date.parse(date) / 1000;
  // Nothing in the account is that old, and offsets of those times are not whole minutes.
  if (utc < 0) return utc;
  // Where clocks change at midnight the day starts with one of two offsets: the earlier start that is on the day wins.
  const offsets = [zone.offsetAt(utc - day), zone.offsetAt(utc + day)];
  const early = utc - Math.max(...offsets);
  return dayOf(early, zone) >= date ? early : utc - Math.min(...offsets);
}

/** The date (YYYY-MM-DD) a number of days later. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * day * 1000).toISOString().slice(0, 10);
}
