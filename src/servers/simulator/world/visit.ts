import { createRandom, type Random } from './random.ts';
import { frontPage, type SitePage, sitePages } from './site-pages.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** A page with the time it was opened, in Unix seconds. */
export interface PageView extends SitePage {
  /** When it was opened. */
  readonly at: number;
}

/** Somebody's stay on the site; all times are Unix seconds. */
export interface Visit {
  /** Who it is. */
  readonly visitor: Visitor;
  /** Arrival. */
  readonly entered: number;
  /** Departure. */
  readonly left: number;
  /** Page that led to the site; empty when none did. */
  readonly referrer: string;
  /** Pages in order, those of the future included. */
  readonly views: readonly PageView[];
  /** The invitation they get, should a greeting be switched on for it, or null. */
  readonly invitation: {
    readonly from: number;
    readonly until: number;
    readonly isRefused: boolean;
    /** Which of the greetings, as a fraction. */
    readonly choice: number;
  } | null;
}

/** Who comes to the site. */
export interface Site {
  /** Seed of the account. */
  readonly seed: string;
  /** People who have chatted before and may come again. */
  readonly regulars: readonly Visitor[];
}

const slot = 40;
const longest = 1_500;
const referrers = [
  '',
  '',
  'https://search.example/?q=raincoat',
  'https://search.example/?q=harbor+pine',
  'https://trailblog.example/gear',
];

/** The visits going on at `now` (Unix seconds): the same for the same seed and time, whatever was asked before. */
export function listVisits(site: Site, now: number): Visit[] {
  const visits: Visit[] = [];
  for (let number = Math.floor(now / slot); number >= Math.floor((now - longest) / slot) - 1; number--) {
    const visit = createVisit(site, number);
    if (visit && visit.entered <= now && now < visit.left) visits.push(visit);
  }
  return visits;
}

/** At most one person arrives in a slot of forty seconds. */
function createVisit({ seed, regulars }: Site, number: number): Visit | null {
  const random = createRandom(`${seed} visit ${number}`);
  if (random.chance(0.35)) return null;
  const entered = number * slot + random.integer(0, slot - 1);
  const left = entered + random.integer(60, longest);
  const isRegular = regulars.length > 0 && random.chance(0.3);
  const visitor = isRegular
    ? random.pick(regulars)
    : { ...createVisitor(random, entered), name: 'Visitor', mail: '' };
  const invited = entered + random.integer(20, 120);
  const invitation = {
    from: invited,
    until: invited + random.integer(20, 90),
    isRefused: random.chance(0.6),
    choice: random.fraction(),
  };
  return {
    visitor,
    entered,
    left,
    referrer: random.pick(referrers),
    views: walk(random, entered, left),
    invitation: random.chance(0.5) ? invitation : null,
  };
}

function walk(random: Random, entered: number, left: number): PageView[] {
  const first = random.chance(0.4) ? frontPage : random.pick(sitePages);
  const later = Array.from({ length: random.integer(0, 6) }, () => random.integer(entered + 1, left));
  const times = [...new Set(later)].sort((one, other) => one - other);
  return [{ ...first, at: entered }, ...times.map((at) => ({ ...random.pick(sitePages), at }))];
}
