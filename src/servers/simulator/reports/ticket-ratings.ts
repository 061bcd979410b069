import { rateTicket } from '../world/rate-ticket.ts';
import type { Ticket } from '../world/ticket.ts';
import { solvedAt } from '../world/ticket-times.ts';
import type { BucketReport } from './bucket-report.ts';

/** Good and bad ratings of solved tickets, by the time they were solved. */
export const ticketRatings: BucketReport<Ticket, { bad: number; good: number }> = {
  tellsDays: true,
  at: (ticket) => solvedAt(ticket) ?? Number.NaN,
  start: () => ({ bad: 0, good: 0 }),
  add(tally, ticket) {
    const rating = rateTicket(ticket);
    if (rating) tally[rating] += 1;
  },
  show: (tally) => tally,
};
