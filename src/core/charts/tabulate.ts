import type { Picture } from './picture.ts';

/** The numbers of a picture as rows under headings, the key first; empty where there is no number. */
export interface Table {
  /** Titles of the columns, with the unit where it is no count. */
  readonly head: readonly string[];
  /** Cells, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

const keyTitles = { hour: 'Hour', day: 'Day', month: 'Month', name: 'Agent' } as const;

/** Writes a picture as a table, every number as it is. */
export function tabulate({ keyKind, keys, panels }: Picture): Table {
  const columns = panels.flatMap(({ title, unit, series }) =>
    series.map((one) => ({
      title: `${title ? `${title}: ` : ''}${one.title}${unit === 'count' ? '' : ` (${unit})`}`,
      values: one.values,
    })),
  );
  return {
    head: [keyTitles[keyKind], ...columns.map(({ title }) => title)],
    rows: keys.map((key, index) => [key, ...columns.map(({ values }) => String(values[index] ?? ''))]),
  };
}

/** Writes a table as CSV by RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function writeCsv({ head, rows }: Table): string {
  return [head, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
