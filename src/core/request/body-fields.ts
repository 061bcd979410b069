import type { Json, Schema } from '../catalogue/schema.ts';

type JsonObject = { readonly [name: string]: Json };

/** One input of a body form. */
export interface BodyField {
  /** Names from the outside in: `['requester', 'mail']`. */
  readonly path: readonly string[];
  /** The same as one name: `requester.mail`. */
  readonly name: string;
  /** Schema of its value. */
  readonly schema: Schema;
  /** Whether the API demands it. */
  readonly required: boolean;
}

/** Every input a body needs: the leaves of its schema, objects opened up, in the order of the descriptor. */
export function bodyFields(schema: Schema, path: readonly string[] = [], demanded = true): BodyField[] {
  const names = schema.propertyNames?.enum ?? [];
  const members: [string, Schema][] = [
    ...Object.entries(schema.properties ?? {}),
    ...(typeof schema.additionalProperties === 'object'
      ? names.map((name): [string, Schema] => [name, schema.additionalProperties as Schema])
      : []),
  ];
  return members.flatMap(([name, member]) => {
    const at = [...path, name];
    const required = demanded && (schema.required ?? []).includes(name);
    return member.type === 'object'
      ? bodyFields(member, at, required)
      : [{ path: at, name: at.join('.'), schema: member, required }];
  });
}

/** Those of them that hold a password. */
export function passwordFields(schema: Schema): BodyField[] {
  return bodyFields(schema).filter((field) => field.schema.format === 'password');
}

/** The member of a body at a path, or undefined. */
export function readMember(value: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined),
    value,
  );
}

/** A body with one member changed; `undefined` takes it out, and with it objects that become empty. */
export function writeMember(
  value: JsonObject,
  path: readonly string[],
  member: Json | undefined,
): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const { [name]: kept, ...others } = value;
  const next = rest.length ? writeMember(isObject(kept) ? kept : {}, rest, member) : member;
  if (next === undefined || (rest.length && !Object.keys(next as JsonObject).length)) return others;
  // A member that is there keeps its place, so that editing a field never reorders the JSON.
  return { ...value, [name]: next };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
