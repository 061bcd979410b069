import { splitFieldPath } from '../../core/catalogue/field-path.ts';
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

/** The members on the way to a field; the items of a list are one only at the end. */
function stepsOf(path: string): { name: string; path: string }[] {
  let way = '';
  const steps = splitFieldPath(path).map((step) => {
    way += step === '[]' || !way ? step : `.${step}`;
    return { name: step, path: way };
  });
  return steps.filter(({ name }, at) => name !== '[]' || at === steps.length - 1);
}
