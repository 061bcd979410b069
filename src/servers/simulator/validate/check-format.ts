import { fitsFormat } from '../../../core/catalogue/fits-format.ts';
import type { Format } from '../../../core/catalogue/schema.ts';

/** Says what a text of this format must be, or null when it is. */
export function checkFormat(format: Format, text: string): string | null {
  return fitsFormat[format](text) ? null : demands[format];
}

const demands: { readonly [format in Format]: string } = {
  date: 'must be a date written YYYY-MM-DD',
  'date-time': 'must be a date with time (ISO 8601)',
  time: 'must be a time written HH:MM',
  email: 'must be an e-mail address',
  uri: 'must be a URL',
  timezone: 'must be a time zone of the tz database',
  'unix-time': 'must be a Unix time',
  password: 'must be a password',
};
