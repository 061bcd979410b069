import { worldStart } from '../../../core/simulation/world-start.ts';
import type { Chat } from '../world/chat.ts';
import { roll, rollInteger } from '../world/roll.ts';

/** Somebody who waited for an agent. */
export interface QueueEntry {
  /** When the wait ended, in Unix seconds; for those who got through that is the start of their chat. */
  readonly at: number;
  /** Seconds waited. */
  readonly wait: number;
  /** Whether they gave up. */
  readonly left: boolean;
}

const giveUpShare = 0.45;

/**
 * Everybody who waited: those whose chats say so, and others in the same rush who gave up. The latter leave no trace in
 * the account, so they hang on the ids of the chats they waited beside.
 */
export function listQueueEntries(chats: readonly Chat[]): QueueEntry[] {
  const entries: QueueEntry[] = [];
  for (const { id, queued, started } of chats) {
    if (queued === null) continue;
    entries.push({ at: started, wait: queued, left: false });
    if (started < worldStart && roll(id, 70) < giveUpShare) {
      const wait = rollInteger(id, 71, 15, 300);
      entries.push({ at: started - rollInteger(id, 72, 0, queued), wait, left: true });
    }
  }
  return entries;
}
