import { attemptsPath } from '../../../core/simulation/control-paths.ts';
import type { JournalEntry } from '../../../core/simulation/journal-entry.ts';
import type { SentWebhook } from '../../../core/simulation/outgoing.ts';

/** Notes that a delivery, by its number from 1 on, is made once more; gives the journal's entry, or null without one. */
export function noteAttempt(
  deliveries: readonly SentWebhook[],
  number: number,
  at: number,
): JournalEntry | null {
  const delivery = deliveries[number - 1];
  if (!delivery) return null;
  delivery.attempts.push({ at, outcome: 'noted' });
  return { at, caller: null, method: 'POST', path: attemptsPath(number), type: null, body: null };
}
