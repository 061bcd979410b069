import { answerWaits } from '../world/answer-waits.ts';
import type { Chat } from '../world/chat.ts';
import type { BucketReport } from './bucket-report.ts';

/** Chats in which no question was answered. */
export const missedChats: BucketReport<Chat, { not_replied: number }> = {
  at: (chat) => chat.started,
  start: () => ({ not_replied: 0 }),
  add(tally, chat) {
    if (answerWaits(chat).length === 0) tally.not_replied += 1;
  },
  show: (tally) => tally,
};
