import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { Store } from '../storage/store.ts';
import { createKey, type Sealed, seal, unseal } from './cipher.ts';

/** What `reveal` finds. */
export type Revealed =
  | { readonly kind: 'found'; readonly credential: Credential }
  | { readonly kind: 'missing' }
  /** There is a record, but it doesn't open: damaged, or its key is gone. It is kept. */
  | { readonly kind: 'unreadable' };

/** Keeps one credential of each kind for each account, encrypted on this device. */
export interface Vault {
  /** Encrypts and keeps a credential in place of an earlier one of its kind. */
  save(accountId: string, credential: Credential): Promise<void>;
  /** Opens a credential for one call. */
  reveal(accountId: string, kind: CredentialKind): Promise<Revealed>;
  /** Kinds kept for an account. */
  kinds(accountId: string): Promise<CredentialKind[]>;
  /** Removes a credential. */
  forget(accountId: string, kind: CredentialKind): Promise<void>;
}

const keyName = 'vault-key';
const allKinds: readonly CredentialKind[] = ['basic', 'bearer'];
const recordName = (accountId: string, kind: CredentialKind) => `credential:${accountId}:${kind}`;

/** A vault over a store; needs WebCrypto, that is https or localhost. */
export function createVault(store: Store): Vault {
  return {
    async save(accountId, credential) {
      const fresh = await createKey();
      const key = await store.update<CryptoKey>(keyName, (kept) => kept ?? fresh);
      const name = recordName(accountId, credential.kind);
      await store.set(name, await seal(key, JSON.stringify(credential), name));
    },
    async reveal(accountId, kind) {
      const name = recordName(accountId, kind);
      const sealed = await store.get<Sealed>(name);
      if (!sealed) return { kind: 'missing' };
      const key = await store.get<CryptoKey>(keyName);
      const text = key ? await unseal(key, sealed, name) : null;
      return text === null ? { kind: 'unreadable' } : { kind: 'found', credential: JSON.parse(text) };
    },
    async kinds(accountId) {
      const names = new Set(await store.keys());
      return allKinds.filter((kind) => names.has(recordName(accountId, kind)));
    },
    forget: (accountId, kind) => store.delete(recordName(accountId, kind)),
  };
}

/** A vault in this page's memory, for pages without WebCrypto or lasting storage: forgotten on reload. */
export function createMemoryVault(): Vault {
  const credentials = new Map<string, Credential>();
  return {
    save: async (accountId, credential) =>
      void credentials.set(recordName(accountId, credential.kind), credential),
    async reveal(accountId, kind) {
      const credential = credentials.get(recordName(accountId, kind));
      return credential ? { kind: 'found', credential } : { kind: 'missing' };
    },
    kinds: async (accountId) => allKinds.filter((kind) => credentials.has(recordName(accountId, kind))),
    forget: async (accountId, kind) => void credentials.delete(recordName(accountId, kind)),
  };
}
