import type { Faults } from '../../../core/simulation/conditions.ts';
import type { Random } from '../world/random.ts';

/** What goes wrong with a call. */
export type Fault = keyof Faults;

const kinds: readonly Fault[] = ['errors', 'slow', 'dropped', 'malformed', 'wrongType'];

/** Draws what goes wrong with the next call, or null when nothing does; one number a call, whatever the shares are. */
export function drawFault(faults: Faults, random: Random): Fault | null {
  let left = random.fraction();
  for (const kind of kinds) {
    left -= faults[kind];
    if (left < 0) return kind;
  }
  return null;
}
