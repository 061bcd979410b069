import type { BodyType, Endpoint, Parameter } from '../../../../src/core/catalogue/endpoint.ts';
import type { Json } from '../../../../src/core/catalogue/schema.ts';
import { authorization, type Call } from './account.ts';

/** Arguments of a call; texts of path and query by name, several where a name is repeated. */
export interface Arguments {
  path: { readonly [name: string]: string };
  query: readonly (readonly [name: string, value: string])[];
  /** Undefined where none is sent. */
  body?: Json;
}

/** The example of a parameter, as texts. */
function exampleOf({ schema }: Parameter): string[] {
  const [example = ''] = schema.examples ?? [];
  return (Array.isArray(example) ? example : [example]).map(String);
}

/** The arguments an endpoint can't do without, as its examples have them. */
export function exampleArguments({ parameters, body }: Endpoint): Arguments {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  return {
    path: Object.fromEntries(inPath.map((parameter) => [parameter.name, exampleOf(parameter)[0] ?? ''])),
    query: needed.flatMap(examplePairs),
    body: body?.example,
  };
}

/** The example of a query parameter as it stands in a URL. */
export function examplePairs(parameter: Parameter): [string, string][] {
  return exampleOf(parameter).map((text): [string, string] => [parameter.name, text]);
}

/** Writes a call of an endpoint, with the owner's credential where one is asked for. */
export function composeCall(endpoint: Endpoint, given: Arguments, type: BodyType = 'application/json'): Call {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(given.path[name] ?? ''));
  const query = new URLSearchParams(given.query.map(([name, value]): [string, string] => [name, value]));
  const headers: { [name: string]: string } = {};
  if (!endpoint.unversioned) headers['x-api-version'] = '2';
  if (endpoint.auth === 'required') headers.authorization = authorization;
  const hasBody = given.body !== undefined && endpoint.method !== 'GET';
  if (hasBody) headers['content-type'] = type;
  const isForm = type === 'application/x-www-form-urlencoded';
  const body = isForm
    ? new URLSearchParams(formPairs(given.body ?? {}, '')).toString()
    : JSON.stringify(given.body);
  return {
    method: endpoint.method,
    path: given.query.length > 0 ? `${path}?${query}` : path,
    headers,
    body: hasBody ? body : null,
  };
}

/** Writes a value as fields with brackets: `rules[0][type]=…`. */
function formPairs(value: Json, name: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, member]) =>
    formPairs(member, name === '' ? key : `${name}[${key}]`),
  );
}
