import type { Standing } from './choice.ts';

/** How each standing is called, and what it says of a choice. */
export const standingWords: readonly (readonly [known: Standing, name: string, meaning: string])[] = [
  ['documented', 'documented', 'words or samples of LiveChat, which leave something open'],
  ['observed', 'observed', 'published code or published answers; no documentation says it'],
  ['assumed', 'assumed', 'our own conclusion from what is known around it'],
  ['unknown', 'unknown', 'no source says anything, and something had to be done'],
  ['simulation', 'simulation only', 'a property of the simulation; the live service has no such thing'],
];
