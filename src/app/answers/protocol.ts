import type { TableCell, TableChoice, TableColumn } from './list-table.ts';
import type { TableOrder } from './sort-rows.ts';
import type { TextRow } from './text-rows.ts';
import type { TreeRow } from './tree-rows.ts';

/** A way to look at an answer. `raw` is what was received; all others are made of it. */
export type AnswerView = 'tree' | 'pretty' | 'raw' | 'table' | 'preview';

/** A run of rows. */
export interface RowRange {
  /** Place of the first row. */
  readonly start: number;
  /** Place behind the last row. */
  readonly end: number;
}

/** What is known of an answer once it was read. */
export interface AnswerFacts {
  /** Whether it is JSON. */
  readonly isJson: boolean;
  /** Why it is none, and where, counted from 1; null where it is. */
  readonly problem: { readonly message: string; readonly line: number; readonly column: number } | null;
  /** The whole as text, where it is short enough to be shown in an editor; else null. */
  readonly text: { readonly raw: string; readonly pretty: string | null } | null;
  /** Lists of objects that can be shown as a table. */
  readonly tables: readonly TableChoice[];
}

/** A row of the table. */
export interface TableRow {
  /** Place of its object in the list, from 0 on. */
  readonly position: number;
  /** Its cells by column; null where the object has no such member. */
  readonly cells: readonly (TableCell | null)[];
}

/** What the page asks of the worker that holds an answer, and what it replies; each named after what is wanted. */
export interface AnswerQueries {
  /** Begins a new answer of so many bytes; the one before is let go. */
  begin: { ask: { readonly length: number }; reply: null };
  /** The next bytes of it. */
  append: { ask: { readonly bytes: Uint8Array<ArrayBuffer> }; reply: null };
  /** That was all: read it, by the character set its headers name. */
  read: { ask: { readonly charset: string | null }; reply: AnswerFacts };
  /** Cuts the text into rows of so many bytes; tells the row of what was on top. */
  layText: {
    ask: { readonly view: 'pretty' | 'raw'; readonly width: number; readonly top: number };
    reply: { readonly rows: number; readonly lines: number; readonly top: number };
  };
  /** Rows of the text as laid last. */
  takeText: { ask: RowRange; reply: readonly TextRow[] };
  /** How many rows the tree has. */
  layTree: { ask: null; reply: number };
  /** Unfolds the tree down to a level; gives the number of rows. */
  expandTree: { ask: { readonly level: number }; reply: number };
  /** Unfolds or folds one value, or unfolds all beside it; gives the number of rows and its own. */
  toggleNode: {
    ask: { readonly node: number; readonly open: boolean; readonly siblings: boolean };
    reply: { readonly rows: number; readonly row: number };
  };
  /** Rows of the tree. */
  takeTree: { ask: RowRange; reply: readonly TreeRow[] };
  /** The row of the container of a value; null for the root. */
  findParent: { ask: { readonly node: number }; reply: number | null };
  /** Where a value stands, and its text as it came, up to 100,000 bytes. */
  readNode: {
    ask: { readonly node: number };
    reply: { readonly path: string; readonly text: string; readonly isCut: boolean };
  };
  /** The whole text of a value. */
  copyNode: { ask: { readonly node: number }; reply: Blob };
  /** Makes the table of a list. */
  layTable: {
    ask: { readonly node: number; readonly order: TableOrder | null };
    reply: { readonly rows: number; readonly columns: readonly TableColumn[]; readonly isCut: boolean };
  };
  /** Rows of the table as laid last. */
  takeTable: { ask: RowRange; reply: readonly TableRow[] };
  /** The table as laid last as CSV, of these columns. */
  writeCsv: { ask: { readonly columns: readonly number[] }; reply: Blob };
  /** Looks for words; null when another search or answer came in between. */
  search: {
    ask: { readonly words: string; readonly view: AnswerView };
    reply: { readonly count: number; readonly isCut: boolean } | null;
  };
  /** The row that shows a match of the last search, and which of the matches in that row it is, from 0 on. */
  findMatch: {
    ask: { readonly match: number; readonly view: AnswerView };
    reply: { readonly row: number; readonly within: number } | null;
  };
  /** Keeps of the answer what a JSONPath names; null: all of it again. */
  filter: {
    ask: { readonly expression: string | null };
    reply:
      | {
          readonly kind: 'found';
          readonly count: number;
          readonly isCut: boolean;
          readonly facts: AnswerFacts;
        }
      | { readonly kind: 'problem'; readonly message: string };
  };
  /** The whole text of a view. */
  copyText: { ask: { readonly view: 'pretty' | 'raw' }; reply: Blob };
}

/** Name of a question. */
export type QueryName = keyof AnswerQueries;

/** A question with the number its reply comes with. */
export type Question = {
  [Name in QueryName]: { readonly id: number; readonly name: Name; readonly ask: AnswerQueries[Name]['ask'] };
}[QueryName];

/** A reply; `error` tells that the worker broke over the question. */
export type Reply =
  | { readonly id: number; readonly kind: 'reply'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly message: string };
