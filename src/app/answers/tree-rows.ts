import {
  countMembers,
  hasMembers,
  isContainer,
  type JsonIndex,
  type JsonKind,
  kindOf,
  membersOf,
  nameRange,
  noNode,
  rangeOf,
  readText,
} from './json-index.ts';

/** Texts longer than so many bytes are cut in a row. */
const shownOfValue = 300;

/** A value as a row of the tree. */
export interface TreeRow {
  /** Its number in the index. */
  readonly node: number;
  /** How deep it lies, the root at 1. */
  readonly level: number;
  /** Its place among the members of its container, from 1 on. */
  readonly position: number;
  /** How many members that container has. */
  readonly size: number;
  /** Whether its members are shown; null where it has none. */
  readonly expanded: boolean | null;
  /** Its name as it came, quotes and escapes included; null in a list and for the root. */
  readonly name: string | null;
  /** What it is. */
  readonly kind: JsonKind;
  /** The value as it came, or the begin of it; for a container the number of its members. */
  readonly text: string;
  /** Whether the text goes on. */
  readonly cut: boolean;
}

/** The values of an answer as a tree of which parts are unfolded; only the rows asked for are made. */
export class TreeRows {
  readonly #index: JsonIndex;
  readonly #open: Uint8Array;
  /** How many rows each value takes with all that is unfolded in it. */
  readonly #rows: Uint32Array;

  constructor(index: JsonIndex) {
    this.#index = index;
    this.#open = new Uint8Array(index.count);
    this.#rows = new Uint32Array(index.count);
    this.expandTo(2);
  }

  /** How many rows there are. */
  get count(): number {
    return this.#rows[0] ?? 0;
  }

  /** Unfolds every value above a level and folds all others; 1 leaves the root alone, Infinity unfolds all. */
  expandTo(level: number): void {
    const { count, parents } = this.#index;
    const depths = level === Number.POSITIVE_INFINITY ? null : new Uint16Array(count);
    for (let node = 0; node < count; node += 1) {
      const parent = parents[node] ?? noNode;
      if (depths && parent !== noNode) depths[node] = Math.min(0xffff, (depths[parent] ?? 0) + 1);
      this.#open[node] =
        hasMembers(this.#index, node) && (!depths || (depths[node] ?? 0) + 1 < level) ? 1 : 0;
    }
    this.#rows.fill(0);
    for (let node = count - 1; node >= 0; node -= 1) {
      const own = 1 + (this.#open[node] ? (this.#rows[node] ?? 0) : 0);
      this.#rows[node] = own;
      const parent = parents[node] ?? noNode;
      if (parent !== noNode) this.#rows[parent] = (this.#rows[parent] ?? 0) + own;
    }
  }

  /** Unfolds or folds a value; what is inside stays as it was. */
  setOpen(node: number, open: boolean): void {
    if (!hasMembers(this.#index, node) || Boolean(this.#open[node]) === open) return;
    let inside = 0;
    for (const member of membersOf(this.#index, node)) inside += this.#rows[member] ?? 0;
    this.#open[node] = open ? 1 : 0;
    let change = open ? inside : -inside;
    for (let at = node; at !== noNode && change !== 0; at = this.#index.parents[at] ?? noNode) {
      this.#rows[at] = (this.#rows[at] ?? 0) + change;
      const parent = this.#index.parents[at] ?? noNode;
      // A folded container takes one row, whatever is unfolded inside.
      if (parent !== noNode && !this.#open[parent]) change = 0;
    }
  }

  /** Unfolds all containers beside a value. */
  openSiblings(node: number): void {
    const parent = this.#index.parents[node] ?? noNode;
    if (parent === noNode) this.setOpen(node, true);
    else for (const sibling of membersOf(this.#index, parent)) this.setOpen(sibling, true);
  }

  /** Unfolds whatever hides a value, and tells its row. */
  reveal(node: number): number {
    const { parents } = this.#index;
    for (let at = parents[node] ?? noNode; at !== noNode; at = parents[at] ?? noNode) this.setOpen(at, true);
    let row = 0;
    for (let at = node; at !== noNode; at = parents[at] ?? noNode) {
      const parent = parents[at] ?? noNode;
      if (parent === noNode) break;
      row += 1;
      for (const member of membersOf(this.#index, parent)) {
        if (member === at) break;
        row += this.#rows[member] ?? 0;
      }
    }
    return row;
  }

  /** The rows from one place up to another. */
  take(start: number, end: number): TreeRow[] {
    const rows: TreeRow[] = [];
    const { nexts } = this.#index;
    // The way from the root to the first row: at each level the member that holds it.
    let [node, level, position, skipped] = [0, 1, 1, 0];
    const holders: { end: number; size: number; position: number }[] = [{ end: 1, size: 1, position: 1 }];
    const enter = () => {
      holders.push({ end: nexts[node] ?? 0, size: countMembers(this.#index, node), position: 1 });
      [node, level, position] = [node + 1, level + 1, 1];
    };
    while (skipped < start) {
      const taken = this.#rows[node] ?? 1;
      if (skipped + taken <= start) {
        skipped += taken;
        node = nexts[node] ?? 0;
        position += 1;
      } else {
        skipped += 1;
        const holder = holders.at(-1);
        if (holder) holder.position = position;
        enter();
      }
    }
    for (let row = start; row < Math.min(end, this.count); row += 1) {
      const size = holders.at(-1)?.size ?? 1;
      rows.push(this.#describe(node, level, position, size));
      const holder = holders.at(-1);
      if (holder) holder.position = position;
      if (this.#open[node]) {
        enter();
        continue;
      }
      node = nexts[node] ?? 0;
      position += 1;
      while (holders.length > 1 && node >= (holders.at(-1)?.end ?? 0)) {
        holders.pop();
        level -= 1;
        position = (holders.at(-1)?.position ?? 0) + 1;
      }
    }
    return rows;
  }

  #describe(node: number, level: number, position: number, size: number): TreeRow {
    const index = this.#index;
    const kind = kindOf(index, node);
    const name = nameRange(index, node);
    const row = {
      node,
      level,
      position,
      size,
      kind,
      expanded: hasMembers(index, node) ? this.#open[node] === 1 : null,
      name: name && readText(index, { ...name, end: Math.min(name.end, name.start + shownOfValue) }),
    };
    if (isContainer(index, node)) return { ...row, text: String(countMembers(index, node)), cut: false };
    const { start, end } = rangeOf(index, node);
    const cut = end - start > shownOfValue;
    // A character that the cut goes through is left out.
    const text = readText(index, { start, end: cut ? start + shownOfValue : end });
    return { ...row, text: cut ? text.replace(/\ufffd$/, '') : text, cut };
  }
}
