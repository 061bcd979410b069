import type { Format } from '../../../core/catalogue/schema.ts';
import { findTimeZone } from '../time/time-zone.ts';

/** Says what a text of this format must be, or null when it is. */
export function checkFormat(format: Format, text: string): string | null {
  const { fits, must } = formats[format];
  return fits(text) ? null : must;
}

const formats: { [format in Format]: { fits(text: string): boolean; must: string } } = {
  date: { fits: isDate, must: 'must be a date written YYYY-MM-DD' },
  'date-time': {
    fits: (text) => !Number.isNaN(Date.parse(text)),
    must: 'must be a date with time (ISO 8601)',
  },
  time: { fits: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), must: 'must be a time written HH:MM' },
  email: { fits: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), must: 'must be an e-mail address' },
  uri: { fits: (text) => URL.canParse(text), must: 'must be a URL' },
  timezone: { fits: (text) => findTimeZone(text) !== null, must: 'must be a time zone of the tz database' },
  'unix-time': { fits: (text) => /^\d+$/.test(text), must: 'must be a Unix time' },
};

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  // Some engines let 30 February roll over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
