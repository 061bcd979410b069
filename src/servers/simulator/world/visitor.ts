import { places, userAgents } from './places.ts';
import { type Random, weigh } from './random.ts';
import { randomHex } from './random-id.ts';

/** Somebody who came to the shop's site. */
export interface Visitor {
  /** Visitor id: S, Unix time of the first visit, ten hex digits. */
  readonly id: string;
  /** Name given in the survey before a chat. */
  readonly name: string;
  /** E-mail given there. */
  readonly mail: string;
  /** Address from a range reserved for documentation (RFC 5737). */
  readonly ip: string;
  /** City in the local language. */
  readonly city: string;
  /** Country in English. */
  readonly country: string;
  /** Two-letter country code. */
  readonly countryCode: string;
  /** tz database name. */
  readonly timezone: string;
  /** State, province or similar; may be empty. */
  readonly region: string;
  /** Browser identification. */
  readonly userAgent: string;
}

/** The visitor of the reference's sample chat. */
export const otto: Visitor = {
  id: 'S1523605118.3fa7c92e10',
  name: 'Otto Lindqvist',
  mail: 'otto.lindqvist@mail.example',
  ip: '198.51.100.23',
  city: 'Gdynia',
  country: 'Poland',
  countryCode: 'PL',
  timezone: 'Europe/Warsaw',
  region: 'Pomerania',
  userAgent: userAgents[0],
};

const weightedPlaces = weigh(places.map((place) => [place, place.weight]));
const plainNames = new Map<string, string>();

/** Makes a visitor who first came at `firstVisit` (Unix seconds). */
export function createVisitor(random: Random, firstVisit: number): Visitor {
  const place = random.weighted(weightedPlaces);
  const [city, region] = random.pick(place.cities);
  const [first, last] = [random.pick(place.firstNames), random.pick(place.lastNames)];
  return {
    id: `S${firstVisit}.${randomHex(random, 10)}`,
    name: `${first} ${last}`,
    mail: `${plain(first)}.${plain(last)}@mail.example`,
    ip: `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.integer(1, 254)}`,
    city,
    country: place.country,
    countryCode: place.code,
    timezone: place.timezone,
    region,
    userAgent: random.pick(userAgents),
  };
}

/** A name in the letters of an e-mail address; there are far more people than names. */
function plain(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const bare = name.toLowerCase().normalize('NFD');
  const letters = bare
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z]/g, '');
  plainNames.set(name, letters);
  return letters;
}
