import type { Ticket } from '../world/ticket.ts';
import { createdAt } from '../world/ticket-times.ts';
import { type BucketReport, meanOf } from './bucket-report.ts';

/** A mean time in hours that tickets took from their beginning to an end. */
export type DelayReport = BucketReport<Ticket, { count: number; hours: number }>;

/** Measures from the creation of tickets to an end, by the time of that end; those without it don't count. */
export function measureDelay(findEnd: (ticket: Ticket) => number | null): DelayReport {
  const endOf = (ticket: Ticket) => findEnd(ticket) ?? Number.NaN;
  return {
    at: endOf,
    start: () => ({ count: 0, hours: 0 }),
    add(tally, ticket) {
      tally.count += 1;
      tally.hours += Math.max(0, endOf(ticket) - createdAt(ticket)) / 3_600;
    },
    show: ({ count, hours }) => ({ count, hours: meanOf(hours, count) }),
  };
}
