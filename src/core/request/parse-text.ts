import { type Json, type Schema, typesOf } from '../catalogue/schema.ts';

/**
 * Turns what was typed into a JSON value of the schema's type. What doesn't fit stays the text it was, so that it is
 * kept, shown and reported by `checkValue` instead of being lost. Integers beyond 2^53 stay text for the same reason.
 */
export function parseText(schema: Schema, text: string): Json {
  const trimmed = text.trim();
  const types = typesOf(schema);
  if (types.includes('integer') && /^-?\d+$/.test(trimmed) && Number.isSafeInteger(Number(trimmed)))
    return Number(trimmed);
  if (types.includes('number') && trimmed !== '' && Number.isFinite(Number(trimmed))) return Number(trimmed);
  if (types.includes('boolean') && (trimmed === 'true' || trimmed === 'false')) return trimmed === 'true';
  return text;
}

/** The text as it travels outside a body: numbers and flags the way they were checked, texts untouched. */
export function wireText(schema: Schema, text: string): string {
  return String(parseText(schema, text));
}
