/** A decoded form field, or a Map of what its brackets name; a Map, so that no name can reach a prototype. */
export type FormValue = string | FormFields;

/** Fields of a form by name; `[]` and repeated names become the keys 0, 1, 2 … */
export type FormFields = Map<string, FormValue>;

const maxFields = 1_000;
const maxDepth = 8;

/** Reads `a=1&groups[]=2&requester[mail]=x` as a tree, or says why it won't. */
export function parseForm(text: string): { fields: FormFields } | { error: string } {
  const fields: FormFields = new Map();
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > maxFields) return { error: `More than ${maxFields} fields` };
    const path = splitName(name);
    if (path.length > maxDepth) return { error: `Fields nested deeper than ${maxDepth} levels` };
    place(fields, path, value);
  }
  return { fields };
}

/** Splits a field's name into its steps: `rules[0][type]` gives `rules`, `0`, `type`; empty brackets give ''. */
export function splitName(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  return [name.slice(0, open), ...name.slice(open + 1, -1).split('][')];
}

function place(fields: FormFields, path: readonly string[], value: string): void {
  let parent = fields;
  for (const step of path.slice(0, -1)) {
    const key = step === '' ? nextIndex(parent) : step;
    const child = parent.get(key);
    if (child instanceof Map) {
      parent = child;
    } else {
      const made: FormFields = new Map();
      parent.set(key, made);
      parent = made;
    }
  }
  const last = path.at(-1) ?? '';
  const key = last === '' ? nextIndex(parent) : last;
  const present = parent.get(key);
  if (present === undefined) parent.set(key, value);
  else if (present instanceof Map) present.set(nextIndex(present), value);
  else parent.set(key, new Map([['0', present] as const, ['1', value] as const]));
}

function nextIndex(fields: FormFields): string {
  let index = fields.size;
  while (fields.has(String(index))) index += 1;
  return String(index);
}
