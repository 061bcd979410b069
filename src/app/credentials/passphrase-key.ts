import { bindLabel, createParameters, type WebCrypto } from './cipher.ts';
import { createDerivation, type Derivation, deriveKey, isDerivation } from './derive-key.ts';

/** A random data key, wrapped by a key that is derived from the passphrase. */
export interface WrappedKey {
  /** Layout of this record. */
  readonly version: 1;
  /** A random name, so that a record can tell which data key it was made with; stays when the passphrase changes. */
  readonly id: string;
  /** How the passphrase becomes the wrapping key. */
  readonly derivation: Derivation;
  /** Initialisation vector of the wrapping. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** The data key, encrypted. */
  readonly wrapped: ArrayBuffer;
}

/** A data key in use; it can't be exported. */
export interface DataKey {
  /** Its random name. */
  readonly id: string;
  /** The key. */
  readonly key: CryptoKey;
}

const algorithm = { name: 'AES-GCM', length: 256 };

/** Makes a data key under a passphrase. */
export async function createWrappedKey(crypto: WebCrypto, passphrase: string): Promise<WrappedKey> {
  const key = await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']);
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return wrap(crypto, id, key, passphrase);
}

/** Opens a data key; null when the passphrase is another one or the record is damaged, without telling which. */
export async function unwrapKey(
  crypto: WebCrypto,
  wrapped: WrappedKey,
  passphrase: string,
): Promise<DataKey | null> {
  const key = await unwrap(crypto, wrapped, passphrase, false);
  return key && { id: wrapped.id, key };
}

/** Wraps the same data key under another passphrase; null when the present one is wrong. */
export async function rewrapKey(
  crypto: WebCrypto,
  wrapped: WrappedKey,
  present: string,
  next: string,
): Promise<WrappedKey | null> {
  // Only a key that can be exported can be wrapped; this one is gone when the function returns.
  const key = await unwrap(crypto, wrapped, present, true);
  return key && wrap(crypto, wrapped.id, key, next);
}

/** Whether what a store holds is a wrapped key this program can open. */
export function isWrappedKey(value: unknown): value is WrappedKey {
  const { version, id, derivation, iv, wrapped } = (value ?? {}) as Partial<WrappedKey>;
  return (
    version === 1 &&
    typeof id === 'string' &&
    isDerivation(derivation) &&
    iv instanceof Uint8Array &&
    wrapped instanceof ArrayBuffer
  );
}

async function wrap(crypto: WebCrypto, id: string, key: CryptoKey, passphrase: string): Promise<WrappedKey> {
  const derivation = createDerivation(crypto);
  const parameters = createParameters(crypto, labelOf(id, derivation));
  const wrapping = await deriveKey(crypto, passphrase, derivation, ['wrapKey']);
  const wrapped = await crypto.subtle.wrapKey('raw', key, wrapping, parameters);
  return { version: 1, id, derivation, iv: parameters.iv, wrapped };
}

async function unwrap(
  crypto: WebCrypto,
  { id, derivation, iv, wrapped }: WrappedKey,
  passphrase: string,
  extractable: boolean,
): Promise<CryptoKey | null> {
  try {
    const wrapping = await deriveKey(crypto, passphrase, derivation, ['unwrapKey']);
    const parameters = bindLabel(iv, labelOf(id, derivation));
    return await crypto.subtle.unwrapKey('raw', wrapped, wrapping, parameters, algorithm, extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    return null;
  }
}

function labelOf(id: string, { name, hash, iterations, salt }: Derivation): string {
  return JSON.stringify(['passphrase key', 1, id, name, hash, iterations, [...salt]]);
}
