import { sha256 } from '../../journal/sha256.ts';

/** How a challenge was made of its verifier. */
export type ChallengeMethod = 'plain' | 'S256';

const verifierPattern = /^[A-Za-z0-9\-._~]{43,128}$/;

/** Reads the name of a method; the parameter table writes s256, the text beside it S256. Null for any other. */
export function readChallengeMethod(text: string | null): ChallengeMethod | null {
  if (text === null || text === 'plain') return 'plain';
  return /^s256$/i.test(text) ? 'S256' : null;
}

/** Whether a text can be a challenge of a method: the verifier itself, or the 43 characters of its hash. */
export function isChallenge(text: string, method: ChallengeMethod): boolean {
  return method === 'plain' ? verifierPattern.test(text) : /^[\w-]{43}$/.test(text);
}

/** The challenge of a verifier, or null when it is no verifier: 43 to 128 letters, digits and `-._~`. */
export function challengeOf(verifier: string, method: ChallengeMethod): string | null {
  if (!verifierPattern.test(verifier)) return null;
  if (method === 'plain') return verifier;
  const bytes = (sha256(verifier).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
