import {
  type JsonIndex,
  kindOf,
  membersOf,
  nameRange,
  readSource,
  readString,
} from '../answers/json-index.ts';

/** Members that tell the items of a list apart, the best first. */
const keys = ['id', 'login', 'email', 'key', 'name'].map((name) => ({
  name,
  bytes: new TextEncoder().encode(`"${name}"`),
}));

/** An item of a list. */
export interface ListItem {
  readonly node: number;
  /** Its place in the list, from 0 on. */
  readonly place: number;
  /** The value it is known by, as received. */
  readonly value: string;
}

/** The items of two lists by what they are known by. */
export interface KeyedLists {
  /** Member they are known by. */
  readonly key: string;
  readonly before: ReadonlyMap<string, ListItem>;
  readonly after: ReadonlyMap<string, ListItem>;
}

/** Finds the member that every item of both lists has, with a text or number of its own; null where there is none. */
export function keyLists(
  before: JsonIndex,
  beforeList: number,
  after: JsonIndex,
  afterList: number,
): KeyedLists | null {
  for (const { name, bytes } of keys) {
    const first = keyItems(before, beforeList, bytes);
    const second = first && keyItems(after, afterList, bytes);
    if (first && second && first.size + second.size > 0) return { key: name, before: first, after: second };
  }
  return null;
}

function keyItems(index: JsonIndex, list: number, key: Uint8Array): Map<string, ListItem> | null {
  const items = new Map<string, ListItem>();
  let place = 0;
  for (const node of membersOf(index, list)) {
    const member = findMember(index, node, key);
    if (member === null) return null;
    const value = readSource(index, member);
    const kind = kindOf(index, member);
    if (kind !== 'string' && kind !== 'number') return null;
    const known = kind === 'string' ? `"${readString(value)}` : value;
    if (items.has(known)) return null;
    items.set(known, { node, place, value });
    place += 1;
  }
  return items;
}

/** The only member of that name, whose bytes are compared as received; null where there is none, or several. */
function findMember(index: JsonIndex, node: number, key: Uint8Array): number | null {
  if (kindOf(index, node) !== 'object') return null;
  let found: number | null = null;
  for (const member of membersOf(index, node)) {
    const range = nameRange(index, member);
    if (!range || range.end - range.start !== key.length) continue;
    if (!key.every((byte, at) => index.bytes[range.start + at] === byte)) continue;
    if (found !== null) return null;
    found = member;
  }
  return found;
}

/** Which numbers of a list stay when as few as possible are taken out so that the rest ascends. */
export function longestAscending(numbers: readonly number[]): Set<number> {
  /** Place of the smallest number that ends an ascending row of each length. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = place;
  }
  const stay = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) stay.add(numbers[place] ?? 0);
  return stay;
}
