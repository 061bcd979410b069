import { clockPattern } from '../../catalogue/fits-format.ts';
import { type Format, type Json, type Schema, typesOf } from '../../catalogue/schema.ts';
import { joinSentences } from './join-sentences.ts';
import type { JsonSchema } from './openapi-document.ts';

/** Writes a schema of the catalogue in words that every JSON Schema tool knows; nothing it allows changes. */
export function convertSchema(schema: Schema): JsonSchema {
  const { type, format, description, 'x-note': note, ...rest } = schema;
  const { items, properties, additionalProperties, oneOf, ...words } = rest;
  const text = joinSentences(description, format && formatNotes[format], note);
  return {
    type,
    ...(format && knownWords(format, schema)),
    ...(text && { description: text }),
    ...(words as JsonSchema),
    ...(items && { items: convertSchema(items) }),
    ...(properties && { properties: convertMembers(properties) }),
    ...(additionalProperties !== undefined && { additionalProperties: convertRest(additionalProperties) }),
    ...(oneOf && { oneOf: oneOf.map(convertSchema) }),
  };
}

function convertMembers(properties: { readonly [name: string]: Schema }): JsonSchema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, convertSchema(member)]),
  );
}

function convertRest(rest: Schema | boolean): Json {
  return typeof rest === 'boolean' ? rest : convertSchema(rest);
}

function knownWords(format: Format, schema: Schema): JsonSchema {
  // JSON Schema's own `time` would demand seconds and an offset.
  if (format === 'time') return { pattern: clockPattern };
  if (format === 'unix-time') return typesOf(schema).includes('string') ? { pattern: '^\\d+$' } : {};
  // JSON Schema has no word for time zones, and strict tools refuse formats they don't know.
  return format === 'timezone' ? {} : { format };
}

const formatNotes: { readonly [format in Format]?: string } = {
  timezone: 'Written as a name of the tz database',
  'unix-time': 'Unix time in seconds',
};
