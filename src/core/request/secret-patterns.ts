import type { Credential } from '../http/credential.ts';
import { base64 } from '../http/encode.ts';
import { type Spellings, spellingsOf } from './spellings.ts';

/** A text to hide. */
export interface Pattern {
  /** Its characters, each with every way to write it. */
  readonly characters: readonly Spellings[];
  /** Whether it is Base64, which `=` may follow and line breaks may interrupt. */
  readonly isBase64: boolean;
  /** Where it counts: anywhere, as a value of its own, or as such a value behind a lead. */
  readonly counts: 'anywhere' | 'alone' | 'behind-lead';
}

/** Shortest secret, in characters, that is hidden wherever it stands. */
const shortestDistinct = 4;

/** Fewest characters from the middle of a Base64 text that are hidden; fewer would blank unrelated ones. */
const shortestInner = 8;

/** Every text that gives a credential away. */
export function patternsOf(credential: Credential): Pattern[] {
  switch (credential.kind) {
    case 'basic':
      return pairPatterns(credential.login, credential.key);
    case 'personal':
      return pairPatterns(credential.login, credential.token);
    case 'bearer':
      return [credential.token, credential.grant?.refreshToken ?? ''].flatMap(secretPatterns);
  }
}

/** What HTTP Basic joins by a colon, and its second half alone. */
function pairPatterns(login: string, secret: string): Pattern[] {
  const patterns = [base64Pattern(base64(`${login}:${secret}`)), ...secretPatterns(secret)];
  const pair = Array.from(`${login}:${secret.trim()}`, spellingsOf);
  if (login && secret.trim()) patterns.push({ characters: pair, isBase64: false, counts: 'alone' });
  return patterns;
}

function secretPatterns(text: string): Pattern[] {
  // Headers lose the blanks around their value, so they are no part of what has to be found.
  const secret = text.trim();
  if (!secret) return [];
  const characters = Array.from(secret, spellingsOf);
  if (characters.length < shortestDistinct) return [{ characters, isBase64: false, counts: 'behind-lead' }];
  const inner = innerBase64(secret).filter((part) => part.length >= shortestInner);
  return [
    { characters, isBase64: false, counts: 'anywhere' },
    ...[base64(secret), ...inner].map(base64Pattern),
  ];
}

/**
 * What a secret contributes to the Base64 of a longer text, such as another login and a colon before it: three bytes
 * make four characters, so there are three ways to begin, and a character shared with a neighbour is left out.
 */
function innerBase64(secret: string): string[] {
  const bits = new TextEncoder().encode(secret).length * 8;
  return [0, 1, 2].map((offset) => {
    const encoded = base64('x'.repeat(offset) + secret);
    return encoded.slice(Math.ceil((offset * 8) / 6), Math.floor((offset * 8 + bits) / 6));
  });
}

function base64Pattern(encoded: string): Pattern {
  const twins: Record<string, string> = { '+': '-', '/': '_' };
  const characters = Array.from(encoded.replace(/=+$/, ''), (character) => {
    const own = spellingsOf(character);
    const twin = twins[character];
    return twin ? { ...own, exact: [...own.exact, twin] } : own;
  });
  return { characters, isBase64: true, counts: 'anywhere' };
}
