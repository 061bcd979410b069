import { checkOrder, createSpan, type Span } from '../time/span.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { checkReferences } from '../validate/check-references.ts';
import type { Chat } from '../world/chat.ts';
import { type ChatFilters, filterChats } from '../world/filter-chats.ts';
import { reportZone } from '../world/report-zone.ts';
import type { World } from '../world/world.ts';

/** Chats that pass the filters of a call, with the zone and days they were counted in; or what is wrong with the filters. */
export type Selection =
  | { readonly chats: Chat[]; readonly zone: TimeZone; readonly span: Span }
  | { readonly errors: readonly string[] };

/** Selects chats for the list and for reports alike, so that their numbers agree. */
export function selectChats(world: World, filters: ChatFilters, now: number): Selection {
  const { agent, group, goal, sale } = filters;
  const errors = [
    ...checkOrder(filters),
    ...checkReferences(world, { agent, archivedGroup: group, goals: [goal, sale] }),
  ];
  if (errors.length > 0) return { errors };
  const zone = reportZone(filters.timezone);
  const span = createSpan(filters, firstStart(world), now, zone);
  return { chats: filterChats(world.chats, filters, span, now), zone, span };
}

/** Start of the oldest chat, in Unix seconds. */
function firstStart({ chats }: World): number {
  return chats.at(-1)?.started ?? 0;
}
