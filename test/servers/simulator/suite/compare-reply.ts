import { checkFields } from '../../../../src/core/catalogue/check-fields.ts';
import type { Reply, ReplyField } from '../../../../src/core/catalogue/reply.ts';
import type { Json } from '../../../../src/core/catalogue/schema.ts';

// An unassigned ticket has an empty assignee (decision 0001); every sample ticket is assigned.
const mayBeEmpty = new Set(['tickets[].assignee']);

/** Compares a reply with its description; returns what differs. */
export function compareReply(json: Json, { fields, example }: Reply): string[] {
  const kind = kindOf(json);
  if (kind !== kindOf(example)) return [`the reply is ${kind} where the sample is ${kindOf(example)}`];
  const problems: string[] = [];
  const filled = visit(json, '', new Map(fields.map((field) => [field.path, field])), problems);
  return [...new Set([...problems, ...checkFields('the reply', fields, filled)])];
}

/**
 * Looks at texts and numbers more closely than the catalogue does, since the account decides how they are written.
 * Returns the value with the objects left out that may be empty.
 */
function visit(value: Json, path: string, fields: ReadonlyMap<string, ReplyField>, problems: string[]): Json {
  const field = fields.get(path);
  if (field && !isWellWritten(value, field))
    problems.push(`${path}: ${JSON.stringify(value)} is badly written`);
  if (Array.isArray(value)) return value.map((item) => visit(item, `${path}[]`, fields, problems));
  if (kindOf(value) !== 'an object') return value;
  if (mayBeEmpty.has(path) && Object.keys(value as object).length === 0) return emptyAssignee;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, member]) => [
      name,
      visit(member, path === '' ? name : `${path}.${name}`, fields, problems),
    ]),
  );
}

/** What stands in for an empty assignee, so that no member is missed. */
const emptyAssignee = { id: 'leo@harborpine.example', name: 'Leo Brandt' };

function isWellWritten(value: Json, field: ReplyField): boolean {
  if (field.type === 'timestamp') return value === 0 || Number(value) > 1_400_000_000;
  if (field.type === 'datetime' && field.format?.startsWith('ddd'))
    return /^\w{3}, \d\d\/\d\d\/\d\d \d\d:\d\d:\d\d [ap]m$/.test(String(value));
  return true;
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : 'neither list nor object';
}
