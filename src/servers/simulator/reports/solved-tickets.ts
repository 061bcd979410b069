import type { Ticket } from '../world/ticket.ts';
import { solvedAt } from '../world/ticket-times.ts';
import type { BucketReport } from './bucket-report.ts';

/** Tickets solved, at the time they were; those that are not never fall into a bucket. */
export const solvedTickets: BucketReport<Ticket, { solved_tickets: number }> = {
  at: (ticket) => solvedAt(ticket) ?? Number.NaN,
  start: () => ({ solved_tickets: 0 }),
  add(tally) {
    tally.solved_tickets += 1;
  },
  show: (tally) => tally,
};
