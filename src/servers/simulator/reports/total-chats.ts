import type { Chat } from '../world/chat.ts';
import type { BucketReport } from './bucket-report.ts';

/** How many chats there were. */
export const totalChats: BucketReport<Chat, { chats: number }> = {
  tellsDays: true,
  at: (chat) => chat.started,
  start: () => ({ chats: 0 }),
  add(tally) {
    tally.chats += 1;
  },
  show: (tally) => tally,
};
