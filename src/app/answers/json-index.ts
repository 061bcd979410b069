/** What a value is. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'literal';

/** Stands for no node: the parent of the root. */
export const noNode = 0xffffffff;

/**
 * Where each value of a JSON text lies. Values ("nodes") are numbered in the order of the text, a container before its
 * members, the root is 0. No value is read: whoever shows one takes its bytes as they came.
 */
export interface JsonIndex {
  /** The text, UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many nodes there are. */
  readonly count: number;
  /** Offset of the first byte of each value. */
  readonly starts: Uint32Array;
  /** Offset behind the last byte of each value. */
  readonly ends: Uint32Array;
  /** Number of the first node behind each value and all it holds. */
  readonly nexts: Uint32Array;
  /** Number of the container of each value. */
  readonly parents: Uint32Array;
}

/** A run of bytes. */
export interface Range {
  /** Offset of the first byte. */
  readonly start: number;
  /** Offset behind the last byte. */
  readonly end: number;
}

const decoder = new TextDecoder();

/** What a value is, told by its first byte. */
export function kindOf({ bytes, starts }: JsonIndex, node: number): JsonKind {
  switch (bytes[starts[node] ?? 0]) {
    case 0x7b:
      return 'object';
    case 0x5b:
      return 'array';
    case 0x22:
      return 'string';
    case 0x74:
    case 0x66:
    case 0x6e:
      return 'literal';
    default:
      return 'number';
  }
}

/** Whether a value is an object or a list. */
export function isContainer({ bytes, starts }: JsonIndex, node: number): boolean {
  const byte = bytes[starts[node] ?? 0];
  return byte === 0x7b || byte === 0x5b;
}

/** Whether a value holds at least one other. */
export function hasMembers({ nexts }: JsonIndex, node: number): boolean {
  return (nexts[node] ?? 0) > node + 1;
}

/** Whether a value stands in an object, and so has a name. */
function isMember(index: JsonIndex, node: number): boolean {
  const parent = index.parents[node] ?? noNode;
  return parent !== noNode && index.bytes[index.starts[parent] ?? 0] === 0x7b;
}

/** Where the name of a member stands, quotes included; null for values that have none. */
export function nameRange(index: JsonIndex, node: number): Range | null {
  if (!isMember(index, node)) return null;
  const { bytes } = index;
  // Backwards over white space and the colon to the quote that ends the name.
  let end = (index.starts[node] ?? 0) - 1;
  while (bytes[end] !== 0x22) end -= 1;
  let start = end - 1;
  while (bytes[start] !== 0x22 || isEscaped(bytes, start)) start -= 1;
  return { start, end: end + 1 };
}

/** Inside a string every quote has an odd number of backslashes before it; the one that opens it has none. */
function isEscaped(bytes: Uint8Array, at: number): boolean {
  let slashes = 0;
  while (bytes[at - 1 - slashes] === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

/** Bytes of the text as a string. */
export function readText({ bytes }: JsonIndex, { start, end }: Range): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** A value exactly as it came. */
export function readSource(index: JsonIndex, node: number): string {
  return readText(index, rangeOf(index, node));
}

/** Where a value stands. */
export function rangeOf({ starts, ends }: JsonIndex, node: number): Range {
  return { start: starts[node] ?? 0, end: ends[node] ?? 0 };
}

/** The name of a member with its escapes resolved; null for values that have none. */
export function readName(index: JsonIndex, node: number): string | null {
  const range = nameRange(index, node);
  return range && readString(readText(index, range));
}

/** The text a JSON string stands for. */
export function readString(source: string): string {
  return source.includes('\\') ? JSON.parse(source) : source.slice(1, -1);
}

/** The numbers of the direct members of a container, in order. */
export function* membersOf({ nexts }: JsonIndex, node: number): Generator<number> {
  const end = nexts[node] ?? 0;
  for (let member = node + 1; member < end; member = nexts[member] ?? end) yield member;
}

/** How many direct members a container has. */
export function countMembers({ nexts }: JsonIndex, node: number): number {
  const end = nexts[node] ?? 0;
  let count = 0;
  for (let member = node + 1; member < end; member = nexts[member] ?? end) count += 1;
  return count;
}

/** The node that a byte of the text belongs to: the last one that begins at or before it, its name included. */
export function nodeAt(index: JsonIndex, offset: number): number {
  const { starts, count } = index;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const node = Math.max(0, low - 1);
  const following = node + 1 < count ? nameRange(index, node + 1) : null;
  return following && following.start <= offset ? node + 1 : node;
}
