import { type RelayLimits, usualLimits } from './forward.ts';
import { type RateLimit, usualRateLimit } from './rate-limit.ts';

/** Every limit an owner may set. */
export type OwnLimits = RelayLimits & Pick<RateLimit, 'perMinute'>;

/** Least and usual number of each limit in its owner's unit, and how many of ours one of those is. */
export const limitSettings = {
  perMinute: { least: 0, usual: usualRateLimit.perMinute, unit: 1 },
  body: { least: 1, usual: usualLimits.body / 1e6, unit: 1e6 },
  answer: { least: 1, usual: usualLimits.answer / 1e6, unit: 1e6 },
  time: { least: 1, usual: usualLimits.time / 1e3, unit: 1e3 },
} as const satisfies Record<keyof OwnLimits, object>;

const most = 100_000;

/**
 * Reads limits as their owner wrote them, leaving those out that are not set; a mistake becomes one sentence, which calls
 * a limit by its name in `names`.
 */
export function readLimits(
  texts: Readonly<Partial<Record<keyof OwnLimits, string>>>,
  names: Readonly<Record<keyof OwnLimits, string>>,
): OwnLimits | string {
  const limits = { perMinute: 0, body: 0, answer: 0, time: 0 };
  for (const name of Object.keys(limits) as (keyof OwnLimits)[]) {
    const { least, usual, unit } = limitSettings[name];
    const text = texts[name] ?? String(usual);
    const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
    if (number < least || number > most)
      return `${names[name]} must be a whole number from ${least} to ${most}, not "${text}".`;
    limits[name] = number * unit;
  }
  return limits;
}
