import { answerWaits } from '../world/answer-waits.ts';
import type { Chat } from '../world/chat.ts';
import { type BucketReport, meanOf } from './bucket-report.ts';

/** How long visitors waited for the first answer, on average over the chats that got one. */
export const chatsFirstResponseTime: BucketReport<Chat, { count: number; sum: number }> = {
  at: (chat) => chat.started,
  start: () => ({ count: 0, sum: 0 }),
  add(tally, chat) {
    const [first] = answerWaits(chat);
    if (first === undefined) return;
    tally.count += 1;
    tally.sum += first;
  },
  show: ({ count, sum }) => ({ first_response_time: { count, seconds: meanOf(sum, count) } }),
};
