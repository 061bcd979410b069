import type { Interval } from '../time/interval.ts';
import { addDays, day, dayOf, startOfDay } from '../time/local-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import type { Chat } from '../world/chat.ts';
import type { Members } from './bucket-report.ts';
import { createBuckets } from './buckets.ts';

/** Weekdays by their names on the wire, in the order of Date. */
export const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const weeks = 4;

/** The peak of parallel chats for every hour of the latest four days of that weekday, today included. */
export function countSimultaneousChats(
  chats: readonly Chat[],
  weekday: (typeof weekdayNames)[number],
  now: number,
  zone: TimeZone,
): Members {
  const today = dayOf(now, zone);
  const back = (new Date(today).getUTCDay() - weekdayNames.indexOf(weekday) + 7) % 7;
  const reply: Members = {};
  for (let week = weeks - 1; week >= 0; week--) {
    const date = addDays(today, -back - 7 * week);
    const [begin, end] = [startOfDay(date, zone), startOfDay(addDays(date, 1), zone)];
    const span = { firstDay: date, lastDay: date, begin, end };
    const buckets = createBuckets('hour', span, zone);
    const peaks = findPeaks(selectTalks(chats, span, now), (instant) => buckets.indexOf(instant), span);
    buckets.keys.forEach((key, hour) => {
      reply[`${date} ${key}`] = peaks[hour] ?? 0;
    });
  }
  return reply;
}

function selectTalks(chats: readonly Chat[], { begin, end }: Interval, now: number): Interval[] {
  const talks: Interval[] = [];
  for (const { started, ended } of chats) {
    const stop = Math.min(ended, now);
    if (started < end && stop > begin)
      talks.push({ begin: Math.max(started, begin), end: Math.min(stop, end) });
  }
  return talks;
}

/** Walks through all beginnings and ends; at every full hour the chats that go on count for the hour that begins. */
function findPeaks(
  talks: readonly Interval[],
  hourOf: (instant: number) => number,
  { begin, end }: Interval,
): number[] {
  const changes = talks.flatMap((talk) => [
    { at: talk.begin, by: 1 },
    { at: talk.end, by: -1 },
  ]);
  // Every quarter, since some zones are that far from full hours.
  for (let at = begin; at < end; at += day / 96) changes.push({ at, by: 0 });
  // An end comes before a beginning at the same second.
  changes.sort((one, other) => one.at - other.at || one.by - other.by);
  const peaks: number[] = Array.from({ length: 24 }, () => 0);
  let count = 0;
  for (const { at, by } of changes) {
    count += by;
    const hour = hourOf(at);
    if (hour >= 0) peaks[hour] = Math.max(peaks[hour] ?? 0, count);
  }
  return peaks;
}
