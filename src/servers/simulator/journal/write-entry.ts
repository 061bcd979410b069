import type { JournalEntry } from '../../../core/simulation/journal-entry.ts';

/** What of a call goes into its entry. */
export interface WrittenCall {
  /** The account's time, in Unix seconds. */
  readonly at: number;
  /** Login of the agent who called, or null. */
  readonly caller: string | null;
  /** The request. */
  readonly request: Request;
  /** Text of its body, passwords hidden, or null. */
  readonly body: string | null;
}

// They say who calls and how the answer is wrapped; neither belongs to what was done.
const left = ['access_token', 'callback', '_'];

/** Writes the journal's entry for a call that changed the account. */
export function writeEntry({ at, caller, request, body }: WrittenCall): JournalEntry {
  const url = new URL(request.url);
  if (left.some((name) => url.searchParams.has(name))) for (const name of left) url.searchParams.delete(name);
  const type = request.headers.get('content-type');
  return { at, caller, method: request.method, path: url.pathname + url.search, type, body };
}

/** Makes the request of an entry again, to be done once more. */
export function readEntry({ method, path, type, body }: JournalEntry): Request {
  const headers = type === null ? undefined : { 'content-type': type };
  return new Request(`https://journal.invalid${path}`, { method, headers, body: body || null });
}
