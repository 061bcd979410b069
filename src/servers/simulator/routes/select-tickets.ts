import { checkOrder, createSpan, type Span } from '../time/span.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { checkReferences } from '../validate/check-references.ts';
import { reportZone } from '../world/report-zone.ts';
import type { Ticket } from '../world/ticket.ts';
import { createdAt } from '../world/ticket-times.ts';
import type { World } from '../world/world.ts';

/** Filters of the reports on tickets, by their names on the wire. */
export interface TicketReportFilters {
  readonly date_from?: string;
  readonly date_to?: string;
  readonly timezone?: string;
  readonly group?: number;
  readonly agent?: string;
  readonly 'tag[]'?: readonly string[];
}

/** Tickets of all times that pass the filters of a report, with its zone and days; or what is wrong with the filters. */
export type TicketSelection =
  | { readonly tickets: Ticket[]; readonly zone: TimeZone; readonly span: Span }
  | { readonly errors: readonly string[] };

/** Selects tickets for reports; which day counts depends on the report. */
export function selectTickets(world: World, filters: TicketReportFilters, now: number): TicketSelection {
  const { group, agent, 'tag[]': tags = [] } = filters;
  const errors = [...checkOrder(filters), ...checkReferences(world, { agent, group: [group] })];
  if (errors.length > 0) return { errors };
  const zone = reportZone(filters.timezone);
  const oldest = world.tickets.reduce((least, ticket) => Math.min(least, createdAt(ticket)), now);
  const login = agent?.toLowerCase();
  const tickets = world.tickets.filter(
    (ticket) =>
      (group === undefined || ticket.groups.includes(group)) &&
      (login === undefined || ticket.assignee?.login === login) &&
      tags.every((tag) => ticket.tags.includes(tag)),
  );
  return { tickets, zone, span: createSpan(filters, oldest, now, zone) };
}
