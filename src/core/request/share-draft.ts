import type { BodyType, Endpoint } from '../catalogue/endpoint.ts';
import type { Json } from '../catalogue/schema.ts';
import { hasNameTwice, parseBody } from './body-text.ts';
import { listReferences } from './check-variables.ts';
import { concealSecrets, isCredentialHeader, omitSecrets } from './conceal-secrets.ts';
import { createDraft, type Draft, parameterKey } from './draft.ts';

/** A draft as a text for a link, and what stands in it. */
export interface SharedDraft {
  /** Base64url of compact JSON. */
  readonly text: string;
  /** What is in it, in words. */
  readonly carried: readonly string[];
  /** What was left out because it is a secret or could be one, in words. */
  readonly leftOut: readonly string[];
}

/** What a link held, or why it is refused, as a sentence. */
export type ReadLink =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly reason: string };

/** Longest text that is taken from a link, in characters. */
export const longestShared = 16_000;

const deepest = 24;

/** Names that secrets go by, in headers, parameters and bodies. */
const secretName = /auth(?!or)|token|secret|passw|api[-_]?key|cookie|credential|session|signature|private/i;

/** The compact shape: parameters, headers, type of the body, its members, its text. */
interface Compact {
  readonly p?: { readonly [key: string]: readonly string[] };
  readonly h?: readonly (readonly [name: string, value: string])[];
  readonly t?: BodyType;
  readonly b?: Draft['body']['value'];
  readonly x?: string;
}

/** Writes what was typed for a link, without anything that is a secret by its kind or by its name. */
export function shareDraft(endpoint: Endpoint, draft: Draft): SharedDraft {
  const carried: string[] = [];
  const leftOut: string[] = [];
  const pick = (kind: string, name: string) => {
    const isSecret = secretName.test(name) || isCredentialHeader(name);
    (isSecret ? leftOut : carried).push(`${kind} ${name}`);
    return !isSecret;
  };
  const parameters = endpoint.parameters
    .map((parameter) => [parameter, draft.parameters[parameterKey(parameter)] ?? []] as const)
    .filter(([{ name }, texts]) => texts.some(Boolean) && pick('parameter', name))
    .map(([parameter, texts]) => [parameterKey(parameter), texts] as const);
  const headers = draft.headers.filter(({ name, value }) => name && value && pick('header', name));
  const body = shareBody(endpoint, draft, carried, leftOut);
  const names = new Set(listReferences(endpoint, draft).flatMap((text) => text.names));
  leftOut.push(...[...names].map((name) => `the value of the variable ${name}`));
  const compact: Compact = {
    ...(parameters.length ? { p: Object.fromEntries(parameters) } : {}),
    ...(headers.length ? { h: headers.map(({ name, value }) => [name, value] as const) } : {}),
    ...body,
  };
  return { text: encode(JSON.stringify(compact)), carried, leftOut };
}

/** Reads what a link holds for an endpoint. What it holds is anybody's: all of it is checked, and nothing else is taken. */
export function readShared(endpoint: Endpoint, text: string): ReadLink {
  if (text.length > longestShared) return refuse('it holds more than a request can');
  const json = decode(text);
  if (json === null) return refuse('it is damaged; perhaps not all of it was copied');
  let value: unknown;
  try {
    value = JSON.parse(json, (key, member: unknown) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Error(key);
      return member;
    });
  } catch {
    return refuse('it holds no request');
  }
  if (!isObject(value) || isDeeper(value, deepest)) return refuse('it holds no request');
  const { p = {}, h = [], t, b = {}, x = null } = value;
  const types: readonly unknown[] = endpoint.body?.contentTypes ?? [];
  const isRequest =
    isObject(p) &&
    Object.values(p).every((texts) => Array.isArray(texts) && texts.every(isText)) &&
    Array.isArray(h) &&
    h.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText)) &&
    (t === undefined || types.includes(t)) &&
    isObject(b) &&
    (x === null || isText(x));
  if (!isRequest) return refuse('it holds no request');
  const known = endpoint.parameters.map(parameterKey).filter((key) => Object.hasOwn(p, key));
  const fresh = createDraft(endpoint);
  const draft: Draft = {
    ...fresh,
    parameters: Object.fromEntries(known.map((key) => [key, p[key] as string[]])),
    headers: (h as [string, string][])
      .filter(([name]) => !secretName.test(name) && !isCredentialHeader(name))
      .map(([name, line]) => ({ name, value: line })),
    body: endpoint.body
      ? {
          type: (t as BodyType | undefined) ?? fresh.body.type,
          value: b as Draft['body']['value'],
          text: x as string | null,
        }
      : fresh.body,
  };
  return { ok: true, draft: omitSecrets(endpoint, draft) };
}

function shareBody(endpoint: Endpoint, draft: Draft, carried: string[], leftOut: string[]): Compact {
  if (!endpoint.body) return {};
  const { type, text } = draft.body;
  if (text !== null && !parseBody(text).ok) {
    // Secrets can't be told apart in what doesn't parse.
    leftOut.push('the body, which is not valid JSON');
    return { t: type };
  }
  const safe = omitSecrets(endpoint, draft).body.value;
  // Which passwords there were is told by where the bullets stand.
  const concealed = concealSecrets(endpoint, draft).body.value;
  const value = stripSecrets(safe, '', leftOut) as Draft['body']['value'];
  leftOut.push(...pathsMissing(concealed, safe, ''));
  carried.push(...Object.keys(value).map((name) => `body ${name}`));
  // A member that is named twice has a value that is not among the members.
  const isWhole = JSON.stringify(value) === JSON.stringify(draft.body.value);
  if (text !== null && isWhole && !hasNameTwice(text, value)) return { t: type, b: value, x: text };
  return Object.keys(value).length ? { t: type, b: value } : { t: type };
}

/** A value without the members that go by a secret's name; each is told. */
function stripSecrets(value: Json, at: string, told: string[]): Json {
  if (Array.isArray(value)) return value.map((item) => stripSecrets(item, `${at}[]`, told));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => {
    const isSecret = secretName.test(name);
    if (isSecret) told.push(`body ${at}${at && '.'}${name}`);
    return !isSecret;
  });
  return Object.fromEntries(
    kept.map(([name, member]) => [name, stripSecrets(member as Json, `${at}${at && '.'}${name}`, told)]),
  );
}

function pathsMissing(whole: Json, part: Json | undefined, at: string): string[] {
  if (!isObject(whole)) return [];
  return Object.entries(whole).flatMap(([name, member]) => {
    const path = `${at}${at && '.'}${name}`;
    if (!isObject(part) || !Object.hasOwn(part, name)) return [`body ${path}`];
    return pathsMissing(member as Json, part[name] as Json, path);
  });
}

const refuse = (why: string): ReadLink => ({
  ok: false,
  reason: `The request in this link is not used: ${why}.`,
});

const isText = (value: unknown): value is string => typeof value === 'string';

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

function encode(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(text: string): string | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}
