import { fitsFormat } from './fits-format.ts';
import { type Format, type Json, type Schema, type SchemaType, typesOf } from './schema.ts';
import { variantOf } from './variant-of.ts';

/** What is wrong with one value, and where inside it (`requester.mail`, `groups[1]`; empty for the value itself). */
export interface ValueProblem {
  readonly at: string;
  readonly message: string;
}

/** Checks a value against a schema; each problem is a sentence that says what is expected. */
export function checkValue(schema: Schema, value: Json, at = ''): ValueProblem[] {
  const message = checkType(schema, value) ?? checkWords(schema, value);
  if (message) return [{ at, message }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => checkItem(schema.items, item, `${at}[${index}]`));
  if (typeof value === 'object' && value !== null) return checkMembers(schema, value as JsonObject, at);
  return [];
}

function checkItem(schema: Schema | undefined, item: Json, at: string): ValueProblem[] {
  if (item === '') return [{ at, message: 'One entry is empty; fill it in or remove it.' }];
  return schema ? checkValue(schema, item, at) : [];
}

type JsonObject = { readonly [name: string]: Json };

function checkMembers(general: Schema, value: JsonObject, at: string): ValueProblem[] {
  const schema = variantOf(general, value);
  const inside = (name: string) => (at ? `${at}.${name}` : name);
  const accompanying = Object.entries(schema.dependentRequired ?? {})
    .filter(([name]) => Object.hasOwn(value, name))
    .flatMap(([, names]) => names);
  const missing = [...(schema.required ?? []), ...accompanying]
    .filter((name) => !Object.hasOwn(value, name))
    .flatMap((name) => missingMember(schema.properties?.[name], inside(name)));
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const { properties = {} } = schema;
    const memberSchema = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    if (schema.propertyNames && !schema.propertyNames.enum.includes(name))
      return [{ at: inside(name), message: `“${name}” is not one of ${list(schema.propertyNames.enum)}.` }];
    return typeof memberSchema === 'object' ? checkValue(memberSchema, member, inside(name)) : [];
  });
  return [...missing, ...wrong];
}

/** A missing object is reported at the members it would need, because those are what a person can fill in. */
function missingMember(schema: Schema | undefined, at: string): ValueProblem[] {
  const inner = schema?.type === 'object' ? (schema.required ?? []) : [];
  return inner.length
    ? inner.flatMap((name) => missingMember(schema?.properties?.[name], `${at}.${name}`))
    : [{ at, message: 'This is required.' }];
}

const typeNames = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function checkType(schema: Schema, value: Json): string | undefined {
  const types = typesOf(schema);
  if (types.some((type) => fitsType[type](value))) return;
  if (types.includes('integer') && typeof value === 'string' && /^\s*-?\d{16,}\s*$/.test(value))
    return 'This number has too many digits to be sent exactly.';
  const names = types.map((type) => typeNames[type]).join(' or ');
  return schema.enum ? `Choose one of ${list(schema.enum)}.` : `This must be ${names}.`;
}

const fitsType: Record<SchemaType, (value: Json) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function checkWords(schema: Schema, value: Json): string | undefined {
  if (schema.enum && !schema.enum.includes(value as string)) return `Choose one of ${list(schema.enum)}.`;
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return `The least is ${schema.minimum}.`;
    if (schema.maximum !== undefined && value > schema.maximum) return `The most is ${schema.maximum}.`;
  }
  if (typeof value === 'string') {
    if (schema.minLength !== undefined && value.length < schema.minLength)
      return `At least ${schema.minLength} characters are needed.`;
    if (schema.maxLength !== undefined && value.length > schema.maxLength)
      return `At most ${schema.maxLength} characters are allowed.`;
    if (schema.format && !fitsFormat[schema.format](value)) return formatMessages[schema.format];
  }
}

const list = (values: readonly (string | number | boolean)[]) => values.join(', ');

const formatMessages: { readonly [format in Format]: string } = {
  date: 'Write a date as YYYY-MM-DD, for example 2018-04-13.',
  'date-time': 'Write a date with time, for example 2018-04-13T08:30:00Z.',
  time: 'Write a time as HH:MM on the 24-hour clock, for example 08:30.',
  email: 'Write an e-mail address, for example name@example.com.',
  uri: 'Write a complete address, for example https://example.com/page.',
  timezone: 'Write a time zone of the tz database, for example Europe/Warsaw.',
  'unix-time': 'Write a Unix time in seconds, for example 1523606400.',
  password: '',
};
