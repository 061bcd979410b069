import { type FormFields, parseForm } from '../../../core/http/parse-form.ts';

/** A body as it came: text fields of a form, a JSON value, or why it can't be read. */
export type Body =
  | { readonly kind: 'form'; readonly fields: FormFields }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly status: 400 | 413; readonly error: string };

const maxBytes = 1_000_000;

/** Reads a body as its Content-Type says; without one it counts as a form, as curl sends it. Null was too long. */
export function readBody(text: string | null, contentType: string | null): Body {
  if (text === null) return { kind: 'unreadable', status: 413, error: 'Request entity too large' };
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') {
    try {
      return { kind: 'json', value: text === '' ? {} : JSON.parse(text) };
    } catch {
      return { kind: 'unreadable', status: 400, error: 'Malformed JSON in the body' };
    }
  }
  if (type === '' || type === 'application/x-www-form-urlencoded' || text === '') {
    const form = parseForm(text);
    if ('error' in form) return { kind: 'unreadable', status: 400, error: form.error };
    return { kind: 'form', fields: form.fields };
  }
  const error = 'Content-Type must be application/json or application/x-www-form-urlencoded';
  return { kind: 'unreadable', status: 400, error };
}

/** The body of a request as text, or null as soon as it is too long. */
export async function readText(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
