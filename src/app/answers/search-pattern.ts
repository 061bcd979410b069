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
  const units = Array.from({ length: character.length }, (_, place) => character.charCodeAt(place));
  const escaped = units.map((unit) => `\\\\u${unit.toString(16).padStart(4, '0')}`).join('');
  return `(?:${plain}|${escaped})`;
}
