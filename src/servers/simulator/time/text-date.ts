import type { TimeZone } from './time-zone.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Writes an instant (Unix seconds) as chats do: `Fri, 04/13/18 11:40:53 am`. */
export function textDate(instant: number, zone: TimeZone): string {
  const local = new Date((instant + zone.offsetAt(instant)) * 1000);
  const hour = local.getUTCHours();
  const date = [local.getUTCMonth() + 1, local.getUTCDate(), local.getUTCFullYear() % 100];
  const time = [hour % 12 || 12, local.getUTCMinutes(), local.getUTCSeconds()];
  const join = (numbers: number[], mark: string) =>
    numbers.map((number) => String(number).padStart(2, '0')).join(mark);
  return `${weekdays[local.getUTCDay()]}, ${join(date, '/')} ${join(time, ':')} ${hour < 12 ? 'am' : 'pm'}`;
}
