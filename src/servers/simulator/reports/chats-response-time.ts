import { answerWaits } from '../world/answer-waits.ts';
import type { Chat } from '../world/chat.ts';
import { type BucketReport, meanOf } from './bucket-report.ts';

/** How long visitors waited for an answer, on average over all answers. */
export const chatsResponseTime: BucketReport<Chat, { count: number; sum: number }> = {
  at: (chat) => chat.started,
  start: () => ({ count: 0, sum: 0 }),
  add(tally, chat) {
    for (const wait of answerWaits(chat)) {
      tally.count += 1;
      tally.sum += wait;
    }
  },
  show: ({ count, sum }) => ({ avg_response_time: { count, seconds: meanOf(sum, count) } }),
};
