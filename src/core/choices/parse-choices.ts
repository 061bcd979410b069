/** A row of a table of choices as it is written. */
export interface ChoiceRow {
  /** Heading above the table. */
  readonly topic: string;
  /** Its number in the table, counted from 1. */
  readonly number: number;
  /** Its cells in order, without spaces around them. */
  readonly cells: readonly string[];
}

/** Reads the rows of all Markdown tables that stand under a heading of the second level; what else there is is prose. */
export function parseChoices(markdown: string): ChoiceRow[] {
  const rows: ChoiceRow[] = [];
  let topic = '';
  // Lines of the table so far; the first two are its head.
  let lines = 0;
  for (const line of markdown.split('\n')) {
    const isRow = line.startsWith('|');
    lines = isRow ? lines + 1 : 0;
    if (line.startsWith('## ')) topic = line.slice(3).trim();
    if (isRow && lines > 2) rows.push({ topic, number: lines - 2, cells: splitCells(line) });
  }
  return rows;
}

function splitCells(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
