import { AnswerText, writeLines } from './answer-text.ts';
import { lastAtMost } from './growing-list.ts';
import { nodeAt, noNode, rangeOf, readText } from './json-index.ts';
import type { AnswerQueries, AnswerView, QueryName, TableRow } from './protocol.ts';
import { toUtf8 } from './read-charset.ts';
import { type Matches, searchBytes } from './search-bytes.ts';
import { searchPattern } from './search-pattern.ts';
import { createTextRows, type TextRows } from './text-rows.ts';
import { writeCsv } from './write-csv.ts';

/** What answers each question. */
type Handlers = {
  readonly [Name in QueryName]: (
    ask: AnswerQueries[Name]['ask'],
  ) => AnswerQueries[Name]['reply'] | Promise<AnswerQueries[Name]['reply']>;
};

/** More matches than so many are not told apart in one row. */
const mostWithin = 1000;
/** A value is read for showing up to so many bytes. */
const shownOfNode = 100_000;

/** Holds one answer and replies to what the page asks of it; `pause` lets other questions in between. */
export function createAnswerSession(pause: () => Promise<void>): Handlers {
  let received = new Uint8Array();
  let filled = 0;
  let whole = AnswerText.read(received);
  /** What a filter kept of it, or all. */
  let shown = whole;
  let rows: TextRows | null = null;
  let matches: Matches | null = null;
  let searches = 0;

  const textOf = (view: AnswerView) => (view === 'raw' ? whole : shown);
  const treeOf = () => {
    if (!shown.tree) throw new Error('There is no tree of what is not JSON');
    return shown.tree;
  };
  const show = (text: AnswerText) => {
    shown = text;
    rows = null;
    matches = null;
    searches += 1;
  };

  return {
    begin({ length }) {
      received = new Uint8Array(length);
      filled = 0;
      return null;
    },
    append({ bytes }) {
      received.set(bytes, filled);
      filled += bytes.length;
      return null;
    },
    read({ charset }) {
      whole = AnswerText.read(toUtf8(received, charset));
      received = new Uint8Array();
      show(whole);
      return whole.facts;
    },
    layText({ view, width, top }) {
      const offset = rows?.offsetOf(top) ?? 0;
      const lines = textOf(view).linesOf(view);
      const isFirst = rows === null;
      rows = createTextRows(lines, width);
      return { rows: rows.count, lines: lines.count, top: isFirst ? 0 : rows.rowAt(offset) };
    },
    takeText: ({ start, end }) => rows?.take(start, Math.min(end, rows.count)) ?? [],
    layTree: () => treeOf().count,
    expandTree({ level }) {
      treeOf().expandTo(level);
      return treeOf().count;
    },
    toggleNode({ node, open, siblings }) {
      if (siblings) treeOf().openSiblings(node);
      else treeOf().setOpen(node, open);
      return { rows: treeOf().count, row: treeOf().reveal(node) };
    },
    takeTree: ({ start, end }) => treeOf().take(start, end),
    findParent({ node }) {
      const parent = shown.index?.parents[node] ?? noNode;
      return parent === noNode ? null : treeOf().reveal(parent);
    },
    readNode({ node }) {
      const path = shown.pathOf(node);
      if (!shown.index) return { path, text: '', isCut: false };
      const { start, end } = rangeOf(shown.index, node);
      const isCut = end - start > shownOfNode;
      return { path, text: readText(shown.index, { start, end: isCut ? start + shownOfNode : end }), isCut };
    },
    copyNode({ node }) {
      const { start, end } = shown.index ? rangeOf(shown.index, node) : { start: 0, end: 0 };
      return new Blob([shown.bytes.subarray(start, end)], { type: 'text/plain' });
    },
    layTable({ node, order }) {
      const table = shown.layTable(node, order);
      return { rows: table?.rows.length ?? 0, columns: table?.columns ?? [], isCut: table?.isCut ?? false };
    },
    takeTable({ start, end }) {
      if (!shown.table) return [];
      const { table, rows: sorted } = shown.table;
      return Array.from(sorted.subarray(start, end), (row): TableRow => {
        const cells = Array.from(table.cellsOf(row), (node) => table.describe(node));
        return { position: lastAtMost(table.rows, row), cells };
      });
    },
    writeCsv({ columns }) {
      if (!shown.table) return new Blob([]);
      return new Blob([...writeCsv(shown.table.table, shown.table.rows, columns)], { type: 'text/csv' });
    },
    async search({ words, view }) {
      searches += 1;
      const own = searches;
      matches = null;
      if (!words) return { count: 0, isCut: false };
      const found = await searchBytes(textOf(view).bytes, searchPattern(words), async () => {
        await pause();
        return own === searches;
      });
      if (!found) return null;
      matches = found;
      return { count: found.offsets.length, isCut: found.isCut };
    },
    findMatch({ match, view }) {
      const offset = matches?.offsets[match];
      if (offset === undefined || !matches) return null;
      const finder = createRowFinder(view, shown, rows);
      const holder = finder?.holderOf(offset) ?? null;
      if (!finder || holder === null) return null;
      let first = match;
      while (
        match - first < mostWithin &&
        first > 0 &&
        finder.holderOf(matches.offsets[first - 1] ?? 0) === holder
      )
        first -= 1;
      return { row: finder.rowOf(holder), within: match - first };
    },
    async filter({ expression }) {
      if (expression === null || !whole.index) {
        show(whole);
        return { kind: 'found', count: 1, isCut: false, facts: shown.facts };
      }
      // The library is loaded by the first expression.
      const { filterJson } = await import('./filter-json.ts');
      const filtering = filterJson(whole.index, expression);
      if (filtering.kind === 'problem') return filtering;
      const { found } = filtering;
      show(AnswerText.of(found));
      return { kind: 'found', count: found.count, isCut: found.isCut, facts: shown.facts };
    },
    copyText({ view }) {
      if (view === 'raw') return new Blob([whole.bytes], { type: 'text/plain' });
      return new Blob([...writeLines(shown.linesOf('pretty'))], { type: 'text/plain' });
    },
  };
}

/** Tells which row of a view shows a byte. */
interface RowFinder {
  /** What shows the byte, by a number of the view's own; null for bytes that no row shows. */
  holderOf(offset: number): number | null;
  /** Its row. */
  rowOf(holder: number): number;
}

function createRowFinder(
  view: AnswerView,
  { index, tree, table }: AnswerText,
  rows: TextRows | null,
): RowFinder | null {
  if (view === 'tree')
    return (
      index && tree && { holderOf: (offset) => nodeAt(index, offset), rowOf: (node) => tree.reveal(node) }
    );
  if (view !== 'table') return rows && { holderOf: rows.rowAt, rowOf: (row) => row };
  if (!index || !table) return null;
  return {
    holderOf(offset) {
      const node = nodeAt(index, offset);
      const object = table.table.rows[lastAtMost(table.table.rows, node)];
      return object === undefined || node >= (index.nexts[object] ?? 0) ? null : object;
    },
    rowOf: (object) => table.rows.indexOf(object),
  };
}
