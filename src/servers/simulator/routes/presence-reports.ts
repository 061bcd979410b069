import { reportsAgents } from '../../../core/catalogue/livechat/reports-agents.ts';
import { ok, refuseArguments } from '../http/answer.ts';
import { chooseWidth, createBuckets } from '../reports/buckets.ts';
import { countSimultaneousChats, type weekdayNames } from '../reports/simultaneous-chats.ts';
import { writeHours } from '../reports/write-hours.ts';
import type { Interval } from '../time/interval.ts';
import { type ChatFilters, filterChats } from '../world/filter-chats.ts';
import { listOpenTime } from '../world/open-time.ts';
import { reportZone } from '../world/report-zone.ts';
import type { World } from '../world/world.ts';
import { createRoute, type Route } from './route.ts';
import { selectChats } from './select-chats.ts';

type ListTime = (world: World, filters: ChatFilters, span: Interval, now: number) => Interval[];

/** Statistics on when the team was there and chatting. */
export const presenceReportRoutes: readonly Route[] = [
  createHoursReport('reports.availability', listOpenTime),
  createHoursReport('reports.chatting-time', listChattingTime),
  createRoute<{ weekday: (typeof weekdayNames)[number] }>(
    reportsAgents,
    'reports.simultaneous-chats',
    ({ world, parameters, now }) =>
      ok(countSimultaneousChats(world.chats, parameters.weekday, now, reportZone())),
  ),
];

function createHoursReport(id: string, listTime: ListTime): Route {
  return createRoute<ChatFilters>(reportsAgents, id, ({ world, parameters, now }) => {
    const selection = selectChats(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    const { span, zone } = selection;
    const width = chooseWidth({ date_from: parameters.date_from, date_to: parameters.date_to }, span);
    const intervals = listTime(world, parameters, span, now);
    return ok(writeHours(intervals, span, zone, createBuckets(width, span, zone), width === 'hour'));
  });
}

/** Talks that reach into the span, those still going on included. */
function listChattingTime(world: World, filters: ChatFilters, span: Interval, now: number): Interval[] {
  const always = { firstDay: '', lastDay: '', begin: Number.NEGATIVE_INFINITY, end: span.end };
  return filterChats(world.chats, { ...filters, include_pending: 1 }, always, now)
    .map(({ started, ended }) => ({ begin: started, end: Math.min(ended, now) }))
    .filter(({ end }) => end > span.begin)
    .sort((one, other) => one.begin - other.begin);
}
