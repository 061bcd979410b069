import type { Ticket } from '../world/ticket.ts';
import { createdAt } from '../world/ticket-times.ts';
import type { BucketReport } from './bucket-report.ts';

/** Tickets created. */
export const newTickets: BucketReport<Ticket, { new_tickets: number }> = {
  at: createdAt,
  start: () => ({ new_tickets: 0 }),
  add(tally) {
    tally.new_tickets += 1;
  },
  show: (tally) => tally,
};
