import { worldStart } from '../../../core/simulation/world-start.ts';
import { roll } from './roll.ts';
import type { Ticket } from './ticket.ts';
import { solvedAt } from './ticket-times.ts';

/** How the requester rated a ticket: some do once it is solved. Nobody rates while a page is open on the account. */
export function rateTicket(ticket: Ticket): 'good' | 'bad' | null {
  const solved = solvedAt(ticket);
  if (solved === null || solved >= worldStart || roll(ticket.id, 1) > 0.42) return null;
  return roll(ticket.id, 2) < 0.86 ? 'good' : 'bad';
}
