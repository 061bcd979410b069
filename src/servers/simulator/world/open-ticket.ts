import type { Agent, Person } from './agent.ts';
import { randomId } from './random-id.ts';
import type { Ticket, TicketEvent, TicketSource } from './ticket.ts';
import type { World } from './world.ts';

/** What can be sent about a new ticket, by its names on the wire. */
export interface TicketInput {
  readonly message: string;
  readonly requester: { readonly mail: string; readonly name?: string };
  readonly assignee?: { readonly id?: string };
  readonly source?: { readonly type?: TicketSource; readonly url?: string };
  readonly subject: string;
  readonly group: readonly number[];
}

/** Makes the ticket that a call at `now` (Unix seconds) asks for; it is not yet in the account. */
export function openTicket(
  world: World,
  input: TicketInput,
  assignee: Agent | null,
  caller: Agent,
  now: number,
): Ticket {
  const requester: Person = { login: input.requester.mail, name: input.requester.name ?? '' };
  const source = input.source?.type ?? 'lc2';
  const { message } = input;
  const events: TicketEvent[] = [
    { kind: 'message', at: now, by: 'client', author: requester, message, isPrivate: false, source },
  ];
  const person = assignee && { login: assignee.login, name: assignee.name };
  if (person) {
    const author = { login: caller.login, name: caller.name };
    events.push({ kind: 'assignee_changed', at: now, author, to: person });
  }
  return {
    id: randomId(world.random, 5, new Set(world.tickets.map((ticket) => ticket.id))),
    subject: input.subject,
    status: 'open',
    assignee: person,
    requester,
    groups: [...new Set(input.group)],
    source,
    tags: [],
    modified: now,
    events,
  };
}
