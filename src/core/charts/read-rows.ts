import type { ChartHint } from '../catalogue/endpoint.ts';
import type { KeyKind } from './picture.ts';

/** One place on the axis of keys, with the value that holds its numbers. */
export interface Row {
  /** Key as the API wrote it. */
  readonly key: string;
  /** What stands under the key, or the item of the list. */
  readonly value: unknown;
}

const shapes: readonly (readonly [KeyKind, RegExp])[] = [
  ['hour', /^(\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}$/],
  ['day', /^\d{4}-\d{2}-\d{2}$/],
  ['month', /^\d{4}-\d{2}$/],
];

/** Finds the rows of a report in its reply; null where the reply has another shape, such as that of an error. */
export function readRows(hint: ChartHint, reply: unknown): { keyKind: KeyKind; rows: readonly Row[] } | null {
  if (typeof reply !== 'object' || reply === null) return null;
  return hint.kind === 'ranking' ? readList(hint, reply) : readBuckets(reply);
}

/** Names of members that lead to a field, the key of the bucket or the list left out. */
export function pathInRow({ keyedBy }: ChartHint, path: string): readonly string[] {
  const around = keyedBy.includes('[]') ? keyedBy.slice(0, keyedBy.indexOf('[]') + 2) : keyedBy;
  return path.slice(around.length).split('.').filter(Boolean);
}

function readList(hint: ChartHint, reply: object) {
  const list = valueAt(reply, hint.keyedBy.slice(0, hint.keyedBy.indexOf('[]')));
  if (!Array.isArray(list)) return null;
  const [name = ''] = pathInRow(hint, hint.keyedBy);
  return {
    keyKind: 'name' as const,
    rows: list.map((value, index) => ({ key: String(valueAt(value, name) ?? index + 1), value })),
  };
}

/** Members that are no bucket are passed over: a reply may say more than is documented. */
function readBuckets(reply: object) {
  const entries = Object.entries(reply);
  const [keyKind, shape] = shapes.find(([, shape]) => entries.some(([key]) => shape.test(key))) ?? [];
  if (!keyKind || !shape) return entries.length === 0 ? { keyKind: 'day' as const, rows: [] } : null;
  const rows = entries
    .filter(([key]) => shape.test(key))
    .map(([key, value]) => ({ key, value }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  return { keyKind, rows };
}

/** A member of an object, or undefined where there is no object or it has none of that name. */
export function valueAt(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
