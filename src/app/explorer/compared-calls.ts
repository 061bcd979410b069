import type { Exchange } from '../../core/http/exchange.ts';
import type { HttpResponse } from '../../core/http/response.ts';
import type { History, HistoryEntry } from '../history/history.ts';

/** A past call with its answer. */
export interface ComparedCall {
  readonly entry: HistoryEntry;
  readonly response: HttpResponse;
}

/** Two past calls, the earlier first; or why they can’t be compared, in a sentence. */
export type ComparedCalls =
  | { readonly ok: true; readonly before: ComparedCall; readonly after: ComparedCall }
  | { readonly ok: false; readonly reason: string };

/** Reads two past calls with their answers. */
export async function readBoth(history: History, one: string, other: string): Promise<ComparedCalls> {
  const [first, second] = one < other ? [one, other] : [other, one];
  const before = await readOne(history, first);
  if (typeof before === 'string') return { ok: false, reason: before };
  const after = await readOne(history, second);
  if (typeof after === 'string') return { ok: false, reason: after };
  return { ok: true, before, after };
}

/** Reads a call, and the last answer before it of the same endpoint on the same account. */
export async function readWithPrevious(history: History, exchange: Exchange | null): Promise<ComparedCalls> {
  await untilWhole(history);
  const { entries } = history.state;
  const at = entries.findIndex(({ id }) => id.endsWith(`-${exchange?.id}`));
  const own = entries[at];
  if (!own) return { ok: false, reason: 'This answer is not in the history.' };
  const previous = entries
    .slice(at + 1)
    .find(
      ({ accountId, endpointId, failure }) =>
        accountId === own.accountId && endpointId === own.endpointId && failure === null,
    );
  if (previous) return readBoth(history, previous.id, own.id);
  return {
    ok: false,
    reason: 'The history has no earlier answer of this endpoint on this account. Send the call once more.',
  };
}

/** Earlier calls are read behind the newest ones. */
function untilWhole(history: History): Promise<void> {
  return new Promise((resolve) => {
    if (history.state.isWhole) return resolve();
    const end = history.subscribe(() => {
      if (!history.state.isWhole) return;
      end();
      resolve();
    });
  });
}

async function readOne(history: History, id: string): Promise<ComparedCall | string> {
  const entry = history.state.entries.find((each) => each.id === id);
  const call = entry && (await history.read(id));
  if (!entry || !call) return 'The record of one of these calls is damaged or gone.';
  const { outcome } = call.exchange;
  if (outcome.kind === 'failed')
    return `“${entry.title}” has no answer to compare: ${outcome.failure.title}.`;
  if (outcome.response.body.length < entry.size)
    return `An answer of “${entry.title}” was too large for the history, so there is nothing to compare.`;
  return { entry, response: outcome.response };
}
