import type { Exchange, TransportName } from '../../core/http/exchange.ts';
import { shownUrl } from '../../core/http/shown-url.ts';
import type { Draft } from '../../core/request/draft.ts';

/** A finished call as the list of the history shows it; its answer is a record of its own. */
export interface HistoryEntry {
  /** Version of this shape. */
  readonly version: 1;
  /** Unique id; ids stand in the order of the calls. */
  readonly id: string;
  readonly endpointId: string;
  /** Title of that endpoint at the time of the call. */
  readonly title: string;
  readonly accountId: string;
  readonly method: string;
  /** URL as people saw it, with bullets where a token stood. */
  readonly url: string;
  /** Beginning of the body that was sent, passwords concealed. */
  readonly excerpt: string;
  /** Status code, or null where there was none to see. */
  readonly status: number | null;
  /** Title of the failure, or null when the call was answered. */
  readonly failure: string | null;
  /** Transport that carried it, or null. */
  readonly transport: TransportName | null;
  /** Start, in milliseconds since 1970. */
  readonly startedAt: number;
  /** In milliseconds. */
  readonly duration: number;
  /** Bytes of the answer as received, also where it was too large to keep. */
  readonly size: number;
  /** Bytes that this entry takes, all its records together, as near as a page can tell. */
  readonly bytes: number;
  /** Whether it stays when others make way. */
  readonly pinned: boolean;
  /** Name a person gave it, or an empty text. */
  readonly name: string;
  /** When it was deleted, in milliseconds since 1970, while that can still be undone; else null. */
  readonly removedAt: number | null;
}

/** The whole of a finished call: what was typed, without passwords, and all that came of it. */
export interface KeptCall {
  readonly draft: Draft;
  readonly exchange: Exchange;
}

const excerptLength = 400;

/** Records cost more than what is in them: keys, names, the index. */
const overhead = 600;

/** What the list says about a call. */
export function describeCall({ draft, exchange }: KeptCall, title: string, size: number): HistoryEntry {
  const { outcome, request, startedAt } = exchange;
  const body = outcome.kind === 'answered' ? outcome.response.body.length : 0;
  const { body: _, ...rest } = outcome.kind === 'answered' ? outcome.response : { body: null };
  const text = JSON.stringify([draft, exchange.hops, request, rest]);
  return {
    version: 1,
    id: `${String(startedAt).padStart(15, '0')}-${exchange.id}`,
    endpointId: exchange.endpointId,
    title,
    accountId: exchange.accountId,
    method: request.method,
    url: shownUrl(request),
    excerpt: request.body?.slice(0, excerptLength) ?? '',
    status: outcome.kind === 'answered' ? outcome.response.status : null,
    failure: outcome.kind === 'failed' ? outcome.failure.title : null,
    transport: exchange.transport,
    startedAt,
    duration: exchange.duration,
    size,
    bytes: body + text.length + overhead,
    pinned: false,
    name: '',
    removedAt: null,
  };
}

/** An entry as it was kept; null for what is damaged or of a later shape. */
export function reviveEntry(value: unknown): HistoryEntry | null {
  const entry = Object(value) as Record<string, unknown>;
  const texts = ['id', 'endpointId', 'title', 'accountId', 'method', 'url', 'excerpt', 'name'];
  const numbers = ['startedAt', 'duration', 'size', 'bytes'];
  const isEntry =
    entry.version === 1 &&
    texts.every((name) => typeof entry[name] === 'string') &&
    numbers.every((name) => Number.isFinite(entry[name])) &&
    isNullOr(entry.status, 'number') &&
    isNullOr(entry.failure, 'string') &&
    isNullOr(entry.removedAt, 'number');
  return isEntry ? (value as HistoryEntry) : null;
}

/** A call as it was kept; null for what is damaged. What was typed is as unknown as any input until it is revived. */
export function reviveCall(value: unknown): KeptCall | null {
  const { draft, exchange } = Object(value) as Record<string, unknown>;
  const { outcome, request, hops, duration } = Object(exchange) as Record<string, unknown>;
  const { kind, response, failure } = Object(outcome) as Record<string, unknown>;
  const isAnswer = kind === 'answered' && (response as { body?: unknown } | null)?.body instanceof Uint8Array;
  const isFailure = kind === 'failed' && typeof failure === 'object' && failure !== null;
  const { url, headers } = Object(request) as Record<string, unknown>;
  const isWhole =
    (isAnswer || isFailure) &&
    typeof url === 'string' &&
    Array.isArray(headers) &&
    Array.isArray(hops) &&
    typeof duration === 'number' &&
    typeof draft === 'object' &&
    draft !== null;
  return isWhole ? (value as KeptCall) : null;
}

function isNullOr(value: unknown, type: 'number' | 'string'): boolean {
  return value === null || typeof value === type;
}
