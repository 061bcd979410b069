import type { HistoryEntry, KeptCall } from './history-entry.ts';
import { isOnlyStatus, missingWords, wordsOf } from './match-entry.ts';

/** So many bytes of answers are read at a time, so that a large history never fills the memory or holds up the page. */
const bytesAtOnce = 2_000_000;

/** So many calls are read at a time. */
const callsAtOnce = 100;

/** Finds calls by their entries at once, and then by what was sent and answered; `found` is told all so far after each step. */
export async function searchCalls(
  entries: readonly HistoryEntry[],
  search: string,
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, KeptCall>>,
  signal: AbortSignal,
  found: (ids: ReadonlySet<string>) => void,
): Promise<void> {
  const words = wordsOf(search);
  const lacking = entries.map((entry) => [entry, missingWords(entry, words)] as const);
  const ids = new Set(lacking.filter(([, missing]) => !missing.length).map(([{ id }]) => id));
  found(new Set(ids));
  const unsure = lacking.filter(([, missing]) => missing.length && !missing.some(isOnlyStatus));
  for (const group of groupBySize(unsure)) {
    const calls = await read(group.map(([{ id }]) => id));
    if (signal.aborted) return;
    const before = ids.size;
    for (const [{ id }, missing] of group) {
      const call = calls.get(id);
      if (call && hasWords(call, missing)) ids.add(id);
    }
    if (ids.size > before) found(new Set(ids));
  }
}

type Unsure = readonly [entry: HistoryEntry, missing: readonly string[]];

function groupBySize(unsure: readonly Unsure[]): Unsure[][] {
  const groups: Unsure[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of unsure) {
    const last = groups.at(-1);
    const size = one[0].bytes;
    if (last && bytes + size <= bytesAtOnce && last.length < callsAtOnce) last.push(one);
    else {
      groups.push([one]);
      bytes = 0;
    }
    bytes += size;
  }
  return groups;
}

function hasWords({ exchange }: KeptCall, words: readonly string[]): boolean {
  const { outcome, request } = exchange;
  const answer =
    outcome.kind === 'answered'
      ? new TextDecoder().decode(outcome.response.body)
      : outcome.failure.explanation;
  const text = `${request.body ?? ''}\n${answer}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
