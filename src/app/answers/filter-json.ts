import { JSONPathEnvironment, JSONPathError, JSONPathRecursionLimitError } from 'json-p3';
import { type JsonIndex, kindOf, membersOf, rangeOf, readName } from './json-index.ts';
import { nodePath } from './node-path.ts';
import { scanJson } from './scan-json.ts';

/** More results than so many are not shown. */
const mostResults = 100_000;
/** Results of more bytes than so many are not shown: paths can name the same values again and again. */
const mostBytes = 300_000_000;

/** The values an expression names, as a JSON text of their own: each exactly as it came. */
export interface FilteredJson {
  /** The one value, or the list of them. */
  readonly index: JsonIndex;
  /** How many there are. */
  readonly count: number;
  /** Whether there are more than are shown. */
  readonly isCut: boolean;
  /** Where a result stands in the answer, as a JSONPath. */
  pathOf(result: number): string;
}

/** What came of an expression. */
export type Filtering =
  | { readonly kind: 'found'; readonly found: FilteredJson }
  /** The expression can't be read; told as a sentence. */
  | { readonly kind: 'problem'; readonly message: string };

const environment = new JSONPathEnvironment({ maxRecursionDepth: 500 });

/**
 * Finds values by a JSONPath expression (RFC 9535). The library compares parsed values, as RFC 9535 wants it: numbers as
 * doubles, the last of repeated names. What it finds is taken from the answer by its place, never from those values.
 */
export function filterJson(index: JsonIndex, expression: string): Filtering {
  const nodes: number[] = [];
  const find = createFinder(index);
  let bytes = 2;
  let isCut = false;
  try {
    const query = environment.compile(expression.trim());
    const value = JSON.parse(new TextDecoder().decode(index.bytes));
    for (const { location } of query.lazyQuery(value)) {
      const node = find(location);
      const { start, end } = rangeOf(index, node);
      bytes += end - start + 1;
      isCut = nodes.length === mostResults || bytes > mostBytes;
      if (isCut) break;
      nodes.push(node);
    }
  } catch (error) {
    return { kind: 'problem', message: describe(error, expression) };
  }
  const scan = scanJson(joinSources(index, nodes));
  if (scan.kind !== 'json') throw new Error(`The results can’t be read: ${scan.problem.message}`);
  const pathOf = (result: number) => nodePath(index, nodes[result] ?? 0);
  return { kind: 'found', found: { index: scan.index, count: nodes.length, isCut, pathOf } };
}

/** One result stands alone, more as a list. */
function joinSources({ bytes, starts, ends }: JsonIndex, nodes: readonly number[]): Uint8Array<ArrayBuffer> {
  const alone = nodes.length === 1;
  const length = nodes.reduce(
    (sum, node) => sum + (ends[node] ?? 0) - (starts[node] ?? 0) + 1,
    alone ? -1 : 2,
  );
  const joined = new Uint8Array(Math.max(2, length));
  let at = 0;
  if (!alone) joined[at++] = 0x5b;
  for (const [place, node] of nodes.entries()) {
    if (place > 0) joined[at++] = 0x2c;
    joined.set(bytes.subarray(starts[node], ends[node]), at);
    at += (ends[node] ?? 0) - (starts[node] ?? 0);
  }
  if (!alone) joined[at++] = 0x5d;
  return joined.subarray(0, at);
}

/** Makes the function that finds the node of a location; members of lists are looked up once. */
function createFinder(index: JsonIndex): (location: readonly (string | number)[]) => number {
  const lists = new Map<number, Uint32Array>();
  const memberAt = (list: number, place: number) => {
    const members = lists.get(list) ?? Uint32Array.from(membersOf(index, list));
    lists.set(list, members);
    return members[place] ?? 0;
  };
  const memberNamed = (object: number, name: string) => {
    let found = 0;
    for (const member of membersOf(index, object)) if (readName(index, member) === name) found = member;
    return found;
  };
  return (location) => {
    let node = 0;
    for (const step of location)
      node = kindOf(index, node) === 'array' ? memberAt(node, Number(step)) : memberNamed(node, String(step));
    return node;
  };
}

function describe(error: unknown, expression: string): string {
  if (error instanceof JSONPathRecursionLimitError || error instanceof RangeError)
    return 'The answer is nested too deeply, or is too long, for this expression.';
  if (!(error instanceof JSONPathError)) throw error;
  const { index } = error.token;
  // The library adds the place in its own notation.
  const reason = error.message.replace(/\s*\('.*':\d+\)$/s, '');
  const begin = `This is no JSONPath expression: ${reason}`;
  return index < expression.length ? `${begin}, at character ${index + 1}.` : `${begin}, at the end.`;
}
