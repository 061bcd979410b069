import { worldStart } from '../../../core/simulation/world-start.ts';
import { day } from '../time/local-day.ts';
import type { Random } from './random.ts';

/** How many days before the account wakes up its archive begins: two years. */
export const archiveDays = 730;

// Sunday first; fewer people write at weekends.
const weekdayShare = [0.45, 1, 0.95, 0.9, 0.9, 0.85, 0.5];
// Hours of UTC: Europe's working day, with an American evening behind it.
const hourShare = [
  0.06, 0.04, 0.03, 0.03, 0.06, 0.15, 0.35, 0.65, 0.9, 1, 0.95, 0.85, 0.9, 0.95, 0.9, 0.8, 0.7, 0.6, 0.6,
  0.55, 0.45, 0.3, 0.18, 0.1,
];

/** An instant of the two archived years (Unix seconds): more of late than early, in the rhythm of day and week. */
export function pickMoment(random: Random): number {
  for (;;) {
    // The square root lets the number of conversations grow steadily from nothing.
    const moment = worldStart - Math.ceil(archiveDays * day * (1 - Math.sqrt(random.fraction())));
    // 1 January 1970 was a Thursday.
    const weekday = (Math.floor(moment / day) + 4) % 7;
    const share = (weekdayShare[weekday] ?? 1) * (hourShare[Math.floor((moment % day) / 3_600)] ?? 1);
    if (random.chance(share)) return moment;
  }
}
