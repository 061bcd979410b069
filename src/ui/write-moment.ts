const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Writes a moment (milliseconds since 1970) in the reader's time zone: the time alone when it is today. */
export function writeMoment(moment: number): string {
  const isToday = new Date(moment).toDateString() === new Date().toDateString();
  return isToday ? `today at ${time.format(moment)}` : dayAndTime.format(moment);
}
