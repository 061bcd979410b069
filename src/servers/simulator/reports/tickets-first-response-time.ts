import { answeredAt } from '../world/ticket-times.ts';
import { measureDelay } from './measure-delay.ts';

/** How long tickets waited for their first answer, by the time of that answer. */
export const ticketsFirstResponseTime = measureDelay(answeredAt);
