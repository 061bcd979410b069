import { type JsonIndex, kindOf, noNode, rangeOf, readSource } from './json-index.ts';
import type { ListTable } from './list-table.ts';

/** Which column rows are sorted by. */
export interface TableOrder {
  /** Place of the column. */
  readonly column: number;
  /** Whether the greatest comes first. */
  readonly descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });
/** Kinds in their order; rows without a value come last either way. */
const ranks = { literal: 0, number: 1, string: 2, array: 3, object: 4 } as const;

/** The rows of a table in another order: numbers by value, texts by the alphabet; equals stay in the order of the list. */
export function sortRows(table: ListTable, order: TableOrder | null): Uint32Array {
  if (!order) return table.rows;
  const { index, rows } = table;
  const cells = Uint32Array.from(rows, (row) => table.cellsOf(row)[order.column] ?? noNode);
  const keys = Array.from(cells, (node) => (node === noNode ? null : keyOf(table, index, node)));
  const places = Uint32Array.from(rows, (_, place) => place);
  const turn = order.descending ? -1 : 1;
  places.sort((one, other) => {
    const [first, second] = [keys[one] ?? null, keys[other] ?? null];
    if (!first || !second) return Number(!first) - Number(!second) || one - other;
    return turn * compare(first, second) || one - other;
  });
  return places.map((place) => rows[place] ?? 0);
}

interface SortKey {
  readonly rank: number;
  readonly number: number;
  readonly text: string;
}

function keyOf(table: ListTable, index: JsonIndex, node: number): SortKey {
  const kind = kindOf(index, node);
  const rank = ranks[kind];
  if (kind === 'number') {
    const text = readSource(index, node);
    return { rank, number: Number(text), text };
  }
  if (kind === 'array' || kind === 'object') {
    const { start, end } = rangeOf(index, node);
    return { rank, number: end - start, text: '' };
  }
  return { rank, number: 0, text: table.textOf(node) };
}

function compare(one: SortKey, other: SortKey): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.rank === ranks.number) return compareNumbers(one, other);
  if (one.text || other.text) return collator.compare(one.text, other.text);
  return one.number - other.number;
}

/** Whole numbers that a double can't tell apart are compared digit by digit. */
function compareNumbers(one: SortKey, other: SortKey): number {
  if (one.number !== other.number) return one.number < other.number ? -1 : 1;
  const isWhole = /^-?\d+$/;
  if (one.text === other.text || !isWhole.test(one.text) || !isWhole.test(other.text)) return 0;
  const [first, second] = [BigInt(one.text), BigInt(other.text)];
  return first < second ? -1 : Number(first > second);
}
