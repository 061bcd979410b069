import type { Chat } from '../world/chat.ts';
import type { BucketReport } from './bucket-report.ts';

/** Good and bad ratings beside the number of all chats. */
export const chatRatings: BucketReport<Chat, { bad: number; good: number; chats: number }> = {
  tellsDays: true,
  at: (chat) => chat.started,
  start: () => ({ bad: 0, good: 0, chats: 0 }),
  add(tally, { rate }) {
    tally.chats += 1;
    if (rate === 'rated_bad') tally.bad += 1;
    if (rate === 'rated_good') tally.good += 1;
  },
  show: (tally) => tally,
};
