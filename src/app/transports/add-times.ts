import type { Hop } from '../../core/http/exchange.ts';
import type { LegTimes } from './time-leg.ts';

/** Puts what is known of times onto legs: the first was made by this page, the second by who received it. */
export function addTimes(hops: readonly Hop[], times: LegTimes | null | undefined): readonly Hop[] {
  const [first, second, ...others] = hops;
  if (!times || !first) return hops;
  const { leg, upstream } = times;
  // Where a relay followed redirects, what it told is the time of all its legs.
  const onward = second && upstream && others.length === 0 ? { ...second, timing: upstream } : second;
  return [{ ...first, timing: leg }, ...(onward ? [onward] : []), ...others];
}
