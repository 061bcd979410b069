import type { Schema } from '../../../core/catalogue/schema.ts';
import type { Body } from '../http/read-body.ts';
import type { Arguments } from './arguments.ts';
import { checkValue } from './check-value.ts';

/** Checks a readable body against its schema; `defaults` fills in what is missing. */
export function checkBody(
  schema: Schema,
  body: Exclude<Body, { kind: 'unreadable' }>,
  defaults: boolean,
  errors: string[],
): Arguments {
  const value = body.kind === 'form' ? body.fields : body.value;
  const before = errors.length;
  const checked = checkValue(schema, value, '', { fromText: body.kind === 'form', defaults }, errors);
  if (errors.length > before && typeof checked !== 'object') return {};
  return checked as Arguments;
}
