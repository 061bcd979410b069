import { GrowingList, lastAtMost } from './growing-list.ts';
import type { Piece, PieceKind, TextLines } from './text-lines.ts';

/** A row of text on the screen: a line, or a part of one that is too long for a row. */
export interface TextRow {
  /** Number of its line, from 0 on. */
  readonly line: number;
  /** Whether it goes on with a line that began in the row above. */
  readonly continues: boolean;
  /** What it shows. */
  readonly parts: readonly { readonly kind: PieceKind; readonly text: string }[];
}

/** Lines cut into rows of equal height, of which only those asked for are made. */
export interface TextRows {
  /** How many rows there are. */
  readonly count: number;
  /** The rows from one place up to another. */
  take(start: number, end: number): TextRow[];
  /** The row that shows a byte of the answer. */
  rowAt(offset: number): number;
  /** Where the bytes lie in the answer that a row shows, nearly. */
  offsetOf(row: number): number;
}

const decoder = new TextDecoder();

/** Cuts lines into rows of so many bytes, never within a character. */
export function createTextRows(lines: TextLines, width: number): TextRows {
  // Only lines longer than a row are noted, with the rows that all of them up to there add.
  const longLines = new GrowingList(16);
  const added = new GrowingList(16);
  let extra = 0;
  for (const { line, length } of lines.longLines(width)) {
    extra += Math.ceil(length / width) - 1;
    longLines.push(line);
    added.push(extra);
  }
  const long = longLines.take();
  const addedBy = added.take();
  // Rows at which the line after each long one begins.
  const behind = long.map((longLine, place) => longLine + 1 + (addedBy[place] ?? 0));
  const rowOf = (line: number) => line + (addedBy[lastAtMost(long, line - 1)] ?? 0);

  function place(row: number): { line: number; part: number } {
    const before = lastAtMost(behind, row);
    const line = row - (addedBy[before] ?? 0);
    const longLine = long[before + 1];
    if (longLine === undefined || line < longLine) return { line, part: 0 };
    return { line: longLine, part: line - longLine };
  }

  return {
    count: lines.count + extra,
    take(start, end) {
      const rows: TextRow[] = [];
      for (let row = start; row < end; row += 1) {
        const { line, part } = place(row);
        rows.push({
          line,
          continues: part > 0,
          parts: cut(lines.piecesOf(line), part * width, (part + 1) * width),
        });
      }
      return rows;
    },
    rowAt(offset) {
      const line = lines.lineAt(offset);
      let before = 0;
      for (const { bytes, start, end } of lines.piecesOf(line)) {
        if (bytes === lines.source && offset < end) {
          before += Math.max(0, offset - start);
          break;
        }
        before += end - start;
      }
      return Math.min(rowOf(line) + Math.floor(before / width), rowOf(line + 1) - 1);
    },
    offsetOf(row) {
      const { line, part } = place(row);
      return lines.offsetOf(line) + part * width;
    },
  };
}

/** The part of a line between two places, as texts. */
function cut(pieces: readonly Piece[], from: number, to: number): TextRow['parts'] {
  const parts: { kind: PieceKind; text: string }[] = [];
  let before = 0;
  for (const { kind, bytes, start, end } of pieces) {
    const first = Math.max(start, start + from - before);
    const last = Math.min(end, start + to - before);
    before += end - start;
    if (first >= last) continue;
    const text = decoder.decode(
      bytes.subarray(toCharacter(bytes, first, end), toCharacter(bytes, last, end)),
    );
    if (text) parts.push({ kind, text });
  }
  return parts;
}

/** A place in UTF-8, moved behind the character it stands in. */
function toCharacter(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  // Three at most: more are no UTF-8, and binary data would make a row of any length.
  while (place < Math.min(end, at + 3) && ((bytes[place] ?? 0) & 0xc0) === 0x80) place += 1;
  return place;
}
