import { guardFormula, quoteField } from '../../core/tables/csv-text.ts';
import { kindOf, noNode } from './json-index.ts';
import type { ListTable } from './list-table.ts';

/**
 * A table as CSV (RFC 4180), in pieces of about a megabyte: rows and columns in the order given. A missing value and
 * `null` are empty fields. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function* writeCsv(
  table: ListTable,
  rows: Uint32Array,
  columns: readonly number[],
): Generator<string> {
  const headings = columns.map((place) => {
    const { name = '', occurrence = 1 } = table.columns[place] ?? {};
    return quoteField(guardFormula(occurrence > 1 ? `${name} (${occurrence})` : name));
  });
  let text = `${headings.join(',')}\r\n`;
  for (const row of rows) {
    const cells = table.cellsOf(row);
    text += `${columns.map((place) => writeField(table, cells[place] ?? noNode)).join(',')}\r\n`;
    if (text.length < 1_000_000) continue;
    yield text;
    text = '';
  }
  yield text;
}

function writeField(table: ListTable, node: number): string {
  if (node === noNode) return '';
  const text = table.textOf(node);
  const kind = kindOf(table.index, node);
  if (kind === 'literal' && text === 'null') return '';
  return quoteField(kind === 'string' ? guardFormula(text) : text);
}
