import { tickets } from '../../../core/catalogue/livechat/tickets.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkOrder, createSpan } from '../time/span.ts';
import { checkReferences } from '../validate/check-references.ts';
import { filterTickets, type TicketFilters } from '../world/filter-tickets.ts';
import { notifyWebhooks } from '../world/notify-webhooks.ts';
import { openTicket, type TicketInput } from '../world/open-ticket.ts';
import { renderTicket } from '../world/render-ticket.ts';
import { ticketEventData } from '../world/render-webhook-data.ts';
import { reportZone } from '../world/report-zone.ts';
import type { Ticket } from '../world/ticket.ts';
import { pageOf } from './paging.ts';
import { type Call, createRoute, type Route } from './route.ts';

type OneTicket = { ticket_id: string };

/** Messages left outside of chats. */
export const ticketRoutes: readonly Route[] = [
  createRoute<TicketFilters & { page: number }>(tickets, 'tickets.list', ({ world, parameters, now }) => {
    const { assignee, group, page } = parameters;
    const errors = [
      ...checkOrder(parameters),
      ...checkReferences(world, { agent: assignee, group: [group] }),
    ];
    if (errors.length > 0) return refuseArguments(errors);
    const oldest = world.tickets.reduce((least, ticket) => Math.min(least, ticket.modified), now);
    const span = createSpan(parameters, oldest, now, reportZone());
    const { items, total, pages } = pageOf(filterTickets(world.tickets, parameters, span), page);
    return ok({ pages, total, tickets: items.map(renderTicket) });
  }),
  createRoute<OneTicket>(tickets, 'tickets.get', (call) => withTicket(call, answerOne)),
  createRoute<object, TicketInput>(tickets, 'tickets.create', ({ world, caller, body, now }) => {
    const login = body.assignee?.id?.toLowerCase();
    const assignee = world.agents.find((agent) => agent.login === login);
    const errors = checkReferences(world, { group: body.group });
    if (login !== undefined && !assignee) errors.push(`agent ${login} does not exist`);
    if (errors.length > 0) return refuseArguments(errors);
    const ticket = openTicket(world, body, assignee ?? null, caller, now);
    world.tickets.unshift(ticket);
    notifyWebhooks(world, 'ticket_created', now, ticketEventData(ticket, world, body.source?.url));
    return answerOne(ticket);
  }),
  createRoute<OneTicket, { tag: readonly string[] }>(tickets, 'tickets.update-tags', (call) =>
    withTicket(call, (ticket) => {
      // A ticket may keep a tag that its group has no more.
      const added = call.body.tag.filter((name) => !ticket.tags.includes(name));
      const errors = checkReferences(call.world, { tags: added });
      if (errors.length > 0) return refuseArguments(errors);
      ticket.tags = [...new Set(call.body.tag)];
      ticket.modified = call.now;
      return answerOne(ticket);
    }),
  ),
];

/** The reference prints one ticket as a list of one. */
function answerOne(ticket: Ticket): Answer {
  return ok({ pages: 1, total: 1, tickets: [renderTicket(ticket)] });
}

function withTicket<Body>(call: Call<OneTicket, Body>, answer: (ticket: Ticket) => Answer): Answer {
  const ticket = call.world.tickets.find((candidate) => candidate.id === call.parameters.ticket_id);
  return ticket ? answer(ticket) : refuse(404, 'Ticket not found');
}
