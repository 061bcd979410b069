import type { Chat } from '../world/chat.ts';
import type { BucketReport } from './bucket-report.ts';

type Tally = { [Way in `chats_from_${Chat['engagement']}`]: number };

/** How chats came about; every chat counts once. */
export const chatEngagement: BucketReport<Chat, Tally> = {
  at: (chat) => chat.started,
  start: () => ({ chats_from_auto_invite: 0, chats_from_immediate_start: 0, chats_from_manual_invite: 0 }),
  add(tally, { engagement }) {
    tally[`chats_from_${engagement}`] += 1;
  },
  show: (tally) => tally,
};
