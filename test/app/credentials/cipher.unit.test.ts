import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKey, seal, unseal } from '../../../src/app/credentials/cipher.ts';
import { flipBit } from './any-credential.ts';

const text = fc.string({ unit: 'grapheme' });

describe('the cipher', () => {
  it('opens what it sealed, with the same key and label only', async () => {
    const [key, other] = [await createKey(crypto), await createKey(crypto)];
    await fc.assert(
      fc.asyncProperty(text, text, text, async (secret, label, elsewhere) => {
        const sealed = await seal(crypto, key, secret, label);
        expect(await unseal(crypto, key, sealed, label)).toBe(secret);
        expect(await unseal(crypto, other, sealed, label)).toBeNull();
        if (elsewhere !== label) expect(await unseal(crypto, key, sealed, elsewhere)).toBeNull();
      }),
    );
  });

  it('gives nothing for a damaged text: a bit turned over, the end cut off, parts of two put together', async () => {
    const key = await createKey(crypto);
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (secret, bit, cut) => {
        const [sealed, second] = [await seal(crypto, key, secret, ''), await seal(crypto, key, secret, '')];
        const { iv, data } = sealed;
        const damaged = [
          { iv, data: flipBit(data, bit) },
          { iv: flipBit(iv, bit), data },
          { iv, data: data.slice(0, cut % data.byteLength) },
          { iv: second.iv, data },
          { iv, data: new ArrayBuffer(0) },
          { iv: new Uint8Array(), data },
        ];
        for (const broken of damaged) expect(await unseal(crypto, key, broken, '')).toBeNull();
      }),
    );
  });

  it('never uses an initialisation vector twice', async () => {
    const key = await createKey(crypto);
    const sealed = await Promise.all(Array.from({ length: 200 }, () => seal(crypto, key, 'x', '')));
    expect(new Set(sealed.map(({ iv }) => String(iv))).size).toBe(200);
  });

  it('makes keys that nobody can export', async () => {
    const key = await createKey(crypto);
    expect(key.extractable).toBe(false);
    for (const format of ['raw', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
  });
});
