import { sha256 } from './sha256.ts';

const rounds = 200;

/** Replaces a password by a text that tells whether two passwords are the same, and not what they are. */
export function digestPassword(password: string): string {
  let digest = `harbor pine ${password}`;
  // Some work, so that common passwords aren't looked up at a glance.
  for (let round = 0; round < rounds; round++) digest = sha256(digest);
  return `sha256-${digest}`;
}
