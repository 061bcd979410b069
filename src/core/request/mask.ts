import type { Credential } from '../http/credential.ts';
import { base64 } from '../http/encode.ts';

const bullets = '••••••';

/** Shortest secret, in characters, that is hidden wherever it stands. */
const shortestDistinct = 4;

/** What a short secret has to follow: the name of an HTTP scheme, or of the query parameter. */
const lead = /(?:\b(?:basic|bearer)(?: |%20|\+)+|access_token["']?(?:\s*[:=]\s*["']?|%(?:25)*3d))$/i;
const longestLead = 100;

/** Every way to write one character. */
interface Spellings {
  /** Written exactly so. */
  readonly exact: readonly string[];
  /** Escapes in lower case, valid in either case. */
  readonly escapes: readonly string[];
}

/** A text to hide. */
interface Pattern {
  readonly characters: readonly Spellings[];
  /** Whether `=` may follow. */
  readonly padded: boolean;
  /** Where it counts: anywhere, as a value of its own, or as such a value behind a lead. */
  readonly counts: 'anywhere' | 'alone' | 'behind-lead';
}

/**
 * Makes the function that hides a credential in whatever is shown or kept: key, token and their Base64, in plain and
 * URL-safe alphabet, padded or not, with each character as it is, percent-encoded (up to three times) or escaped as in
 * JSON. A secret of one to three characters is hidden only where it stands as a whole credential (behind `Basic`,
 * `Bearer`, `access_token=` or the login and a colon); anywhere else it would blank text that has nothing to do with it.
 */
export function createMask(credential: Credential): (text: string) => string {
  const patterns = patternsOf(credential);
  return (text) => {
    let masked = '';
    let kept = 0;
    for (let at = 0; at < text.length; ) {
      const end = Math.max(...patterns.map((pattern) => endOf(pattern, text, at)));
      if (end > at) {
        masked += text.slice(kept, at) + bullets;
        kept = end;
        at = end;
      } else at += 1;
    }
    return masked + text.slice(kept);
  };
}

function patternsOf(credential: Credential): Pattern[] {
  const isBasic = credential.kind === 'basic';
  // Headers lose the blanks around their value, so they are no part of what has to be found.
  const secret = (isBasic ? credential.key : credential.token).trim();
  const patterns: Pattern[] = [];
  if (isBasic) patterns.push(base64Of(`${credential.login}:${credential.key}`));
  if (!secret) return patterns;
  const characters = Array.from(secret, spellingsOf);
  if (characters.length >= shortestDistinct)
    return [...patterns, base64Of(secret), { characters, padded: false, counts: 'anywhere' }];
  patterns.push({ characters, padded: false, counts: 'behind-lead' });
  if (isBasic && credential.login) {
    const pair = Array.from(`${credential.login}:${secret}`, spellingsOf);
    patterns.push({ characters: pair, padded: false, counts: 'alone' });
  }
  return patterns;
}

function base64Of(text: string): Pattern {
  const twins: Record<string, string> = { '+': '-', '/': '_' };
  const characters = Array.from(base64(text).replace(/=+$/, ''), (character) => {
    const own = spellingsOf(character);
    const twin = twins[character];
    return twin ? { ...own, exact: [...own.exact, twin] } : own;
  });
  return { characters, padded: true, counts: 'anywhere' };
}

function spellingsOf(character: string): Spellings {
  const exact = [character];
  if (character === ' ') exact.push('+', '%2B', '%2b');
  if ('"\\/'.includes(character)) exact.push(`\\${character}`);
  // Half a surrogate pair can't be written as UTF-8; browsers put the replacement character in its place.
  if (/\p{Surrogate}/u.test(character)) exact.push('\uFFFD');
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => byte.toString(16).padStart(2, '0'));
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return {
    exact,
    escapes: [
      ...['%', '%25', '%2525'].map((mark) => bytes.map((byte) => mark + byte).join('')),
      units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join(''),
    ],
  };
}

/** Where the pattern ends that begins here, or -1 when it doesn't. */
function endOf({ characters, padded, counts }: Pattern, text: string, start: number): number {
  // A `%` may stand for itself or begin an escape, so all ways to read the text are followed at once.
  let ends = new Set([start]);
  for (const spellings of characters) {
    ends = step(spellings, text, ends);
    if (ends.size === 0) return -1;
  }
  let end = Math.max(...ends);
  if (padded) end += /^(?:=|%(?:25)*3d)*/i.exec(text.slice(end, end + longestLead))?.[0].length ?? 0;
  if (counts === 'anywhere') return end;
  // A letter or digit behind it belongs to another, longer value.
  if (/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2))) return -1;
  if (counts === 'alone') return end;
  return lead.test(text.slice(Math.max(0, start - longestLead), start)) ? end : -1;
}

function step({ exact, escapes }: Spellings, text: string, starts: Set<number>): Set<number> {
  const ends = new Set<number>();
  for (const start of starts) {
    for (const spelling of exact) if (text.startsWith(spelling, start)) ends.add(start + spelling.length);
    if (text[start] !== '%' && text[start] !== '\\') continue;
    for (const spelling of escapes)
      if (text.slice(start, start + spelling.length).toLowerCase() === spelling)
        ends.add(start + spelling.length);
  }
  return ends;
}
