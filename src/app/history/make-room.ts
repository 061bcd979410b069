import type { Exchange } from '../../core/http/exchange.ts';
import type { HistoryEntry } from './history-entry.ts';

/** An answer may take this part of the whole limit. */
const largestShare = 1 / 4;

/** The entries that have to make way so that so many more bytes fit in: deleted ones first, then the oldest, never pinned ones. */
export function findCrowd(entries: readonly HistoryEntry[], bytes: number, limit: number): HistoryEntry[] {
  let excess = entries.reduce((sum, entry) => sum + entry.bytes, bytes) - limit;
  if (excess <= 0) return [];
  const order = ({ id, removedAt }: HistoryEntry) => `${removedAt === null ? 1 : 0}${id}`;
  const candidates = entries
    .filter(({ pinned, removedAt }) => !pinned || removedAt !== null)
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
  const crowd: HistoryEntry[] = [];
  for (const entry of candidates) {
    if (excess <= 0) break;
    crowd.push(entry);
    excess -= entry.bytes;
  }
  return crowd;
}

/** An exchange whose answer is small enough for a history of this limit, and how many bytes the answer had. */
export function fitAnswer(exchange: Exchange, limit: number): { exchange: Exchange; size: number } {
  const { outcome } = exchange;
  if (outcome.kind === 'failed') return { exchange, size: 0 };
  const { response } = outcome;
  const size = response.body.length;
  if (size <= limit * largestShare) return { exchange, size };
  const said = `The answer had ${size} bytes, too many for the history, which kept everything else.`;
  const rest = { ...response, body: new Uint8Array(), unseen: [...response.unseen, said] };
  return { exchange: { ...exchange, outcome: { kind: 'answered', response: rest } }, size };
}
