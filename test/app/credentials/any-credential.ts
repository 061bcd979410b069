import fc from 'fast-check';
import type { Credential } from '../../../src/core/http/credential.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const origins = fc.array(fc.webUrl({ withFragments: false }), { maxLength: 3 });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const grant = fc.record({
  clientId: text,
  accountsUrl: text,
  refreshToken: orNull(text),
  expiresAt: orNull(fc.nat()),
  scopes: orNull(fc.array(text, { maxLength: 3 })),
});

/** Every credential there can be. */
export const anyCredential: fc.Arbitrary<Credential> = fc.oneof(
  fc.record({ kind: fc.constant('basic' as const), login: text, key: text, origins }),
  fc.record({ kind: fc.constant('personal' as const), login: text, token: text, origins }),
  fc.record({ kind: fc.constant('bearer' as const), token: text, origins, grant: orNull(grant) }),
);

/** Bytes with one bit turned over; the position counts from the first bit and wraps around. */
export function flipBit<Bytes extends ArrayBuffer | Uint8Array<ArrayBuffer>>(
  bytes: Bytes,
  position: number,
): Bytes {
  const flipped = bytes.slice(0) as Bytes;
  const view = new Uint8Array(flipped instanceof Uint8Array ? flipped.buffer : flipped);
  const bit = position % (view.length * 8);
  view[bit >> 3] = (view[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}
