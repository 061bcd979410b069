import type { ReplyField } from '../../core/catalogue/reply.ts';

/** One member of a reply, with the members inside it. */
export interface FieldNode {
  /** Its own name, without the place it stands in. */
  readonly name: string;
  /** Its place in the reply, lists marked: `chats[].id`. */
  readonly path: string;
  /** What is known of it; undefined where only its members are described. */
  field: ReplyField | undefined;
  /** Its members, or those of each of its entries. */
  readonly children: FieldNode[];
}

/** Turns fields with paths into a tree, in their order; entries of a list stand directly under the list. */
export function growTree(fields: readonly ReplyField[]): FieldNode[] {
  const roots: FieldNode[] = [];
  for (const field of fields) {
    let level = roots;
    let node: FieldNode | undefined;
    for (const { name, path } of stepsOf(field.path)) {
      node = level.find((known) => known.name === name);
      if (!node) {
        node = { name, path, field: undefined, children: [] };
        level.push(node);
      }
      level = node.children;
    }
    if (node) node.field ??= field;
  }
  return roots;
}

/** Number of members below a node. */
export function countMembers({ children }: FieldNode): number {
  return children.reduce((count, child) => count + 1 + countMembers(child), 0);
}

/** The steps from the root to a field. A dot inside braces belongs to the name; `[]` is a step only at the end. */
function stepsOf(path: string): { name: string; path: string }[] {
  const steps: { name: string; path: string }[] = [];
  for (const { 0: whole, 1: name, index } of path.matchAll(/\[\]|\.|((?:\{[^}]*\}|(?!\[\])[^.])+)/g))
    if (name) steps.push({ name, path: path.slice(0, index + whole.length) });
  return path.endsWith('[]') ? [...steps, { name: '[]', path }] : steps;
}
