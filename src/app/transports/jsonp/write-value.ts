import type { JsonpEnding } from './protocol.ts';

/** Writes the value a callback got as JSON bytes, or says why that can't be done. */
export type WriteValue = (value: unknown, limit: number) => JsonpEnding;

/**
 * Makes the function that writes values. It keeps what it needs from before the remote script ran, because that script
 * may replace whatever it finds. Its source text also runs inside the worker, so it may use nothing from outside itself.
 */
export function createWriter(): WriteValue {
  const { stringify } = JSON;
  const { apply } = Reflect;
  const encoder = new TextEncoder();
  const encode = encoder.encode.bind(encoder);
  const views = Object.getPrototypeOf(Uint8Array.prototype);
  const bufferOf = Object.getOwnPropertyDescriptor(views, 'buffer')?.get as () => ArrayBuffer;
  return (value, limit) => {
    try {
      const text = stringify(value) ?? '';
      // A first check by length saves encoding what is refused anyway.
      if (text.length > limit) return { kind: 'too-large' };
      const bytes = encode(text);
      const json = apply(bufferOf, bytes, []);
      return json.byteLength > limit ? { kind: 'too-large' } : { kind: 'value', json };
    } catch {
      return { kind: 'not-json' };
    }
  };
}
