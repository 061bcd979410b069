import {
  type JsonIndex,
  type JsonKind,
  kindOf,
  membersOf,
  noNode,
  rangeOf,
  readName,
  readString,
  readText,
} from './json-index.ts';
import { writeName } from './node-path.ts';

/** More columns than so many are not shown. */
const mostColumns = 200;
/** Texts longer than so many bytes are cut in a cell. */
const shownOfCell = 200;

/** A list of objects that can be shown as a table. */
export interface TableChoice {
  /** Node of the list. */
  readonly node: number;
  /** Where it stands, as a JSONPath without its `$`; empty for the whole answer. */
  readonly path: string;
}

/** A column: the values of one name. */
export interface TableColumn {
  /** The name, its escapes resolved. */
  readonly name: string;
  /** 1, or more for a name that an object repeats. */
  readonly occurrence: number;
}

/** A cell as it is shown. */
export interface TableCell {
  /** What the value is. */
  readonly kind: JsonKind;
  /** A text without its quotes, everything else as it came. */
  readonly text: string;
  /** Whether the text goes on. */
  readonly cut: boolean;
}

/** The lists of objects an answer offers: the whole of it, or its direct members. */
export function findTables(index: JsonIndex): TableChoice[] {
  if (isListOfObjects(index, 0)) return [{ node: 0, path: '' }];
  if (kindOf(index, 0) !== 'object') return [];
  const choices: TableChoice[] = [];
  for (const node of membersOf(index, 0))
    if (isListOfObjects(index, node)) choices.push({ node, path: writeName(readName(index, node) ?? '') });
  return choices;
}

/** A list that holds at least one object, and nothing but objects. */
function isListOfObjects(index: JsonIndex, node: number): boolean {
  if (kindOf(index, node) !== 'array') return false;
  let isFilled = false;
  for (const member of membersOf(index, node)) {
    if (kindOf(index, member) !== 'object') return false;
    isFilled = true;
  }
  return isFilled;
}

/** A list of objects as rows and columns; cells are read when they are asked for. */
export class ListTable {
  readonly index: JsonIndex;
  /** Node of the list. */
  readonly node: number;
  /** Nodes of the objects in the order of the list. */
  readonly rows: Uint32Array;
  /** All columns, in the order in which names were met. */
  readonly columns: readonly TableColumn[];
  /** Whether there are more names than columns. */
  readonly isCut: boolean;
  readonly #places: ReadonlyMap<string, number>;

  constructor(index: JsonIndex, node: number) {
    this.index = index;
    this.node = node;
    this.rows = Uint32Array.from(membersOf(index, node));
    const places = new Map<string, number>();
    const columns: TableColumn[] = [];
    let isCut = false;
    for (const row of this.rows)
      eachMember(index, row, (name, occurrence) => {
        const key = keyOf(name, occurrence);
        if (places.has(key)) return;
        if (columns.length === mostColumns) {
          isCut = true;
          return;
        }
        places.set(key, columns.length);
        columns.push({ name, occurrence });
      });
    this.columns = columns;
    this.isCut = isCut;
    this.#places = places;
  }

  /** The nodes of an object by column; `noNode` where it has no such member. */
  cellsOf(row: number): Uint32Array {
    const cells = new Uint32Array(this.columns.length).fill(noNode);
    eachMember(this.index, row, (name, occurrence, node) => {
      const place = this.#places.get(keyOf(name, occurrence));
      if (place !== undefined) cells[place] = node;
    });
    return cells;
  }

  /** A cell as it is shown; null where the object has no such member. */
  describe(node: number): TableCell | null {
    if (node === noNode) return null;
    const kind = kindOf(this.index, node);
    const { start, end } = rangeOf(this.index, node);
    const cut = end - start > shownOfCell;
    if (!cut)
      return {
        kind,
        cut,
        text:
          kind === 'string'
            ? readString(readText(this.index, { start, end }))
            : readText(this.index, { start, end }),
      };
    const begin = readText(this.index, { start, end: start + shownOfCell }).replace(/\ufffd$/, '');
    // Half an escape can't be resolved: a cut text is shown as it came.
    return { kind, cut, text: kind === 'string' ? begin.slice(1) : begin };
  }

  /** The whole text of a value as a spreadsheet takes it: texts without quotes, lists and objects as JSON. */
  textOf(node: number): string {
    const source = readText(this.index, rangeOf(this.index, node));
    return kindOf(this.index, node) === 'string' ? readString(source) : source;
  }
}

const keyOf = (name: string, occurrence: number) =>
  occurrence === 1 ? `1 ${name}` : `${occurrence} ${name}`;

/** Calls for each member of an object, with how often its name was met in it. */
function eachMember(
  index: JsonIndex,
  row: number,
  take: (name: string, occurrence: number, node: number) => void,
): void {
  const seen = new Map<string, number>();
  for (const member of membersOf(index, row)) {
    const name = readName(index, member) ?? '';
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    take(name, occurrence, member);
  }
}
