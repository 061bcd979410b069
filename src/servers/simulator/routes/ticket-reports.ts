import { reportsTickets } from '../../../core/catalogue/livechat/reports-tickets.ts';
import { ok, refuseArguments } from '../http/answer.ts';
import type { BucketReport } from '../reports/bucket-report.ts';
import { newTickets } from '../reports/new-tickets.ts';
import { type AgentRating, rankAgents } from '../reports/rank-agents.ts';
import { solvedTickets } from '../reports/solved-tickets.ts';
import { ticketRatings } from '../reports/ticket-ratings.ts';
import { ticketSources } from '../reports/ticket-sources.ts';
import { ticketsFirstResponseTime } from '../reports/tickets-first-response-time.ts';
import { ticketsResolutionTime } from '../reports/tickets-resolution-time.ts';
import { rateTicket } from '../world/rate-ticket.ts';
import type { Ticket } from '../world/ticket.ts';
import { solvedAt } from '../world/ticket-times.ts';
import { answerBuckets, type BucketChoice } from './answer-buckets.ts';
import { createRoute, type Route } from './route.ts';
import { selectTickets, type TicketReportFilters } from './select-tickets.ts';

/** Statistics on tickets. */
export const ticketReportRoutes: readonly Route[] = [
  createTicketReport('reports.new-tickets', newTickets),
  createTicketReport('reports.tickets-first-response-time', ticketsFirstResponseTime),
  createTicketReport('reports.solved-tickets', solvedTickets),
  createTicketReport('reports.tickets-resolution-time', ticketsResolutionTime),
  createTicketReport('reports.ticket-sources', ticketSources),
  createTicketReport('reports.ticket-ratings', ticketRatings),
  createRoute<TicketReportFilters>(reportsTickets, 'reports.ticket-ranking', ({ world, parameters, now }) => {
    const selection = selectTickets(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    const { begin, end } = selection.span;
    const rated = selection.tickets.filter((ticket) => {
      const solved = solvedAt(ticket);
      return solved !== null && solved >= begin && solved < end;
    });
    return ok(rankAgents(rated.flatMap(listRating)));
  }),
];

function createTicketReport<Tally>(id: string, report: BucketReport<Ticket, Tally>): Route {
  return createRoute<TicketReportFilters & BucketChoice>(reportsTickets, id, ({ world, parameters, now }) => {
    const selection = selectTickets(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    return answerBuckets(report, selection.tickets, parameters, selection);
  });
}

function listRating(ticket: Ticket): AgentRating[] {
  const rating = rateTicket(ticket);
  return rating && ticket.assignee ? [{ login: ticket.assignee.login, rating }] : [];
}
