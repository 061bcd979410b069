import { decodeBytes, encodeBytes } from './base64-bytes.ts';
import type { Sealed, WebCrypto } from './cipher.ts';
import { type Derivation, isDerivation, isSensible } from './derive-key.ts';

/** What a file of accounts consists of. */
export interface LockedFile extends Sealed {
  /** How the passphrase becomes the key. */
  readonly derivation: Derivation;
}

/** Why a text is no such file: of another kind, of a later version, damaged, or asking for an absurd derivation. */
export type FileProblem = 'foreign' | 'later' | 'damaged' | 'iterations';

const format = 'livechat-api-explorer-accounts';
const version = 1;

/** Thousands of accounts take less; more is no file of ours. */
const longestText = 10_000_000;

/** Writes a file as JSON text. */
export async function writeLockedFile(
  crypto: WebCrypto,
  { derivation, iv, data }: LockedFile,
): Promise<string> {
  const { name, hash, iterations, salt } = derivation;
  const written = {
    format,
    version,
    derivation: { name, hash, iterations, salt: encodeBytes(salt) },
    cipher: { name: 'AES-GCM', iv: encodeBytes(iv) },
    data: encodeBytes(new Uint8Array(data)),
  };
  return `${JSON.stringify({ ...written, checksum: await checksumOf(crypto, written) }, null, 2)}\n`;
}

/** Reads the JSON text of a file; nothing in it is opened. */
export async function readLockedFile(crypto: WebCrypto, text: string): Promise<LockedFile | FileProblem> {
  const file = text.length <= longestText ? parse(text) : null;
  if (!file) return text.length <= longestText && text.includes(`"${format}"`) ? 'damaged' : 'foreign';
  if (file.format !== format) return 'foreign';
  if (file.version !== version) return Number(file.version) > version ? 'later' : 'damaged';
  const { iterations, ...parts } = Object(file.derivation) as Record<string, unknown>;
  if (typeof iterations === 'number' && !isSensible(iterations)) return 'iterations';
  const derivation = { ...parts, iterations, salt: decodeBytes(parts.salt) };
  const iv = decodeBytes(Object(file.cipher).iv);
  const data = decodeBytes(file.data);
  if (!isDerivation(derivation) || !iv || !data) return 'damaged';
  // Tells a file that was damaged on the way from a passphrase that is wrong, which the cipher alone can't.
  const { checksum, ...written } = file;
  if (checksum !== (await checksumOf(crypto, written))) return 'damaged';
  return { derivation, iv, data: data.buffer };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return Object(JSON.parse(text));
  } catch {
    return null;
  }
}

async function checksumOf(crypto: WebCrypto, written: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(written));
  return encodeBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
