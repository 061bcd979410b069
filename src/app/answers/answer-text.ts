import type { FilteredJson } from './filter-json.ts';
import type { JsonIndex } from './json-index.ts';
import { createJsonLines } from './json-lines.ts';
import { findTables, ListTable } from './list-table.ts';
import { nodePath } from './node-path.ts';
import { createPlainLines } from './plain-lines.ts';
import type { AnswerFacts } from './protocol.ts';
import { type JsonProblem, scanJson } from './scan-json.ts';
import { sortRows, type TableOrder } from './sort-rows.ts';
import type { TextLines } from './text-lines.ts';
import { TreeRows } from './tree-rows.ts';

/** Texts of at most so many bytes are shown whole, in an editor. */
const editorAtMost = 200_000;

/** An answer, or what a filter kept of it: its bytes, and what views need, made when they first ask. */
export class AnswerText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the values lie; null where it is no JSON. */
  readonly index: JsonIndex | null;
  readonly #problem: JsonProblem | null;
  readonly #filtered: FilteredJson | null;
  readonly #lines = new Map<'pretty' | 'raw', TextLines>();
  #tree: TreeRows | null = null;
  #table: ListTable | null = null;
  #sorted: Uint32Array = new Uint32Array();

  private constructor(
    bytes: Uint8Array<ArrayBuffer>,
    index: JsonIndex | null,
    problem: JsonProblem | null,
    filtered: FilteredJson | null,
  ) {
    this.bytes = bytes;
    this.index = index;
    this.#problem = problem;
    this.#filtered = filtered;
  }

  /** Reads the bytes of an answer. */
  static read(bytes: Uint8Array<ArrayBuffer>): AnswerText {
    const scan = scanJson(bytes);
    return scan.kind === 'json'
      ? new AnswerText(bytes, scan.index, null, null)
      : new AnswerText(bytes, null, scan.problem, null);
  }

  /** Takes what a filter kept. */
  static of(found: FilteredJson): AnswerText {
    return new AnswerText(found.index.bytes, found.index, null, found);
  }

  /** What is known of it. */
  get facts(): AnswerFacts {
    const { index } = this;
    return {
      isJson: index !== null,
      problem: this.#problem && { message: this.#problem.message, ...this.#placeOf(this.#problem.offset) },
      text: this.#readText(),
      tables: index ? findTables(index) : [],
    };
  }

  /** Its lines: laid out, or as they came. What is no JSON has no layout of ours. */
  linesOf(view: 'pretty' | 'raw'): TextLines {
    const lines =
      this.#lines.get(view) ??
      (view === 'pretty' && this.index ? createJsonLines(this.index) : createPlainLines(this.bytes));
    this.#lines.set(view, lines);
    return lines;
  }

  /** Its values as a tree. */
  get tree(): TreeRows | null {
    if (this.index) this.#tree ??= new TreeRows(this.index);
    return this.#tree;
  }

  /** The table of a list. */
  layTable(node: number, order: TableOrder | null): ListTable | null {
    if (!this.index) return null;
    if (this.#table?.node !== node) this.#table = new ListTable(this.index, node);
    this.#sorted = sortRows(this.#table, order);
    return this.#table;
  }

  /** The table as laid last, with its rows in their order. */
  get table(): { readonly table: ListTable; readonly rows: Uint32Array } | null {
    return this.#table && { table: this.#table, rows: this.#sorted };
  }

  /** Where a value stands in the whole answer. */
  pathOf(node: number): string {
    if (!this.index) return '$';
    const filtered = this.#filtered;
    if (!filtered) return nodePath(this.index, node);
    if (filtered.count === 1) return nodePath(this.index, node, filtered.pathOf(0));
    const path = nodePath(this.index, node, '');
    const [step = '', result] = /^\[(\d+)\]/.exec(path) ?? [];
    return result === undefined ? '$' : filtered.pathOf(Number(result)) + path.slice(step.length);
  }

  #readText(): AnswerFacts['text'] {
    const { bytes, index } = this;
    if (bytes.length > editorAtMost) return null;
    const raw = new TextDecoder().decode(bytes);
    if (!index) return { raw, pretty: null };
    let pretty = '';
    const decoder = new TextDecoder();
    for (const piece of writeLines(this.linesOf('pretty'))) pretty += decoder.decode(piece, { stream: true });
    // White space may blow a small answer up.
    return pretty.length > 4 * editorAtMost ? null : { raw, pretty };
  }

  /** The line and column of a byte, from 1 on, columns in characters. */
  #placeOf(offset: number): { line: number; column: number } {
    const lines = this.linesOf('raw');
    const line = lines.lineAt(offset);
    const before = this.bytes.subarray(lines.offsetOf(line), offset);
    return { line: line + 1, column: new TextDecoder().decode(before).length + 1 };
  }
}

/** All lines of a text, in pieces of about a megabyte. */
export function* writeLines(lines: TextLines): Generator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(1 << 20);
  let filled = 0;
  let isFirst = true;
  for (const pieces of lines.all()) {
    const length = pieces.reduce((sum, { start, end }) => sum + end - start, 1);
    if (filled + length > piece.length) {
      yield piece.subarray(0, filled);
      piece = new Uint8Array(Math.max(1 << 20, length));
      filled = 0;
    }
    if (!isFirst) piece[filled++] = 0x0a;
    isFirst = false;
    for (const { bytes, start, end } of pieces) {
      // For a few bytes a loop is quicker than a view.
      if (end - start > 32) piece.set(bytes.subarray(start, end), filled);
      else for (let at = start; at < end; at += 1) piece[filled + at - start] = bytes[at] ?? 0;
      filled += end - start;
    }
  }
  yield piece.subarray(0, filled);
}
