import type { Format } from './schema.ts';

/** A time of day, `HH:MM`, as a regular expression. */
export const clockPattern = '^([01]\\d|2[0-3]):[0-5]\\d$';

const clock = new RegExp(clockPattern);

/** Whether a text is of a format; what to say when it isn't is up to whoever asks. */
export const fitsFormat: { readonly [format in Format]: (text: string) => boolean } = {
  date: isDate,
  'date-time': (text) => !Number.isNaN(Date.parse(text)),
  time: (text) => clock.test(text),
  // A host without a dot is an address inside of one network only, which the service can't mail.
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  uri: (text) => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text),
  timezone: isTimeZone,
  'unix-time': (text) => /^\d+$/.test(text),
  password: () => true,
};

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines roll 31 February over; a date that comes back otherwise doesn't exist.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isTimeZone(text: string): boolean {
  // Newer engines also take offsets such as "+02:00", which are no tz database names.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
