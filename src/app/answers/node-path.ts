import { type JsonIndex, membersOf, noNode, readName } from './json-index.ts';

/** Where a value stands, as a JSONPath (RFC 9535): `$.chats[3].visitor`. `root` is written in place of the `$`. */
export function nodePath(index: JsonIndex, node: number, root = '$'): string {
  const steps: string[] = [];
  for (let at = node; at !== noNode; at = index.parents[at] ?? noNode) {
    const parent = index.parents[at] ?? noNode;
    if (parent === noNode) break;
    const name = readName(index, at);
    steps.push(name === null ? `[${placeOf(index, parent, at)}]` : writeName(name));
  }
  return root + steps.reverse().join('');
}

function placeOf(index: JsonIndex, parent: number, node: number): number {
  let place = 0;
  for (const member of membersOf(index, parent)) {
    if (member === node) break;
    place += 1;
  }
  return place;
}

/** A name as a step of a JSONPath: short where it may be, else in brackets, escaped as RFC 9535 §2.7 says. */
export function writeName(name: string): string {
  if (/^[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*$/u.test(name)) return `.${name}`;
  return `['${[...name].map(escapeCharacter).join('')}']`;
}

const short: Record<string, string> = { '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't' };

function escapeCharacter(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  if (character >= ' ') return character;
  return `\\${short[character] ?? `u${character.charCodeAt(0).toString(16).padStart(4, '0')}`}`;
}
