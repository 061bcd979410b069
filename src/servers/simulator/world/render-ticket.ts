import type { Json } from '../../../core/catalogue/schema.ts';
import type { Person } from './agent.ts';
import type { Ticket, TicketEvent } from './ticket.ts';

type Members = { [name: string]: Json };

/** A ticket as the API shows it. */
export function renderTicket(ticket: Ticket): Members {
  return {
    // Every sample ticket is assigned; an empty object follows what the samples do with an empty firstResponse.
    assignee: ticket.assignee ? renderPerson(ticket.assignee) : {},
    events: ticket.events.map(renderEvent),
    id: ticket.id,
    requester: { mail: ticket.requester.login, name: ticket.requester.name },
    groups: ticket.groups,
    status: ticket.status,
    subject: ticket.subject,
    modified: ticket.modified,
    source: { type: ticket.source },
    opened: [{ from: ticket.events[0]?.at ?? ticket.modified }],
    firstResponse: {},
    tags: ticket.tags,
  };
}

function renderEvent(event: TicketEvent): Members {
  switch (event.kind) {
    case 'assignee_changed':
      return {
        to: renderPerson(event.to),
        author: renderPerson(event.author),
        date: event.at,
        type: 'assignee_changed',
      };
    case 'message':
      return {
        author: { ...renderPerson(event.author), type: event.by },
        date: event.at,
        is_private: event.isPrivate,
        message: event.message,
        type: 'message',
        source: { type: event.source },
      };
  }
}

function renderPerson({ login, name }: Person): Members {
  return { id: login, name };
}
