import { GrowingList } from './growing-list.ts';
import { type JsonIndex, noNode } from './json-index.ts';

/** Why a text is no JSON. */
export interface JsonProblem {
  /** What was found there, as a sentence without its place. */
  readonly message: string;
  /** Offset of the byte that could not be read. */
  readonly offset: number;
}

/** What came of reading a text. */
export type Scan =
  | { readonly kind: 'json'; readonly index: JsonIndex }
  | { readonly kind: 'other'; readonly problem: JsonProblem };

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

const tooEarly = 'The text ends too early';
const badString = 'This text has no end, or a character in it must be escaped';
const literals = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

/**
 * Finds every value of a JSON text (RFC 8259) in one pass, without reading any: numbers, escapes and repeated names stay
 * what they are. As strict as `JSON.parse`; nesting of any depth.
 */
export function scanJson(bytes: Uint8Array<ArrayBuffer>): Scan {
  const [starts, ends, nexts, parents] = [0, 1, 2, 3].map(() => new GrowingList(bytes.length >> 4)) as [
    GrowingList,
    GrowingList,
    GrowingList,
    GrowingList,
  ];
  let at = 0;
  let open = noNode;
  let wantsName = false;

  const fail = (message: string, offset = at): Scan => ({ kind: 'other', problem: { message, offset } });
  const skipSpace = () => {
    for (;;) {
      const byte = bytes[at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      at += 1;
    }
  };
  const add = (end: number) => {
    starts.push(at);
    ends.push(end);
    parents.push(open);
    nexts.push(starts.length);
  };

  for (;;) {
    let byte = skipSpace();
    if (wantsName) {
      if (byte !== quote) return fail('A name in quotes was expected');
      const end = endOfString(bytes, at);
      if (end < 0) return fail(badString, ~end);
      at = end;
      if (skipSpace() !== colon) return fail('A colon was expected');
      at += 1;
      byte = skipSpace();
    }
    if (byte === openObject || byte === openList) {
      add(0);
      open = starts.length - 1;
      at += 1;
      const isEmpty = skipSpace() === (byte === openObject ? closeObject : closeList);
      wantsName = byte === openObject;
      if (!isEmpty) continue;
    } else {
      const end = endOfScalar(bytes, at, byte);
      if (end < 0) return fail(describe(bytes, byte), ~end);
      add(end);
      at = end;
    }
    // Behind a value: a comma leads to the next one, a bracket ends the container, which is a value too.
    while (open !== noNode) {
      const found = skipSpace();
      const isObject = bytes[starts.get(open)] === openObject;
      if (found === comma) {
        at += 1;
        wantsName = isObject;
        break;
      }
      if (found !== (isObject ? closeObject : closeList))
        return fail(found === undefined ? tooEarly : 'A comma or a closing bracket was expected');
      at += 1;
      ends.set(open, at);
      nexts.set(open, starts.length);
      open = parents.get(open);
    }
    if (open === noNode) break;
  }
  if (skipSpace() !== undefined) return fail('Something follows the end of the value');
  return {
    kind: 'json',
    index: {
      bytes,
      count: starts.length,
      starts: starts.take(),
      ends: ends.take(),
      nexts: nexts.take(),
      parents: parents.take(),
    },
  };
}

/** The offset behind a string, a number or a literal; where it can't be read, the complement of the place. */
function endOfScalar(bytes: Uint8Array, at: number, byte: number | undefined): number {
  if (byte === quote) return endOfString(bytes, at);
  if (byte === 0x2d || (byte !== undefined && byte >= 0x30 && byte <= 0x39)) return endOfNumber(bytes, at);
  const word = literals.find(([first]) => first === byte);
  return word?.every((letter, place) => bytes[at + place] === letter) ? at + word.length : ~at;
}

/** 1 for the bytes that need a look inside a string. */
const marks = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte === quote || byte === backslash ? 1 : 0,
);

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  for (;;) {
    // By far the most bytes are plain ones.
    while (marks[bytes[at] as number] === 0) at += 1;
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === undefined || byte < 0x20) return ~at;
    if (byte === backslash) {
      at += 1;
      const escaped = bytes[at] ?? 0;
      if (escaped === 0x75) {
        for (let digit = 1; digit <= 4; digit += 1) if (!isHex(bytes[at + digit] ?? 0)) return ~at;
        at += 4;
      } else if (!isEscape(escaped)) return ~at;
    }
    at += 1;
  }
}

const isHex = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

const escapes = new Set(new TextEncoder().encode('"\\/bfnrt'));
const isEscape = (byte: number) => escapes.has(byte);

function endOfNumber(bytes: Uint8Array, start: number): number {
  const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
  let at = start;
  const digits = () => {
    const first = at;
    while (isDigit(bytes[at])) at += 1;
    return at > first;
  };
  if (bytes[at] === 0x2d) at += 1;
  if (bytes[at] === 0x30) at += 1;
  else if (!digits()) return ~at;
  if (bytes[at] === 0x2e) {
    at += 1;
    if (!digits()) return ~at;
  }
  if (bytes[at] === 0x65 || bytes[at] === 0x45) {
    at += 1;
    if (bytes[at] === 0x2b || bytes[at] === 0x2d) at += 1;
    if (!digits()) return ~at;
  }
  return at;
}

function describe(bytes: Uint8Array, byte: number | undefined): string {
  if (byte === undefined) return bytes.length === 0 ? 'The text is empty' : tooEarly;
  if (byte === quote) return badString;
  return byte === 0x2d || (byte >= 0x30 && byte <= 0x39)
    ? 'This number can’t be read'
    : 'A value was expected';
}
