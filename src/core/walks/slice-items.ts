import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { ItemPlace } from './find-ways.ts';
import type { DateRange } from './split-dates.ts';

/** One item of an answer. */
export interface Item {
  /** The item as JSON, every value exactly as the API wrote it. */
  readonly text: string;
  /** Its id as the API wrote it, or null where it has none. */
  readonly id: string | null;
}

/** What one answer of a walk holds. */
export interface Slice {
  /** The items, in the order of the answer. */
  readonly items: readonly Item[];
  /** How many pages there are, where the answer says so. */
  readonly pages: number | null;
  /** How many items match, where the answer says so. */
  readonly total: number | null;
}

/** Cuts the items out of an answer without reading their numbers, or gives null where the answer is not of that shape. */
export function sliceItems(text: string, place: ItemPlace, range: DateRange | null): Slice | null {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  if (errors.length > 0 || !root) return null;
  const cut = (node: Node) => text.slice(node.offset, node.offset + node.length);
  const items = place.kind === 'list' ? cutList(root, place.name, range, cut) : cutBuckets(root, range, cut);
  return items && { items, pages: countOf(root, 'pages'), total: countOf(root, 'total') };
}

type Cut = (node: Node) => string;

/** Places in a ranking don't say of which days they tell, so they are given the days that were asked for. */
function cutList(root: Node, name: string, range: DateRange | null, cut: Cut): Item[] | null {
  const list = memberOf(root, name);
  if (list?.type !== 'array') return null;
  const days = range && name === 'ranking' ? { date_from: range.from, date_to: range.to } : {};
  return (list.children ?? []).map((item) => {
    const id = memberOf(item, 'id');
    return {
      id: id ? cut(id) : null,
      text: item.type === 'object' ? withMembers(days, cut(item)) : cut(item),
    };
  });
}

/** An empty report is an empty list. Hours don't say of which day they are, so they are given the day that was asked for. */
function cutBuckets(root: Node, range: DateRange | null, cut: Cut): Item[] | null {
  if (root.type === 'array') return root.children?.length ? null : [];
  if (root.type !== 'object') return null;
  const members = root.children ?? [];
  const buckets = members.flatMap(({ children: [key, value] = [] }) =>
    key && value && /^\d[\d :-]+$/.test(String(key.value)) ? [[String(key.value), value] as const] : [],
  );
  if (buckets.length === 0 && members.length > 0) return null;
  return buckets.map(([bucket, value]) => {
    const when = range && /^\d\d:\d\d$/.test(bucket) ? { date: range.from, bucket } : { bucket };
    const object = value.type === 'object' ? cut(value) : `{"value":${cut(value)}}`;
    return { id: null, text: withMembers(when, object) };
  });
}

/** Puts members before those of an object that is written out. */
function withMembers(members: object, object: string): string {
  const [first, rest] = [JSON.stringify(members).slice(1, -1), object.slice(1)];
  if (!first) return object;
  return /^\s*\}/.test(rest) ? `{${first}}` : `{${first},${rest}`;
}

function memberOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  const member = node.children?.find(({ children }) => children?.[0]?.value === name);
  return member?.children?.[1];
}

function countOf(root: Node, name: string): number | null {
  const value: unknown = memberOf(root, name)?.value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
