import type { Table } from '../tables/table.ts';
import type { Picture } from './picture.ts';

const keyTitles = { hour: 'Hour', day: 'Day', month: 'Month', name: 'Agent' } as const;

/** Writes a picture as a table, the key first, every number as it is; a cell without a number is empty. */
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
