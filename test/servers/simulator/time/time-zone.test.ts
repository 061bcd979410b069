import { describe, expect, it } from 'vitest';
import { dayOf, startOfDay } from '../../../../src/servers/simulator/time/local-day.ts';
import { textDate } from '../../../../src/servers/simulator/time/text-date.ts';
import { findTimeZone, type TimeZone } from '../../../../src/servers/simulator/time/time-zone.ts';

function zoneOf(name: string): TimeZone {
  const zone = findTimeZone(name);
  if (!zone) throw new Error(`no zone ${name}`);
  return zone;
}

describe('a time zone', () => {
  it('changes its offset in the very second the clocks change', () => {
    const warsaw = zoneOf('Europe/Warsaw');
    const spring = Date.UTC(2018, 2, 25, 1) / 1000;
    const autumn = Date.UTC(2017, 9, 29, 1) / 1000;
    expect([warsaw.offsetAt(spring - 1), warsaw.offsetAt(spring)]).toEqual([3_600, 7_200]);
    expect([warsaw.offsetAt(autumn - 1), warsaw.offsetAt(autumn)]).toEqual([7_200, 3_600]);
  });

  for (const name of [
    'America/Sao_Paulo',
    'America/Havana',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ]) {
    it(`starts each day of two years at its first instant: ${name}`, () => {
      const zone = zoneOf(name);
      for (let noon = Date.UTC(2016, 3, 13, 12); noon < Date.UTC(2018, 3, 14); noon += 86_400_000) {
        const date = new Date(noon).toISOString().slice(0, 10);
        const start = startOfDay(date, zone);
        expect(dayOf(start, zone)).toBe(date);
        expect(dayOf(start - 1, zone) < date).toBe(true);
      }
    });
  }

  it('is none when the name is unknown or only an offset', () => {
    expect(['Mars/Olympus', '+02:00', ''].map(findTimeZone)).toEqual([null, null, null]);
  });
});

describe('a text date', () => {
  it('has a 12-hour clock with two digits, on which midnight and noon are twelve', () => {
    const utc = zoneOf('UTC');
    const write = (hour: number) => textDate(Date.UTC(2018, 0, 7, hour, 5, 9) / 1000, utc);
    expect(write(0)).toBe('Sun, 01/07/18 12:05:09 am');
    expect(write(9)).toBe('Sun, 01/07/18 09:05:09 am');
    expect(write(12)).toBe('Sun, 01/07/18 12:05:09 pm');
    expect(write(23)).toBe('Sun, 01/07/18 11:05:09 pm');
    expect(textDate(1523612453, zoneOf('Europe/Warsaw'))).toBe('Fri, 04/13/18 11:40:53 am');
  });
});
