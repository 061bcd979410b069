// What the pixels need to know of credentials; they reach the rest of the app through this folder only.
export type { GrantType } from '../credentials/oauth/sign-in.ts';
export type { KeptCredential, Protection, Vault, VaultState } from '../credentials/vault.ts';
