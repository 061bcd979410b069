import { solvedAt } from '../world/ticket-times.ts';
import { measureDelay } from './measure-delay.ts';

/** How long solved tickets had been open, by the time they were solved. */
export const ticketsResolutionTime = measureDelay(solvedAt);
