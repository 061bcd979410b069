import type { Schema } from '../../../core/catalogue/schema.ts';
import { splitName } from '../../../core/http/parse-form.ts';
import { digestPassword } from './digest-password.ts';

/** Replaces each password that a readable body holds, as its schema marks them, by its digest; the rest stays. */
export function hidePasswords(schema: Schema, text: string, isJson: boolean): string {
  if (!holdsPassword(schema)) return text;
  return isJson ? JSON.stringify(hideInJson(schema, JSON.parse(text || '{}'))) : hideInForm(schema, text);
}

function holdsPassword(schema: Schema): boolean {
  return (
    schema.format === 'password' ||
    Object.values(schema.properties ?? {}).some(holdsPassword) ||
    (schema.items !== undefined && holdsPassword(schema.items))
  );
}

function hideInJson(schema: Schema | undefined, value: unknown): unknown {
  if (schema === undefined) return value;
  if (typeof value === 'string') return schema.format === 'password' ? digestPassword(value) : value;
  if (Array.isArray(value)) return value.map((item) => hideInJson(schema.items, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, hideInJson(schema.properties?.[name], member)]),
  );
}

function hideInForm(schema: Schema, text: string): string {
  const pairs = [...new URLSearchParams(text)].map(([name, value]): [string, string] => {
    const place = splitName(name).reduce<Schema | undefined>(
      (part, step) => part?.properties?.[step] ?? part?.items,
      schema,
    );
    return [name, place?.format === 'password' ? digestPassword(value) : value];
  });
  return new URLSearchParams(pairs).toString();
}
