import type { Argument } from './arguments.ts';
import { list } from './arguments.ts';
import type { Value } from './library.ts';
import { isMembers, type Members } from './trees.ts';

/** A text that the library puts into an address or a form as it is. */
export function encoded(argument: Argument): Argument {
  return (given) => {
    const text = argument(given);
    return typeof text === 'string' ? encodeURIComponent(text) : text;
  };
}

/** Logins of a group: the library numbers all of them 0, so that one arrives. */
export const oneAgent: Argument = (given) => {
  const agents = list('agents')(given);
  return Array.isArray(agents) && agents.length > 1
    ? given.refuse('sends only the last of several “agents”')
    : (agents ?? []);
};

/** Rules of a greeting that consist of texts. */
export const plainRules: Argument = (given) => {
  const rules = takeObjects(given.body, 'rules');
  if (rules?.some((rule) => Object.values(rule).some((value) => typeof value === 'object')))
    return given.refuse('has another form for rules that hold a list');
  return (
    rules?.map((rule) =>
      Object.fromEntries(
        Object.entries(rule).map(([name, value]) => [encodeURIComponent(name), String(value)]),
      ),
    ) ?? []
  );
};

/** Fields of a visitor: from names and values to values by name. */
export const customFields: Argument = (given) => {
  const fields = takeObjects(given.body, 'fields');
  if (!fields) return undefined;
  const names = new Set(fields.map(({ name }) => name));
  return names.size === fields.length
    ? Object.fromEntries(fields.map(({ name, value }) => [String(name ?? ''), String(value ?? '')]))
    : given.refuse('takes each name in “fields” only once');
};

/** Takes a list of objects; anything else stays. */
function takeObjects(body: Map<string, Value>, name: string): Members[] | undefined {
  const value = body.get(name);
  if (!Array.isArray(value) || !value.every(isMembers)) return undefined;
  body.delete(name);
  return value;
}
