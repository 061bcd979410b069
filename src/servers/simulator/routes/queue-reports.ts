import { reportsChats } from '../../../core/catalogue/livechat/reports-chats.ts';
import { refuseArguments } from '../http/answer.ts';
import type { BucketReport } from '../reports/bucket-report.ts';
import { listQueueEntries, type QueueEntry } from '../reports/queue-entries.ts';
import { queueWaitingTimes } from '../reports/queue-waiting-times.ts';
import { queuedVisitors } from '../reports/queued-visitors.ts';
import { day } from '../time/local-day.ts';
import { type ChatFilters, filterChats } from '../world/filter-chats.ts';
import { answerBuckets, type BucketChoice } from './answer-buckets.ts';
import { createRoute, type Route } from './route.ts';
import { selectChats } from './select-chats.ts';

/** Statistics on those who waited for an agent. */
export const queueReportRoutes: readonly Route[] = [
  createQueueReport('reports.queued-visitors', queuedVisitors),
  createQueueReport('reports.queue-waiting-times', queueWaitingTimes),
];

function createQueueReport<Tally>(id: string, report: BucketReport<QueueEntry, Tally>): Route {
  return createRoute<ChatFilters & BucketChoice>(reportsChats, id, ({ world, parameters, now }) => {
    const selection = selectChats(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    const { begin, end } = selection.span;
    // Somebody who gave up before midnight can hang on a chat that began after it.
    const around = { ...selection.span, begin: begin - day, end: end + day };
    const chats = filterChats(world.chats, parameters, around, now);
    return answerBuckets(report, listQueueEntries(chats), parameters, selection);
  });
}
