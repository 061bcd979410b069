import type { BucketReport } from './bucket-report.ts';
import type { QueueEntry } from './queue-entries.ts';

/** How many waited, gave up and got through. */
export const queuedVisitors: BucketReport<QueueEntry, { left: number; entered: number }> = {
  at: (entry) => entry.at,
  start: () => ({ left: 0, entered: 0 }),
  add(tally, { left }) {
    tally[left ? 'left' : 'entered'] += 1;
  },
  show: ({ left, entered }) => ({
    queued: { count: left + entered },
    left_queue: { count: left },
    entered_chat: { count: entered },
  }),
};
