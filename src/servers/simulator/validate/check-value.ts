import { type Schema, typesOf } from '../../../core/catalogue/schema.ts';
import { discriminatorOf, variantOf } from '../../../core/catalogue/variant-of.ts';
import { checkFormat } from './check-format.ts';

/** How the value came, and whether members left out get their defaults. */
export interface CheckOptions {
  /** True when numbers and flags come as text (query, form), false for JSON. */
  readonly fromText: boolean;
  /** True where the API fills in what is missing; a partial update does not. */
  readonly defaults: boolean;
}

/** Checks a value against its schema, adds what is wrong to `errors` and returns it in the schema's type. */
export function checkValue(
  schema: Schema,
  value: unknown,
  name: string,
  options: CheckOptions,
  errors: string[],
): unknown {
  const types = typesOf(schema);
  const type = types.find((each) => each === typeof value) ?? types[0];
  switch (type) {
    case 'string':
      return checkString(schema, value, name, errors);
    case 'integer':
    case 'number':
      return checkNumber(schema, value, name, options, errors);
    case 'boolean':
      return checkBoolean(value, name, options, errors);
    case 'array':
      return checkArray(schema, value, name, options, errors);
    case 'object':
      return checkObject(schema, value, name, options, errors);
  }
}

function checkString(schema: Schema, value: unknown, name: string, errors: string[]): unknown {
  if (typeof value !== 'string') {
    errors.push(`${name} must be a string`);
    return value;
  }
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, format } = schema;
  if (value.length < minLength) errors.push(`${name} must have at least ${minLength} characters`);
  if (value.length > maxLength) errors.push(`${name} must have at most ${maxLength} characters`);
  const wrongFormat = format && checkFormat(format, value);
  if (wrongFormat) errors.push(`${name} ${wrongFormat}`);
  checkEnum(schema, value, name, errors);
  return value;
}

function checkNumber(
  schema: Schema,
  value: unknown,
  name: string,
  { fromText }: CheckOptions,
  errors: string[],
): unknown {
  const isText = fromText && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
  const number = isText ? Number(value) : value;
  const isInteger = schema.type === 'integer';
  const fits = isInteger ? Number.isSafeInteger(number) : Number.isFinite(number);
  if (!fits) errors.push(`${name} must be ${isInteger ? 'an integer' : 'a number'}`);
  // What is no number fails its range as well: the one such reply on record lists both.
  const { minimum, maximum } = schema;
  if (minimum !== undefined && !(fits && Number(number) >= minimum))
    errors.push(`${name} ${atLeast(minimum)}`);
  if (maximum !== undefined && !(fits && Number(number) <= maximum))
    errors.push(`${name} must be at most ${maximum}`);
  checkEnum(schema, number, name, errors);
  return number;
}

function atLeast(minimum: number): string {
  if (minimum === 0) return 'must be non-negative';
  return minimum === 1 ? 'must be positive' : `must be at least ${minimum}`;
}

function checkBoolean(value: unknown, name: string, { fromText }: CheckOptions, errors: string[]): unknown {
  if (typeof value === 'boolean') return value;
  if (fromText && (value === 'true' || value === '1')) return true;
  if (fromText && (value === 'false' || value === '0')) return false;
  errors.push(`${name} must be true or false`);
  return value;
}

function checkEnum(schema: Schema, value: unknown, name: string, errors: string[]): void {
  if (!schema.enum || schema.enum.some((allowed) => allowed === value)) return;
  errors.push(`${name} must be one of: ${schema.enum.join(', ')}`);
}

function checkArray(
  schema: Schema,
  value: unknown,
  name: string,
  options: CheckOptions,
  errors: string[],
): unknown {
  const items = value instanceof Map ? readIndexed(value) : value;
  if (!Array.isArray(items)) {
    errors.push(`${name} must be an array`);
    return value;
  }
  const { items: itemSchema } = schema;
  if (!itemSchema) return items;
  return items.map((item, index) => checkValue(itemSchema, item, `${name}[${index}]`, options, errors));
}

/** The values of a form's `a[0]=…&a[1]=…` in the order of their numbers, or null when a key is no number. */
function readIndexed(fields: Map<string, unknown>): unknown[] | null {
  const keys = [...fields.keys()];
  if (!keys.every((key) => /^\d{1,6}$/.test(key))) return null;
  return keys.sort((one, other) => Number(one) - Number(other)).map((key) => fields.get(key));
}

function checkObject(
  schema: Schema,
  value: unknown,
  name: string,
  options: CheckOptions,
  errors: string[],
): unknown {
  const members = readMembers(value);
  if (!members) {
    // Only the body itself has no name.
    errors.push(`${name || 'body'} must be an object`);
    return value;
  }
  if (schema.oneOf) return checkVariant(schema, members, name, options, errors);
  const label = (member: string) => (name === '' ? member : `${name}.${member}`);
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  // Built from entries, so that a member named __proto__ stays a member.
  const checked: [string, unknown][] = [];
  for (const [member, memberSchema] of Object.entries(properties)) {
    const given = members.get(member);
    if (given !== undefined) {
      checked.push([member, checkValue(memberSchema, given, label(member), options, errors)]);
    } else if (required.includes(member)) {
      errors.push(`${label(member)} is required`);
    } else if (options.defaults && memberSchema.default !== undefined) {
      checked.push([member, memberSchema.default]);
    }
  }
  if (typeof additionalProperties === 'object') {
    for (const [member, given] of members) {
      if (Object.hasOwn(properties, member)) continue;
      if (propertyNames && !propertyNames.enum.includes(member)) {
        errors.push(`${label(member)} must be one of: ${propertyNames.enum.join(', ')}`);
      } else {
        checked.push([member, checkValue(additionalProperties, given, label(member), options, errors)]);
      }
    }
  }
  return Object.fromEntries(checked);
}

/** Kinds take numbers and flags as text too, also in JSON, where the API's samples send both. */
function checkVariant(
  schema: Schema,
  members: Map<string, unknown>,
  name: string,
  options: CheckOptions,
  errors: string[],
): unknown {
  const texts = [...members].map(([member, value]): [string, unknown] => {
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    return [member, isPlain ? String(value) : value];
  });
  const type = texts.find(([member]) => member === discriminatorOf(schema));
  const chosen = Object.fromEntries(typeof type?.[1] === 'string' ? [[type[0], type[1]]] : []);
  return checkObject(variantOf(schema, chosen), new Map(texts), name, { ...options, fromText: true }, errors);
}

function readMembers(value: unknown): Map<string, unknown> | null {
  if (value instanceof Map) return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}
