import { type Node, parseTree } from 'jsonc-parser';
import type { Table } from '../tables/table.ts';

/** Writes items as one JSON list. */
export function writeJson(items: readonly string[]): string {
  return `[\n${items.join(',\n')}\n]\n`;
}

/** Writes items as a line each (NDJSON). */
export function writeLines(items: readonly string[]): string {
  // A line break can stand between tokens only: in texts JSON writes it as an escape.
  return items.map((item) => `${item.replace(/[\r\n]+\s*/g, '')}\n`).join('');
}

/** Lays items out with a column for every member that any of them has, in the order met: texts as they read, numbers as the API wrote them, lists and objects as JSON. */
export function tabulateItems(items: readonly string[]): Table {
  const head = new Set<string>();
  const records = items.map((item) => {
    const cells = cellsOf(item);
    for (const name of cells.keys()) head.add(name);
    return cells;
  });
  return { head: [...head], rows: records.map((cells) => [...head].map((name) => cells.get(name) ?? '')) };
}

function cellsOf(item: string): Map<string, string> {
  const root = parseTree(item);
  if (root?.type !== 'object') return new Map([['value', item]]);
  return new Map(
    (root.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), textOf(item, value)] as const] : [],
    ),
  );
}

function textOf(item: string, node: Node): string {
  if (node.type === 'string') return node.value as string;
  return node.type === 'null' ? '' : item.slice(node.offset, node.offset + node.length);
}
