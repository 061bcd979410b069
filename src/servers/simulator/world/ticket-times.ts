import type { Ticket } from './ticket.ts';

/** When a ticket was created, in Unix seconds. */
export function createdAt({ events, modified }: Ticket): number {
  return events[0]?.at ?? modified;
}

/** When the first answer went to the requester, in Unix seconds; null while there is none. */
export function answeredAt({ events }: Ticket): number | null {
  const answer = events.find((event) => event.kind === 'message' && event.by === 'agent' && !event.isPrivate);
  return answer?.at ?? null;
}

/** When a ticket was solved, in Unix seconds: with its last answer. Null for tickets that are not solved. */
export function solvedAt(ticket: Ticket): number | null {
  if (ticket.status !== 'solved') return null;
  const answer = ticket.events.findLast(
    (event) => event.kind === 'message' && event.by === 'agent' && !event.isPrivate,
  );
  return answer?.at ?? ticket.events.at(-1)?.at ?? ticket.modified;
}
