import type { Given } from './given.ts';
import type { Value } from './library.ts';
import { flatten, isMembers } from './trees.ts';

/** Takes what a call is given for one place; undefined where nothing is. */
export type Argument = (given: Given) => Value | undefined;

/** A part of the path as it stands in the URL, for a library that encodes none. */
export function segment(name: string): Argument {
  return ({ path }) => path.get(name);
}

/** A part of the path as a text, for a library that encodes it as a form does. */
export function pathText(name: string): Argument {
  return (given) => {
    const text = decodeURIComponent(given.path.get(name) ?? '');
    // A plus sign in a path is no space.
    return text.includes(' ') ? given.refuse('writes a space in an address as a plus sign') : text;
  };
}

/** A part of the path as a whole number, `least` or more. */
export function pathInteger(name: string, least = 0): Argument {
  return (given) => integer(given, given.path.get(name) ?? '', name, least);
}

/** One query parameter. */
export function queryText(name: string): Argument {
  return ({ query }) => take(query, name);
}

/** One query parameter that has to be a whole number. */
export function queryInteger(name: string, least = 0): Argument {
  return (given) => {
    const text = take(given.query, name);
    return text === undefined ? undefined : integer(given, text, name, least);
  };
}

/** All other query parameters by name, or nothing where there are none. */
export const query: Argument = (given) => {
  const pairs = Object.fromEntries(given.query);
  given.query.clear();
  return Object.keys(pairs).length ? pairs : undefined;
};

/** All other query parameters, for a library that encodes no names. */
export const queryOfNames: Argument = (given) => encodeNames(query(given));

/** All other members of the body. */
export const body: Argument = (given) => {
  const members = Object.fromEntries(given.body);
  given.body.clear();
  return members;
};

/** All other members of the body as texts by names with brackets, or nothing where there are none. */
export const flatBody: Argument = (given) => {
  const members = body(given);
  const pairs = Object.entries(members as object).flatMap(([name, value]) => flatten(name, value));
  return pairs.length ? encodeNames(Object.fromEntries(pairs)) : undefined;
};

/** One member of the body as a text. */
export function member(name: string): Argument {
  return (given) => plainText(given, take(given.body, name), name);
}

/** One member of a member of the body as a text; the others stay. */
export function innerMember(name: string, inner: string): Argument {
  return (given) => {
    const outer = given.body.get(name);
    if (!isMembers(outer)) return undefined;
    const { [inner]: value, ...others } = outer;
    if (Object.keys(others).length) given.body.set(name, others);
    else given.body.delete(name);
    return plainText(given, value, `${name}[${inner}]`);
  };
}

/** One member of the body as a list of texts. */
export function list(name: string): Argument {
  return (given) => {
    const value = take(given.body, name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.some((item) => typeof item === 'object'))
      return given.refuse(`takes “${name}” as a list of texts only`);
    return value.map(String);
  };
}

/** An argument that a call can't do without. */
export function needed(name: string, argument: Argument): Argument {
  return (given) => {
    const before = given.problems.length;
    const value = argument(given);
    if (value === undefined && given.problems.length === before)
      given.refuse(`needs “${name}” for this call`);
    return value;
  };
}

/** An argument with the value that stands where nothing is given. */
export function otherwise(value: Value, argument: Argument): Argument {
  return (given) => argument(given) ?? value;
}

/** Always the same value. */
export function fixed(value: Value): Argument {
  return () => value;
}

function take<Taken>(values: Map<string, Taken>, name: string): Taken | undefined {
  const value = values.get(name);
  values.delete(name);
  return value;
}

function plainText(given: Given, value: Value | undefined, name: string): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? given.refuse(`takes “${name}” as a text only`) : String(value);
}

function integer(given: Given, text: string, name: string, least: number): number | undefined {
  const value = Number(text);
  if (/^\d{1,15}$/.test(text) && value >= least) return value;
  return given.refuse(`takes “${name}” as a whole number from ${least} on only`);
}

function encodeNames(pairs: Value | undefined): Value | undefined {
  const encode = (name: string) => encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']');
  return (
    pairs && Object.fromEntries(Object.entries(pairs as object).map(([name, value]) => [encode(name), value]))
  );
}
