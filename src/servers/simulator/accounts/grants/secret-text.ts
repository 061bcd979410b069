import { sha256 } from '../../journal/sha256.ts';

/** Data centre of a token. */
export type Region = 'dal' | 'fra';

/** Gives that many random bytes which nobody can guess. */
export type RandomBytes = (count: number) => Uint8Array;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Makes a text nobody can guess: 32 characters of 6 bits each. */
export function createSecret(randomBytes: RandomBytes): string {
  // 64 characters take 6 bits of a byte, so that all are equally likely.
  return Array.from(randomBytes(32), (byte) => alphabet.charAt(byte & 63)).join('');
}

/** What is kept in the place of a secret: it tells two of them apart, and gives none away. */
export function digestSecret(secret: string): string {
  return `sha256-${sha256(secret)}`;
}

/** The same for a token, whose data centre may stand before a colon or, as in 2018, a hyphen. */
export function digestToken(token: string): string {
  return digestSecret(token.replace(/^(dal|fra)-/, '$1:'));
}
