import type { Conditions } from './conditions.ts';

/** How many chats a simulated account can have; of tickets it has three for ten chats. */
export const worldSizes = [200, 2_000, 20_000, 100_000] as const;

/** One of the sizes. */
export type WorldSize = (typeof worldSizes)[number];

/** What a simulated account is made of, beside its journal. */
export interface WorldSettings {
  /** Text that decides what happened before the account woke up. */
  readonly seed: string;
  /** Number of chats. */
  readonly size: WorldSize;
  /** How it answers. */
  readonly conditions: Conditions;
}

/** Seed of the account everybody gets who asks for none. */
export const usualSeed = 'harbor pine';

/** Size of the account everybody gets who asks for none. */
export const usualSize: WorldSize = 2_000;

/** How many characters a seed may have. */
export const maxSeed = 200;
