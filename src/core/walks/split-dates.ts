/** A first and a last day, both included, as `YYYY-MM-DD`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** How many days one call asks for. */
export type DateStep = 'day' | 'week' | 'month';

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Says what is wrong with a range, as a sentence, or null when nothing is. */
export function checkRange({ from, to }: DateRange): string | null {
  for (const [name, day] of [
    ['first', from],
    ['last', to],
  ] as const)
    if (!shape.test(day) || write(read(day)) !== day)
      return `The ${name} day must be a day of the calendar, written like 2018-04-13.`;
  return from <= to ? null : 'The last day must not lie before the first one.';
}

/** Cuts a range into steps, the last of which may be shorter; months and weeks are counted from the first day. */
export function splitDates({ from, to }: DateRange, step: DateStep): readonly DateRange[] {
  const ranges: DateRange[] = [];
  for (let index = 0, first = from; first <= to; index += 1, first = begin(from, step, index)) {
    const last = write(read(begin(from, step, index + 1)) - day);
    ranges.push({ from: first, to: last < to ? last : to });
  }
  return ranges;
}

const day = 86_400_000;

/** The first day of a step, counted from 0. */
function begin(from: string, step: DateStep, index: number): string {
  if (step !== 'month') return write(read(from) + index * (step === 'week' ? 7 : 1) * day);
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  // A month that lacks the day ends on its last one.
  const length = new Date(Date.UTC(year, month + index, 0)).getUTCDate();
  return write(Date.UTC(year, month - 1 + index, Math.min(date, length)));
}

const read = (text: string) => Date.parse(`${text}T00:00:00Z`);

function write(moment: number): string {
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString().slice(0, 10);
}
