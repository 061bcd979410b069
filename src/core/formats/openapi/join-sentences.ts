/** Joins texts to one, each ended as a sentence; what is missing, empty or said already is left out. */
export function joinSentences(...texts: readonly (string | undefined)[]): string {
  let joined = '';
  for (const text of texts) {
    const clean = text?.trim();
    if (!clean || joined.includes(clean)) continue;
    const sentence = /[.!?:]$/.test(clean) ? clean : `${clean}.`;
    joined += joined ? ` ${sentence}` : sentence;
  }
  return joined;
}
