import { AnswerText, writeLines } from '../answers/answer-text.ts';
import { toUtf8 } from '../answers/read-charset.ts';
import { compareJson, type FoundDifference } from './compare-json.ts';
import type { BodyFacts, BodyKind, CompareQueries } from './comparison.ts';
import { sortMembers } from './sort-members.ts';

/** What answers each question. */
type Handlers = {
  readonly [Name in keyof CompareQueries]: (
    ask: CompareQueries[Name]['ask'],
  ) => CompareQueries[Name]['reply'] | Promise<CompareQueries[Name]['reply']>;
};

/** Larger bodies are compared byte for byte only. */
const mostCompared = 32e6;
/** Texts of at most so many bytes, laid out, are shown side by side. */
const mostShown = 2e6;
/** Comparing ends after so many milliseconds, with what was found until then. */
const mostTime = 10_000;

/** One of the two bodies. */
interface Side {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: BodyKind;
  /** Null for what is binary or too large. */
  readonly text: AnswerText | null;
}

/** A body as it is shown: its text, and the line of each of its values. */
interface LaidOut {
  readonly text: string;
  readonly lineOf: (node: number) => number;
}

/** Holds two bodies and replies to what is asked of them; `elapsed` gives milliseconds. */
export function createCompareSession(elapsed: () => number): Handlers {
  const received: Record<'before' | 'after', Uint8Array<ArrayBuffer>[]> = { before: [], after: [] };
  let sides: { readonly before: Side; readonly after: Side } | null = null;
  let found: FoundDifference | null = null;
  let laidOut: { readonly before: LaidOut; readonly after: LaidOut } | null = null;

  return {
    append({ side, bytes }) {
      received[side].push(bytes);
      return null;
    },
    async compare(charsets) {
      const before = readSide(received.before, charsets.before);
      const after = readSide(received.after, charsets.after);
      sides = { before, after };
      const isSame = areSame(before.bytes, after.bytes);
      const indexes = before.text?.index && after.text?.index ? [before.text.index, after.text.index] : null;
      const end = elapsed() + mostTime;
      found = null;
      if (indexes?.[0] && indexes[1]) found = compareJson(indexes[0], indexes[1], () => elapsed() > end);
      const isText = before.text !== null && after.text !== null && !found;
      return {
        isSame,
        before: await describe(before),
        after: await describe(after),
        json: found?.difference ?? null,
        firstLine: isText && !isSame ? firstLine(before.bytes, after.bytes) : null,
      };
    },
    layOut({ isSorted }) {
      const before = sides && layOut(sides.before, isSorted);
      const after = sides && layOut(sides.after, isSorted);
      laidOut = before && after && { before, after };
      return laidOut && { before: laidOut.before.text, after: laidOut.after.text };
    },
    findChange({ change }) {
      const { before, after } = found?.pairs[change] ?? { before: null, after: null };
      const lineOf = (side: 'before' | 'after', node: number | null) =>
        laidOut && node !== null ? laidOut[side].lineOf(node) : null;
      return { before: lineOf('before', before), after: lineOf('after', after) };
    },
  };
}

function readSide(pieces: readonly Uint8Array<ArrayBuffer>[], charset: string | null): Side {
  const bytes = join(pieces);
  if (bytes.length > mostCompared) return { bytes, kind: 'large', text: null };
  const utf8 = toUtf8(bytes, charset);
  if (!isText(utf8)) return { bytes, kind: 'binary', text: null };
  const text = AnswerText.read(utf8);
  return { bytes, kind: text.index ? 'json' : 'text', text };
}

function join(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const piece of pieces) {
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return bytes;
}

/** Text is UTF-8 without a zero byte. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && firstDifference(one, other) === one.length;
}

function firstDifference(one: Uint8Array, other: Uint8Array): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

function firstLine(one: Uint8Array, other: Uint8Array): number {
  const end = firstDifference(one, other);
  let line = 1;
  for (let at = one.indexOf(0x0a); at >= 0 && at < end; at = one.indexOf(0x0a, at + 1)) line += 1;
  return line;
}

async function describe({ bytes, kind, text }: Side): Promise<BodyFacts> {
  return { kind, size: bytes.length, sha256: text ? null : await digest(bytes) };
}

/** Pages that are not served by https: or from localhost have no digests. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function layOut({ text }: Side, isSorted: boolean): LaidOut | null {
  if (!text || text.bytes.length > mostShown) return null;
  const sorted = isSorted && text.index ? sortMembers(text.index) : null;
  const shown = sorted ? AnswerText.read(sorted.bytes) : text;
  const lines = shown.linesOf('pretty');
  const decoder = new TextDecoder();
  let written = '';
  let size = 0;
  for (const piece of writeLines(lines)) {
    size += piece.length;
    if (size > mostShown) return null;
    written += decoder.decode(piece, { stream: true });
  }
  const { index } = shown;
  const lineOf = (node: number) => lines.lineAt(index?.starts[sorted?.order[node] ?? node] ?? 0) + 1;
  return { text: written, lineOf };
}
