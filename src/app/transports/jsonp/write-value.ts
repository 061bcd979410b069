import type { JsonpEnding } from './protocol.ts';

/**
 * Writes the value a callback got as JSON bytes. Its source text also runs inside the worker, so it may use nothing
 * from outside itself.
 */
export function writeValue(value: unknown, limit: number): JsonpEnding {
  try {
    const text = JSON.stringify(value) ?? '';
    // A first check by length saves encoding what is refused anyway.
    if (text.length > limit) return { kind: 'too-large' };
    const json = new TextEncoder().encode(text).buffer;
    return json.byteLength > limit ? { kind: 'too-large' } : { kind: 'value', json };
  } catch {
    return { kind: 'not-json' };
  }
}
