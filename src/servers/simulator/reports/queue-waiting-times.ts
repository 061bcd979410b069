import type { BucketReport, Members } from './bucket-report.ts';
import type { QueueEntry } from './queue-entries.ts';

interface Waits {
  count: number;
  sum: number;
  min: number;
  max: number;
}

type Tally = { readonly [Set in 'queued' | 'left_queue' | 'entered_chat']: Waits };

/** Shortest, longest and average wait; all zero where nobody waited. */
export const queueWaitingTimes: BucketReport<QueueEntry, Tally> = {
  at: (entry) => entry.at,
  start: () => ({ queued: startWaits(), left_queue: startWaits(), entered_chat: startWaits() }),
  add(tally, { wait, left }) {
    addWait(tally.queued, wait);
    addWait(left ? tally.left_queue : tally.entered_chat, wait);
  },
  show: ({ queued, left_queue, entered_chat }) => ({
    queued: showWaits(queued),
    left_queue: showWaits(left_queue),
    entered_chat: showWaits(entered_chat),
  }),
};

function startWaits(): Waits {
  return { count: 0, sum: 0, min: 0, max: 0 };
}

function addWait(waits: Waits, wait: number): void {
  waits.min = waits.count === 0 ? wait : Math.min(waits.min, wait);
  waits.max = Math.max(waits.max, wait);
  waits.count += 1;
  waits.sum += wait;
}

function showWaits({ count, sum, min, max }: Waits): Members {
  const average = count === 0 ? 0 : Math.round(sum / count);
  return { count, min: { seconds: min }, max: { seconds: max }, average: { seconds: average } };
}
