import { reportsChats } from '../../../core/catalogue/livechat/reports-chats.ts';
import { ok, refuseArguments } from '../http/answer.ts';
import { type BucketWidth, countInBuckets } from '../reports/count-in-buckets.ts';
import type { ChatFilters } from '../world/filter-chats.ts';
import { createRoute, type Route } from './route.ts';
import { selectChats } from './select-chats.ts';

type ReportFilters = ChatFilters & { group_by?: BucketWidth };

/** Statistics on chats. */
export const reportRoutes: readonly Route[] = [
  createRoute<ReportFilters>(reportsChats, 'reports.total-chats', ({ world, parameters, now }) => {
    const selection = selectChats(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    const { chats, span, zone } = selection;
    const { date_from: from = span.firstDay, date_to: to = span.lastDay } = parameters;
    const width = parameters.group_by ?? (from === to ? 'hour' : 'day');
    const starts = chats.map((chat) => chat.started);
    const buckets = countInBuckets(starts, width, span, zone);
    return ok(Object.fromEntries(buckets.map(({ key, count, days }) => [key, { chats: count, ...days }])));
  }),
];
