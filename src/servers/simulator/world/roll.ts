/**
 * A fraction from 0 up to 1 that depends on nothing but a text and a number: FNV-1a with the last steps of MurmurHash3.
 * What hangs on an id in this way needs no place in the account and no turn in its stream of choices.
 */
export function roll(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ Math.imul(salt + 1, 0x9e3779b1);
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return scatter(value);
}

/** The same for two whole numbers, where there are too many rolls to read a text each time. */
export function rollNumber(seed: number, salt: number): number {
  return scatter(Math.imul(seed ^ Math.imul(salt + 1, 0x9e3779b1), 0x01000193));
}

function scatter(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from `least` to `most`, both included, that depends on a text and a number only. */
export function rollInteger(text: string, salt: number, least: number, most: number): number {
  return least + Math.floor(roll(text, salt) * (most - least + 1));
}
