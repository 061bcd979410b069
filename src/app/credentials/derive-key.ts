import type { WebCrypto } from './cipher.ts';

/** How a passphrase becomes a key. */
export interface Derivation {
  /** Always this one. */
  readonly name: 'PBKDF2';
  /** Always this one. */
  readonly hash: 'SHA-256';
  /** How often it is hashed. */
  readonly iterations: number;
  /** 16 random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
}

// https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
const iterations = 600_000;

/** What was ever written has at least as many; this number stays when the one above grows. */
const fewestIterations = 600_000;

/** More would keep the browser busy for minutes; no earlier or later version of the explorer asks for it. */
const mostIterations = 10_000_000;

const saltLength = 16;

/** A way to derive a key, with a fresh salt. */
export function createDerivation(crypto: WebCrypto): Derivation {
  return {
    name: 'PBKDF2',
    hash: 'SHA-256',
    iterations,
    salt: crypto.getRandomValues(new Uint8Array(saltLength)),
  };
}

/** Whether a value is a derivation that is neither too weak nor too slow to follow. */
export function isDerivation(value: unknown): value is Derivation {
  const { name, hash, iterations: count, salt } = (value ?? {}) as Partial<Derivation>;
  return (
    name === 'PBKDF2' &&
    hash === 'SHA-256' &&
    isSensible(count) &&
    salt instanceof Uint8Array &&
    salt.length === saltLength
  );
}

/** Whether a number of iterations is neither too small to protect nor too large to wait for. */
export function isSensible(count: unknown): count is number {
  return Number.isSafeInteger(count) && Number(count) >= fewestIterations && Number(count) <= mostIterations;
}

/** Derives an AES-GCM key from a passphrase. */
export async function deriveKey(
  crypto: WebCrypto,
  passphrase: string,
  derivation: Derivation,
  uses: KeyUsage[],
): Promise<CryptoKey> {
  // The same letters can be typed in several ways, depending on keyboard and system.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, uses);
}
