import { isMissed } from '../world/answer-waits.ts';
import type { Chat } from '../world/chat.ts';
import type { BucketReport } from './bucket-report.ts';

/** Chats in which no agent wrote anything beyond the welcome. */
export const missedChats: BucketReport<Chat, { not_replied: number }> = {
  at: (chat) => chat.started,
  start: () => ({ not_replied: 0 }),
  add(tally, chat) {
    if (isMissed(chat)) tally.not_replied += 1;
  },
  show: (tally) => tally,
};
