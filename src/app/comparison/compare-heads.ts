import type { Header } from '../../core/http/request.ts';
import type { HttpResponse } from '../../core/http/response.ts';

/** A line above the body that differs. */
export interface HeadDifference {
  /** `Status`, or the name of a header. */
  readonly name: string;
  /** Its value in the earlier answer, or null where it was not there. */
  readonly before: string | null;
  /** Its value in the later one. */
  readonly after: string | null;
}

/**
 * Tells what differs in status code and headers. What can't be seen of either answer is left out, and so are reason
 * phrases: not every way of a call brings one.
 */
export function compareHeads(before: HttpResponse, after: HttpResponse): HeadDifference[] {
  const isSeen = before.status !== null && after.status !== null;
  const status = { name: 'Status', before: String(before.status), after: String(after.status) };
  const headers = before.headers && after.headers ? compareHeaders(before.headers, after.headers) : [];
  return [...(isSeen ? [status] : []), ...headers].filter((line) => line.before !== line.after);
}

function compareHeaders(before: readonly Header[], after: readonly Header[]): HeadDifference[] {
  const [one, other] = [groupHeaders(before), groupHeaders(after)];
  return [...new Set([...one.keys(), ...other.keys()])].map((name) => ({
    name,
    before: one.get(name) ?? null,
    after: other.get(name) ?? null,
  }));
}

/** Names in lower case; lines of one name are one value, as RFC 9110 §5.3 says. */
function groupHeaders(headers: readonly Header[]): Map<string, string> {
  const groups = new Map<string, string>();
  for (const [name, value] of headers) {
    const known = groups.get(name.toLowerCase());
    groups.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
  }
  return groups;
}
