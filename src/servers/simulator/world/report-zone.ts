import { findTimeZone, type TimeZone } from '../time/time-zone.ts';
import { accountZone } from './account.ts';

/** The zone a call names, which has been checked, or the account's own. */
export function reportZone(name?: string): TimeZone {
  const zone = findTimeZone(name ?? accountZone);
  if (!zone) throw new Error(`No such time zone: ${name}`);
  return zone;
}
