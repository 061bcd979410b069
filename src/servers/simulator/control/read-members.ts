/** Members of a JSON object, or why they can't be read, in a sentence. */
export type ReadMembers =
  | { readonly ok: true; readonly members: Record<string, unknown> }
  | { readonly ok: false; readonly error: string };

/** Reads a JSON object that has no other members than those named; an empty text counts as one without any. */
export function readMembers(text: string, names: readonly string[]): ReadMembers {
  let value: unknown;
  try {
    value = JSON.parse(text || '{}');
  } catch {
    return { ok: false, error: 'This text is no JSON.' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, error: 'Send a JSON object.' };
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined)
    return { ok: false, error: `There is no member "${unknown}" here; known are ${names.join(', ')}.` };
  return { ok: true, members: { ...value } };
}
