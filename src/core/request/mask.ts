import type { Credential } from '../http/credential.ts';
import { type Pattern, patternsOf } from './secret-patterns.ts';
import type { Spellings } from './spellings.ts';

const bullets = '••••••';

/** What a short secret has to follow: the name of an HTTP scheme, or of a parameter that holds a token. */
const lead =
  /(?:\b(?:basic|bearer)(?: |%20|\+)+|(?:access|refresh)_token\\*["']?(?:\s*[:=]\s*\\*["']?|%(?:25)*3d))$/i;
const longestLead = 100;

const padding = /(?:=|%(?:25)*3d)*/iy;

/** Where a long Base64 text is folded: a line break, as it is or escaped, with the indentation behind it. */
const fold = /(?:\r?\n|(?:\\+r)?\\+n|(?:%0d)?%0a)[ \t]*/iy;

/**
 * Makes the function that hides credentials in whatever is shown or kept: keys and tokens, the one that renews too, and
 * their Base64, in plain and URL-safe alphabet, padded or not, folded or not, alone or inside of a longer text; with each
 * character as it is, percent-encoded (up to three times), escaped as in JSON (up to twice) or as in HTML. A secret of
 * one to three characters is hidden only where it stands as a whole credential (behind `Basic`, `Bearer`,
 * `access_token=` or the login and a colon); anywhere else it would blank text that has nothing to do with it.
 */
export function createMask(secrets: Credential | readonly Credential[]): (text: string) => string {
  const patterns = indexPatterns([secrets].flat().flatMap(patternsOf));
  return (text) => {
    let masked = '';
    let kept = 0;
    for (let at = 0; at < text.length; ) {
      const two = longest(patterns.get(text.slice(at, at + 2)), text, at);
      const end = Math.max(two, longest(patterns.get(text.charAt(at)), text, at));
      if (end > at) {
        masked += text.slice(kept, at) + bullets;
        kept = end;
        at = end;
      } else at += 1;
    }
    return masked + text.slice(kept);
  };
}

/** Patterns by the two characters they can begin with, so that nearly all of a text is passed over quickly. */
function indexPatterns(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    for (const beginning of beginningsOf(pattern))
      index.set(beginning, [...(index.get(beginning) ?? []), pattern]);
  return index;
}

/** One or two characters long; a secret of one character begins with that one alone. */
function beginningsOf({ characters, isBase64 }: Pattern): Set<string> {
  const [first = [], second = ['']] = characters
    .slice(0, 2)
    .map(({ exact, escapes }) => [
      ...exact,
      ...escapes,
      ...escapes.map((spelling) => spelling.toUpperCase()),
    ]);
  const next = [...second, ...(isBase64 ? ['\r', '\n'] : [])];
  return new Set(
    first.flatMap((spelling) =>
      spelling.length > 1 ? spelling.slice(0, 2) : next.map((other) => spelling + other.charAt(0)),
    ),
  );
}

/** Where the longest of the patterns ends that begin here, or -1 when none does. */
function longest(patterns: readonly Pattern[] | undefined, text: string, start: number): number {
  return patterns ? Math.max(...patterns.map((pattern) => endOf(pattern, text, start))) : -1;
}

/** Where the pattern ends that begins here, or -1 when it doesn't. */
function endOf({ characters, isBase64, counts }: Pattern, text: string, start: number): number {
  // A `%` may stand for itself or begin an escape, so all ways to read the text are followed at once.
  let ends = [start];
  for (const spellings of characters) {
    if (isBase64 && ends[0] !== start)
      ends = [...ends, ...ends.map((end) => end + lengthOf(fold, text, end))];
    ends = step(spellings, text, ends);
    if (ends.length === 0) return -1;
  }
  const end = Math.max(...ends);
  if (isBase64) return end + lengthOf(padding, text, end);
  if (counts === 'anywhere') return end;
  // A letter or digit behind it belongs to another, longer value.
  if (/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2))) return -1;
  if (counts === 'alone') return end;
  return lead.test(text.slice(Math.max(0, start - longestLead), start)) ? end : -1;
}

function step({ exact, escapes }: Spellings, text: string, starts: readonly number[]): number[] {
  const ends: number[] = [];
  for (const start of starts) {
    for (const spelling of exact) if (text.startsWith(spelling, start)) ends.push(start + spelling.length);
    if (!'%\\&'.includes(text.charAt(start))) continue;
    for (const spelling of escapes)
      if (text.slice(start, start + spelling.length).toLowerCase() === spelling)
        ends.push(start + spelling.length);
  }
  return ends.length > 1 ? [...new Set(ends)] : ends;
}

/** How many characters a sticky expression takes from here. */
function lengthOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.exec(text)?.[0].length ?? 0;
}
