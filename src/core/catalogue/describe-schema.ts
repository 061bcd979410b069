import { type FieldType, parseFieldType } from './field-type.ts';
import type { ReplyField } from './reply.ts';
import { type Format, type Schema, type SchemaType, typesOf } from './schema.ts';

/** A word for one value and the same for several. */
type Noun = readonly [one: string, several: string];

const typeNouns: { readonly [type in SchemaType]: Noun } = {
  string: ['text', 'texts'],
  integer: ['integer', 'integers'],
  number: ['number', 'numbers'],
  boolean: ['true or false', 'true or false'],
  array: ['list', 'lists'],
  object: ['object', 'objects'],
};

const formatNouns: { readonly [format in Format]: Noun } = {
  date: ['date (YYYY-MM-DD)', 'dates (YYYY-MM-DD)'],
  'date-time': ['date with time (ISO 8601)', 'dates with time (ISO 8601)'],
  time: ['time (HH:MM)', 'times (HH:MM)'],
  email: ['e-mail', 'e-mails'],
  uri: ['URL', 'URLs'],
  timezone: ['time zone', 'time zones'],
  'unix-time': ['Unix time (seconds)', 'Unix times (seconds)'],
  password: ['password', 'passwords'],
};

/** Words of the fact sheet that are not types of JSON Schema as well. */
const factNouns: { readonly [word: string]: Noun } = {
  boolean01: ['0 or 1', '0 or 1'],
  timestamp: formatNouns['unix-time'],
  datetime: ['date with time', 'dates with time'],
  url: formatNouns.uri,
};

/** The type of a value in plain words: `list of integers`, `date (YYYY-MM-DD)`, `0 or 1`. */
export function describeType(schema: Schema): string {
  return nounOf(schema)[0];
}

/** What bounds a value, in plain words: `1 to 100`, `at most 255 characters`; empty where nothing does. */
export function describeLimits(schema: Schema): string {
  const { minimum, maximum, minLength, maxLength, items } = schema;
  const inner = items ? describeLimits(items) : '';
  return [
    describeRange(minimum, maximum, ''),
    describeRange(minLength, maxLength, ' characters'),
    inner && `each ${inner}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The type of a reply's member in plain words; a word that the fact sheet doesn't know stays as it is. */
export function describeFieldType({ type, enum: values }: Pick<ReplyField, 'type' | 'enum'>): string {
  return factNoun(parseFieldType(type), values)[0];
}

function nounOf(schema: Schema): Noun {
  const types = typesOf(schema);
  if (types[0] === 'array') return listOf(schema.items && nounOf(schema.items));
  const { enum: values } = schema;
  if (values?.map(String).join() === '0,1') return ['0 or 1', '0 or 1'];
  if (values) return choiceOf(values);
  if (schema.format) return formatNouns[schema.format];
  const nouns = types.map((one) => typeNouns[one]);
  return [nouns.map(([one]) => one).join(' or '), nouns.map(([, several]) => several).join(' or ')];
}

function factNoun(type: FieldType, values: Schema['enum'] = []): Noun {
  if (type.kind === 'list') return listOf(factNoun(type.of, values));
  if (type.kind === 'union') {
    const words = type.of.map((one) => factNoun(one, values)[0]);
    return [words.join(' or '), `values, each ${words.join(' or ')}`];
  }
  const { word } = type;
  if (word === 'enum') return choiceOf(values);
  const known = { ...typeNouns, ...formatNouns, ...factNouns };
  return Object.hasOwn(known, word) ? (known[word as keyof typeof known] ?? [word, word]) : [word, word];
}

function choiceOf(values: readonly unknown[]): Noun {
  if (values.length === 1) return [`always “${values[0]}”`, `values, each “${values[0]}”`];
  const count = values.length || 'several';
  return [`one of ${count} values`, `values, each one of ${count}`];
}

function listOf(item: Noun | undefined): Noun {
  return item ? [`list of ${item[1]}`, `lists of ${item[1]}`] : typeNouns.array;
}

function describeRange(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined)
    return least === most ? `exactly ${least}${unit}` : `${least} to ${most}${unit}`;
  if (least !== undefined) return `at least ${least}${unit}`;
  return most === undefined ? '' : `at most ${most}${unit}`;
}
