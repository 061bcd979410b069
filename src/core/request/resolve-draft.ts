import type { Endpoint } from '../catalogue/endpoint.ts';
import type { Json, Schema } from '../catalogue/schema.ts';
import { variantOf } from '../catalogue/variant-of.ts';
import { parseBody } from './body-text.ts';
import type { Draft, DraftBody } from './draft.ts';
import { type JsonPath, replaceJsonStrings } from './json-strings.ts';
import { parseText } from './parse-text.ts';
import { findReferences, replaceReferences } from './references.ts';
import { markSecret, withoutMarks } from './secret-places.ts';
import type { Variable } from './variable.ts';

/** Gives the text a variable stands for; undefined where there is no such variable. */
export type LookUp = (name: string) => string | undefined;

type JsonObject = { readonly [name: string]: Json };

/** What variables stand for in a request that is shown: plain ones for their value, secret ones for a mark. */
export function shownValues(variables: readonly Variable[]): LookUp {
  return (name) => {
    const variable = variables.find((one) => one.name === name);
    if (!variable) return undefined;
    return variable.kind === 'plain' ? withoutMarks(variable.value) : markSecret(name);
  };
}

/**
 * A draft with variables put in wherever a value goes: parameters, values of headers, strings of the body. A string of the
 * body becomes a number or a flag where its schema wants one.
 */
export function resolveDraft(endpoint: Endpoint, draft: Draft, lookUp: LookUp): Draft {
  const resolve = (text: string) => replaceReferences(withoutMarks(text), lookUp);
  return {
    ...draft,
    parameters: Object.fromEntries(
      Object.entries(draft.parameters).map(([key, texts]) => [key, texts.map(resolve)]),
    ),
    headers: draft.headers.map(({ name, value }) => ({ name: withoutMarks(name), value: resolve(value) })),
    body: resolveBody(endpoint.body?.schema, draft.body, resolve),
  };
}

/** Braces of a reference or a mark, as JSON may write them. */
const telling = /\{\{|\\u007b|[\ufdd0\ufdd1]|\\ufdd/i;

function resolveBody(
  schema: Schema | undefined,
  body: DraftBody,
  resolve: (text: string) => string,
): DraftBody {
  // Large bodies are typed in, too: what can't hold a reference is not gone through.
  if (body.text !== null && !telling.test(body.text)) return body;
  const value = resolveValue(schema, body.value, resolve) as JsonObject;
  // What doesn't parse has no strings to speak of; it is shown as it is, and can't be sent.
  const typed = body.text === null ? null : withoutMarks(body.text);
  if (typed === null || !parseBody(typed).ok) return { ...body, value, text: typed };
  const text = replaceJsonStrings(typed, (token, path) => {
    const string = JSON.parse(token) as string;
    if (!string.includes('{{')) return token;
    const resolved = valueAt(value, path);
    const isText = typeof resolved === 'string' || typeof resolved === 'object' || resolved === undefined;
    return JSON.stringify(isText ? resolve(string) : resolved);
  });
  return { ...body, value, text };
}

function resolveValue(schema: Schema | undefined, value: Json, resolve: (text: string) => string): Json {
  if (typeof value === 'string') {
    const text = resolve(value);
    return schema && findReferences(value).length ? parseText(schema, text) : text;
  }
  if (Array.isArray(value)) return value.map((item) => resolveValue(schema?.items, item, resolve));
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {}, additionalProperties: other } = schema
    ? variantOf(schema, value as JsonObject)
    : {};
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([name, member]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : other;
      // A name has no references, but what a link brings could be written like a mark.
      return [withoutMarks(name), resolveValue(typeof own === 'object' ? own : undefined, member, resolve)];
    }),
  );
}

function valueAt(value: Json, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as { readonly [step: string | number]: Json })[step]
        : undefined,
    value,
  );
}
