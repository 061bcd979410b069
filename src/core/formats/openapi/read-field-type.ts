import { type FieldType, parseFieldType } from '../../catalogue/field-type.ts';
import { clockPattern } from '../../catalogue/fits-format.ts';
import type { ReplyField } from '../../catalogue/reply.ts';
import type { Json } from '../../catalogue/schema.ts';
import type { JsonSchema } from './openapi-document.ts';

/** Reads the type of a reply's member (`array<url>`, `number|null`, `enum` …); throws on a word it doesn't know. */
export function readFieldType({ type, enum: values }: Pick<ReplyField, 'type' | 'enum'>): JsonSchema {
  return readType(parseFieldType(type), values);
}

function readType(type: FieldType, values: readonly Json[] | undefined): JsonSchema {
  if (type.kind === 'word') return readWord(type.word, values);
  if (type.kind === 'list') return { type: 'array', items: readType(type.of, values) };
  const schemas = type.of.map((one) => readType(one, values));
  // What formats and patterns say binds texts only, so `null` may stand beside them; a list of values binds all.
  if (schemas.some((schema) => schema.enum)) return { anyOf: schemas };
  return Object.assign({}, ...schemas, { type: schemas.map((schema) => schema.type) });
}

function readWord(name: string, values: readonly Json[] | undefined): JsonSchema {
  if (name === 'enum' && values) return { type: typeOfValues(values), enum: values };
  const words = typeWords[name];
  if (!words) throw new Error(`The catalogue has a reply member of an unknown type: ${name}.`);
  return words;
}

function typeOfValues(values: readonly Json[]): string {
  return values.every((value) => typeof value === 'number') ? 'integer' : 'string';
}

const typeWords: { readonly [name: string]: JsonSchema } = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  object: { type: 'object' },
  null: { type: 'null' },
  boolean01: { type: 'integer', enum: [0, 1] },
  timestamp: { type: 'integer' },
  email: { type: 'string', format: 'email' },
  url: { type: 'string', format: 'uri' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', pattern: clockPattern },
  // Texts such as “Fri, 04/13/18 11:40:53 am”; none is the date-time of JSON Schema.
  datetime: { type: 'string' },
};
