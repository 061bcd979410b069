/** The part of WebCrypto that is used; browsers have it on https pages and on localhost. */
export type WebCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>;

/** An encrypted text: AES-GCM with a fresh 96-bit initialisation vector. */
export interface Sealed {
  /** Initialisation vector. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** Cipher text with its tag. */
  readonly data: ArrayBuffer;
}

/** Makes a key that can't be exported, not even by this page. */
export function createKey(crypto: WebCrypto): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Encrypts a text; `label` is bound to it, so that it opens with the same label only. */
export async function seal(crypto: WebCrypto, key: CryptoKey, text: string, label: string): Promise<Sealed> {
  const parameters = createParameters(crypto, label);
  const data = await crypto.subtle.encrypt(parameters, key, new TextEncoder().encode(text));
  return { iv: parameters.iv, data };
}

/** Decrypts a text; null when it is damaged, made with another key or bound to another label. */
export async function unseal(
  crypto: WebCrypto,
  key: CryptoKey,
  { iv, data }: Sealed,
  label: string,
): Promise<string | null> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(bindLabel(iv, label), key, data));
  } catch {
    return null;
  }
}

/** Whether a value has the shape of an encrypted text. */
export function isSealed(value: unknown): value is Sealed {
  const { iv, data } = (value ?? {}) as Partial<Sealed>;
  return iv instanceof Uint8Array && data instanceof ArrayBuffer;
}

/** AES-GCM with a fresh initialisation vector and a label. */
export function createParameters(crypto: WebCrypto, label: string) {
  return bindLabel(crypto.getRandomValues(new Uint8Array(12)), label);
}

/** AES-GCM as it was used with this initialisation vector and label. */
export function bindLabel(iv: Uint8Array<ArrayBuffer>, label: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(label) };
}
