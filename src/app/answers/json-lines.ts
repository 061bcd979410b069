import { lastAtMost } from './growing-list.ts';
import {
  hasMembers,
  isContainer,
  type JsonIndex,
  kindOf,
  nameRange,
  nodeAt,
  noNode,
  rangeOf,
} from './json-index.ts';
import { deepestIndent, type Piece, type TextLines } from './text-lines.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const spaces = encode('  '.repeat(deepestIndent));
/** What is written between values; pieces point into it. */
const marks = encode(': ,{}[]');
const [colon, comma] = [
  { start: 0, end: 2 },
  { start: 2, end: 3 },
];

/** A JSON text laid out in lines, two spaces a level: only white space is moved, no value is written anew. */
export function createJsonLines(index: JsonIndex): TextLines {
  const { count, ends, nexts, parents, starts } = index;
  const firstLines = new Uint32Array(count);
  for (let node = 1; node < count; node += 1)
    firstLines[node] = (firstLines[node - 1] ?? 0) + 1 + levelsUp(index, node - 1, parents[node] ?? noNode);
  const last = count - 1;
  const lines = (firstLines[last] ?? 0) + 1 + levelsUp(index, last, noNode);

  const isLast = (node: number) => {
    const parent = parents[node] ?? noNode;
    return parent === noNode || nexts[node] === nexts[parent];
  };
  const indentOf = (depth: number) => 2 * Math.min(depth, deepestIndent);
  const end = (pieces: Piece[], node: number) => {
    if (!isLast(node)) pieces.push({ kind: 'plain', bytes: marks, ...comma });
    return pieces;
  };

  function openingPieces(node: number, depth: number): Piece[] {
    const pieces: Piece[] = [{ kind: 'plain', bytes: spaces, start: 0, end: indentOf(depth) }];
    const { bytes } = index;
    const name = nameRange(index, node);
    if (name) pieces.push({ kind: 'name', bytes, ...name }, { kind: 'plain', bytes: marks, ...colon });
    const kind = kindOf(index, node);
    if (kind !== 'object' && kind !== 'array') {
      pieces.push({ kind, bytes, ...rangeOf(index, node) });
      return end(pieces, node);
    }
    const bracket = kind === 'object' ? 3 : 5;
    const isFull = hasMembers(index, node);
    pieces.push({ kind: 'plain', bytes: marks, start: bracket, end: bracket + (isFull ? 1 : 2) });
    return isFull ? pieces : end(pieces, node);
  }

  function closingPieces(node: number, depth: number): Piece[] {
    const bracket = kindOf(index, node) === 'object' ? 4 : 6;
    const indent = indentOf(depth);
    return end(
      [
        { kind: 'plain', bytes: spaces, start: 0, end: indent },
        { kind: 'plain', bytes: marks, start: bracket, end: bracket + 1 },
      ],
      node,
    );
  }

  /** The node a line is of, and whether the line closes it. */
  function nodeOf(line: number): { node: number; closes: boolean } {
    let node = lastAtMost(firstLines, line);
    let left = line - (firstLines[node] ?? 0);
    if (left === 0) return { node, closes: false };
    for (; left > 0; left -= 1) node = parents[node] ?? 0;
    return { node, closes: true };
  }

  return {
    count: lines,
    source: index.bytes,
    piecesOf(line) {
      const { node, closes } = nodeOf(line);
      const depth = depthOf(index, node);
      return closes ? closingPieces(node, depth) : openingPieces(node, depth);
    },
    *longLines(width) {
      let [depth, line, before] = [0, 0, 0];
      for (let node = 0; node < count; node += 1) {
        const start = starts[node] ?? 0;
        const isFull = hasMembers(index, node);
        const value = isFull ? 1 : (ends[node] ?? 0) - start;
        // The name is somewhere between what stands before and the value; for most lines that is all one has to know.
        if (indentOf(depth) + start - before + value + 3 > width) {
          const name = nameRange(index, node);
          const isBare = !isFull && isContainer(index, node);
          const length = indentOf(depth) + (name ? name.end - name.start + 2 : 0) + (isBare ? 2 : value) + 1;
          if (length > width) yield { line, length };
        }
        line += 1;
        if (isFull) {
          before = start + 1;
          depth += 1;
          continue;
        }
        before = ends[node] ?? 0;
        const holder = node + 1 < count ? (parents[node + 1] ?? noNode) : noNode;
        for (let parent = parents[node] ?? noNode; parent !== holder; parent = parents[parent] ?? noNode) {
          depth -= 1;
          before = ends[parent] ?? 0;
          if (indentOf(depth) + 2 > width) yield { line, length: indentOf(depth) + 2 };
          line += 1;
        }
      }
    },
    *all() {
      for (const { node, closes, depth } of walk(index))
        yield closes ? closingPieces(node, depth) : openingPieces(node, depth);
    },
    lineAt(offset) {
      let node = nodeAt(index, offset);
      let line = firstLines[node] ?? 0;
      // Behind the last member of a container stands its closing bracket, a line further down.
      while (offset >= (ends[node] ?? 0)) {
        const parent = parents[node] ?? noNode;
        if (parent === noNode || offset < (ends[parent] ?? 0) - 1) break;
        node = parent;
        line += 1;
      }
      return line;
    },
    offsetOf(line) {
      const { node, closes } = nodeOf(line);
      const { start, end } = rangeOf(index, node);
      return closes ? end - 1 : (nameRange(index, node)?.start ?? start);
    },
  };
}

/** Every line in order: the node it is of, whether it closes it, and how deep that lies. */
function* walk(index: JsonIndex): Generator<{ node: number; closes: boolean; depth: number }> {
  const { count, parents } = index;
  let depth = 0;
  for (let node = 0; node < count; node += 1) {
    yield { node, closes: false, depth };
    if (hasMembers(index, node)) {
      depth += 1;
      continue;
    }
    const holder = node + 1 < count ? (parents[node + 1] ?? noNode) : noNode;
    for (let parent = parents[node] ?? noNode; parent !== holder; parent = parents[parent] ?? noNode) {
      depth -= 1;
      yield { node: parent, closes: true, depth };
    }
  }
}

/** How many containers end behind a node that holds nothing, up to the one that holds the next. */
function levelsUp({ parents, nexts }: JsonIndex, node: number, holder: number): number {
  if ((nexts[node] ?? 0) > node + 1) return 0;
  let levels = 0;
  for (let parent = parents[node] ?? noNode; parent !== holder; parent = parents[parent] ?? noNode)
    levels += 1;
  return levels;
}

/** How many containers a value stands in. */
function depthOf({ parents }: JsonIndex, node: number): number {
  let depth = 0;
  for (let parent = parents[node] ?? noNode; parent !== noNode; parent = parents[parent] ?? noNode)
    depth += 1;
  return depth;
}
