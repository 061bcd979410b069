import type { Json } from '../catalogue/schema.ts';
import type { DraftBody } from './draft.ts';

/** The JSON text of a body as the person sees it. */
export function bodyText(body: DraftBody): string {
  return body.text ?? (Object.keys(body.value).length ? JSON.stringify(body.value, null, 2) : '');
}

/** A body with new JSON text: the form follows when it parses to an object, else keeps its last members. */
export function withBodyText(body: DraftBody, text: string): DraftBody {
  const parsed = parseBody(text);
  return { ...body, text, value: parsed.ok ? parsed.value : body.value };
}

/** Result of reading a JSON body. */
export type ParsedBody =
  | { readonly ok: true; readonly value: { readonly [name: string]: Json } }
  | { readonly ok: false; readonly message: string };

/** Reads JSON text as a body; empty text is an empty object. A failure says where and why. */
export function parseBody(text: string): ParsedBody {
  if (!text.trim()) return { ok: true, value: {} };
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, message: describeSyntaxError(text, String((error as Error).message)) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      ok: false,
      message: 'The body must be a JSON object: it starts with “{” and ends with “}”.',
    };
  return { ok: true, value: value as { [name: string]: Json } };
}

/** Whether JSON text, which stands for `value`, names a member twice in one object: the value has the last one only. */
export function hasNameTwice(text: string, value: Json): boolean {
  const names = [...text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)].filter(([, colon]) => colon);
  return names.length !== countMembers(value);
}

function countMembers(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  const members = Object.values(value) as Json[];
  const own = Array.isArray(value) ? 0 : members.length;
  return members.reduce((count: number, member) => count + countMembers(member), own);
}

/** Engines word syntax errors differently; what is kept is the place, and what stands there. */
function describeSyntaxError(text: string, message: string): string {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  if (position >= text.length)
    return 'This is not valid JSON: it ends too early; a bracket, brace or quote is still open.';
  const before = text.slice(0, position).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  return `This is not valid JSON: “${[...text.slice(position)][0]}” is not expected in ${place}.`;
}
