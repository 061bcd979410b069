/** An encrypted text: AES-GCM with a fresh 96-bit initialisation vector. */
export interface Sealed {
  /** Layout of this record. */
  readonly version: 1;
  /** Initialisation vector. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** Cipher text with its tag. */
  readonly data: ArrayBuffer;
}

/** Makes a key that can't be exported, not even by this page. */
export function createKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Encrypts a text; `label` is bound to it, so that a record moved to another place does not open. */
export async function seal(key: CryptoKey, text: string, label: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(parameters(iv, label), key, new TextEncoder().encode(text));
  return { version: 1, iv, data };
}

/** Decrypts a text; null when the record is damaged, foreign or made with another key. */
export async function unseal(key: CryptoKey, sealed: Sealed, label: string): Promise<string | null> {
  try {
    if (sealed.version !== 1) return null;
    return new TextDecoder().decode(
      await crypto.subtle.decrypt(parameters(sealed.iv, label), key, sealed.data),
    );
  } catch {
    return null;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, label: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(label) };
}
