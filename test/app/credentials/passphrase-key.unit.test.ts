import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../src/app/credentials/cipher.ts';
import { isSensible } from '../../../src/app/credentials/derive-key.ts';
import {
  createWrappedKey,
  isWrappedKey,
  rewrapKey,
  unwrapKey,
} from '../../../src/app/credentials/passphrase-key.ts';
import { flipBit } from './any-credential.ts';
import { quickCrypto } from './quick-crypto.ts';

const wrapped = await createWrappedKey(quickCrypto, 'correct horse');

describe('the key under a passphrase', () => {
  it('is derived with PBKDF2, SHA-256, a fresh salt and at least 600,000 rounds', async () => {
    const { derivation } = wrapped;
    expect(derivation).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256' });
    expect(derivation.iterations).toBeGreaterThanOrEqual(600_000);
    expect(derivation.salt).toHaveLength(16);
    const second = await createWrappedKey(quickCrypto, 'correct horse');
    expect(second.derivation.salt).not.toEqual(derivation.salt);
    expect(second.id).not.toBe(wrapped.id);
  });

  it('opens with the right passphrase only, and can’t be exported then', async () => {
    const opened = await unwrapKey(quickCrypto, wrapped, 'correct horse');
    if (!opened) throw new Error('did not open');
    expect(opened.key.extractable).toBe(false);
    for (const format of ['raw', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, opened.key)).rejects.toThrow();
    for (const wrong of ['', 'correct horse ', 'Correct horse', 'correct'])
      expect(await unwrapKey(quickCrypto, wrapped, wrong)).toBeNull();
  });

  it('stays the same when the passphrase changes', async () => {
    const before = await unwrapKey(quickCrypto, wrapped, 'correct horse');
    expect(await rewrapKey(quickCrypto, wrapped, 'wrong', 'battery')).toBeNull();
    const changed = await rewrapKey(quickCrypto, wrapped, 'correct horse', 'battery');
    if (!changed || !before) throw new Error('did not open');
    expect(changed.id).toBe(wrapped.id);
    expect(changed.derivation.salt).not.toEqual(wrapped.derivation.salt);
    expect(await unwrapKey(quickCrypto, changed, 'correct horse')).toBeNull();
    const after = await unwrapKey(quickCrypto, changed, 'battery');
    if (!after) throw new Error('did not open');
    expect(after.key.extractable).toBe(false);
    const sealed = await seal(quickCrypto, before.key, 'secret', '');
    expect(await unseal(quickCrypto, after.key, sealed, '')).toBe('secret');
  });

  it('takes the same letters however the keyboard composes them', async () => {
    const composed = await createWrappedKey(quickCrypto, 'zażółć');
    expect(await unwrapKey(quickCrypto, composed, 'zażółć'.normalize('NFD'))).not.toBeNull();
  });

  it('does not open when anything in its record was changed', async () => {
    const { derivation, iv, wrapped: data } = wrapped;
    for (const broken of [
      { ...wrapped, id: 'another' },
      { ...wrapped, iv: flipBit(iv, 3) },
      { ...wrapped, wrapped: flipBit(data, 100) },
      { ...wrapped, wrapped: data.slice(1) },
      { ...wrapped, derivation: { ...derivation, salt: flipBit(derivation.salt, 9) } },
      { ...wrapped, derivation: { ...derivation, iterations: derivation.iterations + 1 } },
    ])
      expect(await unwrapKey(quickCrypto, broken, 'correct horse')).toBeNull();
  });

  it('is not even tried with another layout, or with rounds that are too few or would take hours', () => {
    const { derivation } = wrapped;
    expect(isWrappedKey(structuredClone(wrapped))).toBe(true);
    for (const other of [
      undefined,
      null,
      'x',
      {},
      { ...wrapped, version: 2 },
      { ...wrapped, wrapped: 'text' },
      { ...wrapped, derivation: { ...derivation, hash: 'SHA-1' } },
      { ...wrapped, derivation: { ...derivation, salt: new Uint8Array(8) } },
      { ...wrapped, derivation: { ...derivation, iterations: 1 } },
      { ...wrapped, derivation: { ...derivation, iterations: 4_000_000_000 } },
    ])
      expect(isWrappedKey(other)).toBe(false);
    for (const count of [
      0,
      -1,
      599_999,
      1e9,
      600_000.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '600000',
      null,
    ])
      expect(isSensible(count), String(count)).toBe(false);
  });
});
