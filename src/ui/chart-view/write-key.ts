import type { KeyKind } from '../../core/charts/picture.ts';

const formats: Readonly<Record<'day' | 'month', readonly [Intl.DateTimeFormat, Intl.DateTimeFormat]>> = {
  day: [
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  ],
  month: [
    new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ],
};

/** Writes a key for an axis, short, or for a heading, in full; days stay the days the API named. */
export function writeKey(kind: KeyKind, key: string, isFull = false): string {
  if (kind !== 'day' && kind !== 'month') return key;
  // Read and written in one zone, so that the reader's own moves no day.
  const date = new Date(`${kind === 'month' ? `${key}-01` : key}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? key : formats[kind][isFull ? 1 : 0].format(date);
}
