import { guardFormula, quoteField } from './csv-text.ts';
import type { Table } from './table.ts';

/** Writes a table as CSV by RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function writeCsv({ head, rows }: Table): string {
  return [head, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  return quoteField(isNumber ? text : guardFormula(text));
}
