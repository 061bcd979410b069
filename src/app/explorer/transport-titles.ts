import type { TransportName } from '../../core/http/exchange.ts';
import { transportTitles } from '../transports/choose.ts';

// What the pixels need to know of transports; they reach the rest of the app through this folder only.
export { type Choice, transportTitles } from '../transports/choose.ts';
export type { Sight } from '../transports/route.ts';
export type { QueryCredential } from '../transports/transport.ts';

/** What can be asked for, in the order shown, with its name for people. */
export const transportChoices: readonly (readonly [choice: TransportName | 'auto', title: string])[] = [
  ['auto', 'Auto'],
  ...(Object.entries(transportTitles) as [TransportName, string][]),
];
