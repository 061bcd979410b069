import type { HistoryEntry } from './history-entry.ts';

/** Words of a search, in lower case. */
export function wordsOf(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The words that an entry itself does not have: only its whole call can tell. A status (`404`, `4xx`, `failed`) is never text to look for. */
export function missingWords(entry: HistoryEntry, words: readonly string[]): string[] {
  const text = [
    entry.name,
    entry.title,
    entry.endpointId,
    entry.method,
    entry.url,
    entry.excerpt,
    entry.failure,
  ]
    .join('\n')
    .toLowerCase();
  return words.filter((word) => !isStatus(entry, word) && !text.includes(word));
}

/** Whether a word can only be meant as a status, so that reading answers for it would be of no use. */
export function isOnlyStatus(word: string): boolean {
  return /^[1-5]xx$/.test(word);
}

function isStatus({ status, failure }: HistoryEntry, word: string): boolean {
  if (word === 'failed') return failure !== null;
  if (status === null) return false;
  return word === String(status) || (isOnlyStatus(word) && word.startsWith(String(status).charAt(0)));
}
