import {
  type JsonIndex,
  kindOf,
  membersOf,
  nameRange,
  readName,
  readSource,
  readText,
} from '../answers/json-index.ts';

/** A JSON text with the members of every object in the order of their names. */
export interface SortedJson {
  /** The text, without white space; values as received. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For each value the number it has in that text. */
  readonly order: Uint32Array;
}

/** Puts the members of every object in the order of their names; nesting of any depth. */
export function sortMembers(index: JsonIndex): SortedJson {
  const order = new Uint32Array(index.count);
  const written: string[] = [];
  const open: (number | string)[] = [0];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      written.push(next);
      continue;
    }
    order[next] = count;
    count += 1;
    const kind = kindOf(index, next);
    if (kind !== 'object' && kind !== 'array') written.push(readSource(index, next));
    else for (const part of writeContainer(index, next, kind).reverse()) open.push(part);
  }
  return { bytes: new TextEncoder().encode(written.join('')), order };
}

function writeContainer(index: JsonIndex, node: number, kind: 'object' | 'array'): (number | string)[] {
  const members = [...membersOf(index, node)];
  if (kind === 'array') return ['[', ...join(members.map((member) => [member])), ']'];
  const named = members
    .map((member) => ({ member, name: readName(index, member) ?? '' }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const parts = named.map(({ member }) => {
    const range = nameRange(index, member);
    return [range ? `${readText(index, range)}:` : '', member];
  });
  return ['{', ...join(parts), '}'];
}

function join(parts: readonly (readonly (number | string)[])[]): (number | string)[] {
  return parts.flatMap((part, at) => (at > 0 ? [',', ...part] : part));
}
