/** One of many things to choose. */
export interface Choice {
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** What it stands under, or empty. */
  readonly group: string;
}

/**
 * The choices that hold every word that was typed, in their order. One or two letters have to begin a word, since they
 * stand somewhere in nearly everything.
 */
export function findChoices<Found extends Choice>(
  choices: readonly Found[],
  typed: string,
): readonly Found[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return choices.filter(({ name, group }) => {
    const text = `${group} ${name}`;
    const beginnings = text.split(/[^\p{L}\p{N}#]+|(?<=\p{Ll})(?=\p{Lu})/u).map((part) => part.toLowerCase());
    return words.every((word) =>
      word.length > 2
        ? text.toLowerCase().includes(word)
        : beginnings.some((beginning) => beginning.startsWith(word)),
    );
  });
}
