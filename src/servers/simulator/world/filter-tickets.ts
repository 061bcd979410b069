import type { Span } from '../time/span.ts';
import type { Ticket } from './ticket.ts';

/** Filters of the ticket list by their names on the wire; a missing one keeps everything. */
export interface TicketFilters {
  readonly date_from?: string;
  readonly date_to?: string;
  readonly assigned?: number;
  readonly order?: 'asc' | 'desc';
  readonly status?: string;
  readonly assignee?: string;
  readonly query?: string;
  readonly 'requester[mail]'?: string;
  readonly group?: number;
  readonly source?: string;
  readonly tag?: string;
  readonly tagged?: number;
}

/** The tickets to which something happened within the span and that pass all filters, by time of the last change. */
export function filterTickets(tickets: readonly Ticket[], filters: TicketFilters, span: Span): Ticket[] {
  const mail = filters['requester[mail]']?.toLowerCase();
  const text = filters.query?.toLowerCase() ?? '';
  const { status, group, source, tag } = filters;
  const direction = filters.order === 'asc' ? 1 : -1;
  return tickets
    .filter(
      (ticket) =>
        happenedIn(ticket, span) &&
        (filters.assigned === undefined || (ticket.assignee !== null) === (filters.assigned === 1)) &&
        (status === undefined || ticket.status === status) &&
        (filters.assignee === undefined || ticket.assignee?.login === filters.assignee.toLowerCase()) &&
        (mail === undefined || ticket.requester.login.toLowerCase() === mail) &&
        (group === undefined || ticket.groups.includes(group)) &&
        (source === undefined || ticket.source === source) &&
        (tag === undefined || ticket.tags.includes(tag)) &&
        (filters.tagged === undefined || ticket.tags.length > 0 === (filters.tagged === 1)) &&
        mentions(ticket, text),
    )
    .sort((one, other) => direction * (one.modified - other.modified));
}

function happenedIn({ modified, events }: Ticket, { begin, end }: Span): boolean {
  const within = (instant: number) => instant >= begin && instant < end;
  return within(modified) || events.some((event) => within(event.at));
}

function mentions({ subject, requester, events }: Ticket, text: string): boolean {
  return (
    text === '' ||
    subject.toLowerCase().includes(text) ||
    requester.name.toLowerCase().includes(text) ||
    requester.login.toLowerCase().includes(text) ||
    events.some((event) => event.kind === 'message' && event.message.toLowerCase().includes(text))
  );
}
