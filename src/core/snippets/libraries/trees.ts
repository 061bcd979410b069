import type { FormFields } from '../../http/parse-form.ts';
import type { Value } from './library.ts';

/** Values by name. */
export type Members = { readonly [name: string]: Value };

/** Whether a value has members. */
export function isMembers(value: Value | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a form as members and lists. */
export function readTree(fields: FormFields): Members {
  return Object.fromEntries([...fields].map(([name, value]) => [name, readField(value)]));
}

function readField(value: string | FormFields): Value {
  if (typeof value === 'string') return value;
  const isList = [...value.keys()].every((key, index) => key === String(index));
  return isList ? [...value.values()].map(readField) : readTree(value);
}

/** Members as a form has them: texts in place of null, true and false; what it can't carry is refused. */
export function formTexts(members: Members, refuse: (problem: string) => void): Members {
  const convert = (value: Value, name: string): Value => {
    if (value === null) return '';
    if (typeof value === 'boolean') return String(value);
    if (typeof value !== 'object') return value;
    const entries = Object.entries(value);
    if (entries.length === 0) refuse(`sends a form, which can’t carry the empty “${name}”`);
    if (Array.isArray(value)) return value.map((item) => convert(item, name));
    return Object.fromEntries(entries.map(([key, member]) => [key, convert(member, key)]));
  };
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, convert(value, name)]));
}

/** A value as names with brackets and texts. */
export function flatten(name: string, value: Value): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, member]) => flatten(`${name}[${key}]`, member));
}
