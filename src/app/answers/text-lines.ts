/** What a piece of a line is, for its colour. */
export type PieceKind = 'plain' | 'name' | 'string' | 'number' | 'literal';

/** A run of bytes within a line. */
export interface Piece {
  /** What it is. */
  readonly kind: PieceKind;
  /** Where its bytes are. */
  readonly bytes: Uint8Array;
  /** Offset of the first one. */
  readonly start: number;
  /** Offset behind the last one. */
  readonly end: number;
}

/** A text as lines, of which only those asked for are made. */
export interface TextLines {
  /** How many lines there are. */
  readonly count: number;
  /** The answer: what a line shows of it are pieces of these bytes, all else is written between. */
  readonly source: Uint8Array;
  /** A line as pieces, without its end. */
  piecesOf(line: number): readonly Piece[];
  /** Every line as pieces, in order. */
  all(): Iterable<readonly Piece[]>;
  /** The lines longer than so many bytes, in order, with their length. */
  longLines(width: number): Iterable<{ readonly line: number; readonly length: number }>;
  /** The line that shows a byte of the answer. */
  lineAt(offset: number): number;
  /** Where the bytes lie in the answer that a line shows. */
  offsetOf(line: number): number;
}

/** Indentation ends growing at so many levels: a text of a hundred thousand brackets would be all white space. */
export const deepestIndent = 40;
