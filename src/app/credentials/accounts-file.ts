import type { Credential } from '../../core/http/credential.ts';
import { seal, unseal, type WebCrypto } from './cipher.ts';
import { createDerivation, type Derivation, deriveKey } from './derive-key.ts';
import { readLockedFile, writeLockedFile } from './locked-file.ts';
import { reviveCredential } from './revive-credential.ts';

/** A credential with the account it belongs to. */
export interface AccountCredential {
  /** Id of the account. */
  readonly accountId: string;
  /** The credential. */
  readonly credential: Credential;
}

/** What a file holds, or why it can't be read, in sentences. */
export type AccountsFileContent =
  | {
      readonly ok: true;
      /** Account records, as they were given; whoever uses them checks them. */
      readonly accounts: readonly unknown[];
      /** Credentials of those accounts. */
      readonly credentials: readonly AccountCredential[];
    }
  | { readonly ok: false; readonly reason: string };

const reasons = {
  foreign: 'This is no file of accounts saved by the explorer. Choose another file.',
  later:
    'This file was saved by a later version of the explorer. Reload this page to get the latest version, then open the file again.',
  damaged:
    'This file is damaged: something in it is missing or was changed. Copy it again, or save it anew where it came from.',
  iterations:
    'This file asks for a key derivation that no version of the explorer uses, and that could keep the browser busy for hours. It was not opened. Save it anew where it came from.',
  passphrase: 'This is not the passphrase the file was saved with. Nothing was read from it.',
};

/** Writes accounts and their credentials as JSON text for a file, encrypted under a passphrase. */
export async function writeAccountsFile(
  accounts: readonly unknown[],
  credentials: readonly AccountCredential[],
  passphrase: string,
  crypto: WebCrypto = globalThis.crypto,
): Promise<string> {
  const derivation = createDerivation(crypto);
  const key = await deriveKey(crypto, passphrase, derivation, ['encrypt']);
  const content = JSON.stringify({ accounts, credentials });
  return writeLockedFile(crypto, { derivation, ...(await seal(crypto, key, content, labelOf(derivation))) });
}

/** Reads such a text; any other text, and any other passphrase, gives a reason and nothing else. */
export async function readAccountsFile(
  text: string,
  passphrase: string,
  crypto: WebCrypto = globalThis.crypto,
): Promise<AccountsFileContent> {
  const file = await readLockedFile(crypto, text);
  if (typeof file === 'string') return { ok: false, reason: reasons[file] };
  const key = await deriveKey(crypto, passphrase, file.derivation, ['decrypt']);
  const content = await unseal(crypto, key, file, labelOf(file.derivation));
  if (content === null) return { ok: false, reason: reasons.passphrase };
  return readContent(JSON.parse(content)) ?? { ok: false, reason: reasons.later };
}

/** Null when something in it is unknown to this version: half of what was saved would be worse than nothing. */
function readContent(content: unknown): AccountsFileContent | null {
  const { accounts, credentials } = Object(content) as Record<string, unknown>;
  if (!Array.isArray(accounts) || !Array.isArray(credentials)) return null;
  const revived = credentials.map((entry: unknown) => {
    const { accountId, credential } = Object(entry) as Record<string, unknown>;
    return { accountId, credential: reviveCredential(credential) };
  });
  const isKnown = revived.every(({ accountId, credential }) => typeof accountId === 'string' && credential);
  return isKnown ? { ok: true, accounts, credentials: revived as AccountCredential[] } : null;
}

function labelOf({ name, hash, iterations, salt }: Derivation): string {
  return JSON.stringify(['accounts file', 1, name, hash, iterations, [...salt]]);
}
