import { answering } from './answering.js';
import { callingOut } from './calling-out.js';
import { exhausting } from './exhausting.js';
import { forging } from './forging.js';
import { leaving } from './leaving.js';
import { lingering } from './lingering.js';
import { reaching } from './reaching.js';

/** Every script of the hostile suite. */
export const hostileScripts = [
  ...exhausting,
  ...answering,
  ...forging,
  ...reaching,
  ...leaving,
  ...callingOut,
  ...lingering,
];
