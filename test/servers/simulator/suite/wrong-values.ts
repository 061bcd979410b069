import { type Json, type Schema, typesOf } from '../../../../src/core/catalogue/schema.ts';
import { variantOf } from '../../../../src/core/catalogue/variant-of.ts';

/** A value that does not fit, and what is wrong with it. */
export interface WrongValue {
  why: string;
  value: Json;
}

/** A body that does not fit, and at which member. */
export interface WrongBody extends WrongValue {
  name: string;
}

type JsonObject = { readonly [name: string]: Json };

const misfits: { readonly [format: string]: string } = {
  date: '2018-02-30',
  email: 'nobody',
  timezone: 'Mars/Olympus',
  uri: 'no address',
  time: '25:00',
  'date-time': 'yesterday',
  'unix-time': 'now',
};

/** Values that break one word of a schema each: its type, enum, format, least and greatest. */
export function wrongValues(schema: Schema, fromText: boolean): WrongValue[] {
  const types = typesOf(schema);
  const wrong: WrongValue[] = [];
  const add = (why: string, value: Json) => wrong.push({ why, value });
  if (!fromText) {
    add('null', null);
    add('of the wrong type', types.includes('string') || types.includes('array') ? { a: 1 } : [7]);
    if (types.includes('array') || types.includes('object')) add('a bare text', 'x');
  }
  if (types.includes('integer')) {
    add('no number', 'x');
    add('no whole number', fromText ? '1.5' : 1.5);
  }
  const { enum: allowed, format, minimum, maximum, minLength, maxLength } = schema;
  const number = (value: number): Json => (fromText ? String(value) : value);
  if (allowed) add('outside its enum', types.includes('string') ? 'no such value' : number(77));
  if (format && misfits[format]) add(`no ${format}`, misfits[format]);
  if (minimum !== undefined) add('below its least', number(minimum - 1));
  if (maximum !== undefined) add('above its greatest', number(maximum + 1));
  if (minLength) add('too short', 'x'.repeat(minLength - 1));
  if (maxLength) add('too long', 'x'.repeat(maxLength + 1));
  return wrong;
}

/** Bodies with one member wrong or a needed one missing, made from a good one. */
export function wrongBodies(schema: Schema, good: Json | undefined): WrongBody[] {
  const own = wrongValues(schema, false).map((wrong): WrongBody => ({ ...wrong, name: '' }));
  if (schema.type === 'array' && schema.items) {
    const [item = schema.items.examples?.[0]] = Array.isArray(good) ? good : [];
    const inside = wrongBodies(schema.items, item);
    return [
      ...own,
      ...inside.map((wrong) => ({ ...wrong, value: [wrong.value], name: `[0]${dot(wrong.name)}` })),
    ];
  }
  return schema.type === 'object' ? [...own, ...wrongMembers(schema, isObject(good) ? good : {})] : own;
}

function wrongMembers(schema: Schema, whole: JsonObject): WrongBody[] {
  const { properties = {}, required = [], additionalProperties, propertyNames } = variantOf(schema, whole);
  const missing = required
    .filter((name) => Object.hasOwn(whole, name))
    .map((name) => ({ why: 'missing', value: { ...whole, [name]: undefined } as unknown as Json, name }));
  const put = (name: string, wrong: WrongBody): WrongBody => ({
    ...wrong,
    value: { ...whole, [name]: wrong.value },
    name: name + dot(wrong.name),
  });
  const members = Object.entries(properties).flatMap(([name, member]) =>
    wrongBodies(member, whole[name] ?? member.examples?.[0]).map((wrong) => put(name, wrong)),
  );
  const [other] = Object.keys(whole).filter((name) => !Object.hasOwn(properties, name));
  if (typeof additionalProperties === 'object' && other !== undefined) {
    members.push(...wrongBodies(additionalProperties, whole[other]).map((wrong) => put(other, wrong)));
    const unknown = { why: 'a name outside its enum', value: whole[other] ?? null, name: '' };
    if (propertyNames) members.push(put('someday', unknown));
  }
  return [...missing, ...members];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dot(name: string): string {
  return name === '' || name.startsWith('[') ? name : `.${name}`;
}
