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

/** Tells what differs in status and headers; those of an answer whose headers can't be seen are left out. */
export function compareHeads(before: HttpResponse, after: HttpResponse): HeadDifference[] {
  const status = { name: 'Status', before: writeStatus(before), after: writeStatus(after) };
  const headers = before.headers && after.headers ? compareHeaders(before.headers, after.headers) : [];
  return [status, ...headers].filter((line) => line.before !== line.after);
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

function writeStatus({ status, statusText }: HttpResponse): string {
  return status === null ? 'not visible' : `${status} ${statusText}`.trim();
}
