import { type FieldType, parseFieldType } from './field-type.ts';
import { fitsFormat } from './fits-format.ts';
import type { ReplyField } from './reply.ts';
import type { Json } from './schema.ts';

/** Whether a value is what a field promises: its type in the words of replies, and one of its values where it lists them. */
export function fitsFieldType({ type, enum: values }: ReplyField, value: Json): boolean {
  return fits(parseFieldType(type), values, value);
}

function fits(type: FieldType, values: ReplyField['enum'], value: Json): boolean {
  if (type.kind === 'list') return Array.isArray(value) && value.every((item) => fits(type.of, values, item));
  if (type.kind === 'union') return type.of.some((one) => fits(one, values, value));
  if (type.word === 'null') return value === null;
  if (values && !values.includes(value as string | number)) return false;
  return type.word === 'enum' ? values !== undefined : fitsWord[type.word]?.(value) === true;
}

const text = (value: Json) => typeof value === 'string';
const formatted = (format: 'email' | 'date' | 'time') => (value: Json) =>
  typeof value === 'string' && fitsFormat[format](value);

/** What the words of the field types mean; `datetime` and `url` come in several spellings, so any text fits them. */
const fitsWord: { readonly [type: string]: (value: Json) => boolean } = {
  string: text,
  datetime: text,
  url: text,
  email: formatted('email'),
  date: formatted('date'),
  time: formatted('time'),
  integer: Number.isInteger,
  timestamp: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  boolean01: (value) => value === 0 || value === 1,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};
