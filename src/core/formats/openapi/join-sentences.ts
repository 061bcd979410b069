/** Joins texts to one, each ended as a sentence; those that are missing or empty are left out. */
export function joinSentences(...texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => text?.trim())
    .filter((text) => text)
    .map((text) => (/[.!?:]$/.test(text ?? '') ? text : `${text}.`))
    .join(' ');
}
