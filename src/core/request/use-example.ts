import type { Endpoint } from '../catalogue/endpoint.ts';
import type { Json, Schema } from '../catalogue/schema.ts';
import { discriminatorOf, variantOf } from '../catalogue/variant-of.ts';
import { type Draft, exampleTexts, parameterKey } from './draft.ts';

type JsonObject = { readonly [name: string]: Json };

/**
 * A draft in which one field holds its example and all else is as it was. The field is a parameter key (`query:status`)
 * or a place in the body: `body:requester.mail`, `body:fields[0].url`, and for an entry of a certain kind
 * `body:rules[url_current]`, which is the entry of that kind, or a new one behind the others.
 */
export function useExample(endpoint: Endpoint, draft: Draft, field: string): Draft {
  if (field.startsWith('body:') && endpoint.body) {
    const value = putExample(endpoint.body.schema, draft.body.value, field.slice('body:'.length));
    return isObject(value) ? { ...draft, body: { ...draft.body, value, text: null } } : draft;
  }
  const parameter = endpoint.parameters.find((known) => parameterKey(known) === field);
  if (!parameter?.schema.examples?.length) return draft;
  return { ...draft, parameters: { ...draft.parameters, [field]: exampleTexts(parameter) } };
}

/** The example of a value: its own, or one made of its parts; undefined where there is none. */
export function exampleOf(schema: Schema): Json | undefined {
  const [own] = schema.examples ?? [];
  if (own !== undefined) return own;
  if (schema.enum?.length === 1) return schema.enum[0];
  const [kind] = schema.oneOf ?? [];
  if (kind) return exampleOf(kind);
  if (schema.items) {
    const item = exampleOf(schema.items);
    return item === undefined ? undefined : [item];
  }
  const members = Object.entries(schema.properties ?? {})
    .map(([name, member]): [string, Json | undefined] => [name, exampleOf(member)])
    .filter(([, example]) => example !== undefined);
  return members.length ? (Object.fromEntries(members) as JsonObject) : undefined;
}

/** The value with the example at a place inside it; undefined when there is no such place or no example for it. */
function putExample(schema: Schema, value: Json | undefined, place: string): Json | undefined {
  if (!place) return exampleOf(schema);
  const [bracket, entry] = /^\[([^\]]*)\]/.exec(place) ?? [];
  if (bracket !== undefined && entry !== undefined)
    return putIntoEntry(schema, Array.isArray(value) ? value : [], entry, place.slice(bracket.length));
  return putIntoMember(schema, isObject(value) ? value : {}, place.replace(/^\./, ''));
}

function putIntoMember(schema: Schema, value: JsonObject, place: string): Json | undefined {
  const { additionalProperties: other, propertyNames } = schema;
  const free = typeof other === 'object' ? (propertyNames?.enum ?? []) : [];
  const members: [string, Schema][] = [
    ...free.map((name): [string, Schema] => [name, other as Schema]),
    ...Object.entries({ ...schema.properties, ...variantOf(schema, value).properties }),
  ];
  // Names may hold dots themselves, so they are found by the schema and not by splitting; the longest one is meant.
  const [found] = members
    .filter(([name]) => place.startsWith(name) && /^(?:$|[.[])/.test(place.slice(name.length)))
    .sort(([one], [another]) => another.length - one.length);
  if (!found) return undefined;
  const [name, member] = found;
  const held = Object.hasOwn(value, name) ? value[name] : undefined;
  const next = putExample(member, held, place.slice(name.length));
  return next === undefined ? undefined : { ...value, [name]: next };
}

function putIntoEntry(schema: Schema, list: readonly Json[], entry: string, place: string): Json | undefined {
  const { items } = schema;
  if (!items) return undefined;
  const target = /^\d+$/.test(entry)
    ? { index: Math.min(Number(entry), list.length), items, held: list[Number(entry)] }
    : findKind(items, list, entry);
  if (!target) return undefined;
  const next = putExample(target.items, target.held, place);
  if (next === undefined) return undefined;
  return target.index < list.length
    ? list.map((kept, index) => (index === target.index ? next : kept))
    : [...list, next];
}

/** The entry of a kind, or else one that is still empty, or else a new one. */
function findKind(items: Schema, list: readonly Json[], kind: string) {
  const name = discriminatorOf(items);
  const schema = items.oneOf?.find(({ properties }) => name && properties?.[name]?.enum?.includes(kind));
  if (!name || !schema) return undefined;
  const same = list.findIndex((entry) => isObject(entry) && entry[name] === kind);
  const empty = list.findIndex((entry) => isObject(entry) && !Object.keys(entry).length);
  const [index = list.length] = [same, empty].filter((at) => at >= 0);
  const held = list[index];
  return { index, items: schema, held: { ...(isObject(held) ? held : {}), [name]: kind } };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
