/** Characters that JSON may write with a backslash before them. */
const mayBeEscaped = '"\\/';

/**
 * The pattern, for a regular expression with the flags `giu`, that finds words in an answer. It sees through what a
 * writer of JSON may choose: a letter may be escaped, and white space may stand, or not, behind colons and commas.
 */
export function searchPattern(words: string): string {
  return [...words]
    .map((character, place, all) => {
      const before = all[place - 1];
      if (character === ' ' && (before === ':' || before === ',')) return '';
      const pattern = characterPattern(character);
      return (character === ':' || character === ',') && place < all.length - 1 ? `${pattern}\\s*` : pattern;
    })
    .join('');
}

function characterPattern(character: string): string {
  const plain = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  if (mayBeEscaped.includes(character)) return `\\\\?${plain}`;
  if (character.charCodeAt(0) < 0x80) return plain;
  const cases = new Set([character, character.toLowerCase(), character.toUpperCase()]);
  return `(?:${plain}|${[...cases].map(escapedPattern).join('|')})`;
}

/** A letter as JSON escapes it: one `\u` for each of its UTF-16 units. */
function escapedPattern(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, place) => letter.charCodeAt(place));
  return units.map((unit) => `\\\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
