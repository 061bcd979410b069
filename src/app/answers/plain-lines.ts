import { GrowingList, lastAtMost } from './growing-list.ts';
import type { TextLines } from './text-lines.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A text as it came, cut where its own lines end. */
export function createPlainLines(bytes: Uint8Array): TextLines {
  const begins = new GrowingList();
  begins.push(0);
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) begins.push(at + 1);
  const starts = begins.take();
  const rangeOf = (line: number) => {
    const start = starts[line] ?? 0;
    const next = starts[line + 1];
    if (next === undefined) return { start, end: bytes.length };
    return { start, end: next - (bytes[next - 2] === carriageReturn && next - 2 >= start ? 2 : 1) };
  };
  return {
    count: starts.length,
    source: bytes,
    piecesOf: (line) => [{ kind: 'plain', bytes, ...rangeOf(line) }],
    *all() {
      for (let line = 0; line < starts.length; line += 1) yield [{ kind: 'plain', bytes, ...rangeOf(line) }];
    },
    *longLines(width) {
      for (let line = 0; line < starts.length; line += 1) {
        const { start, end } = rangeOf(line);
        if (end - start > width) yield { line, length: end - start };
      }
    },
    lineAt: (offset) => Math.max(0, lastAtMost(starts, offset)),
    offsetOf: (line) => starts[line] ?? 0,
  };
}
