import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import { tokenRegion } from './token-region.ts';

/**
 * Where a credential rests: in this tab's memory; encrypted on this device; or encrypted on this device so that it opens
 * with the passphrase only.
 */
export type Protection = 'tab' | 'device' | 'passphrase';

/** What is known of a credential without its secret; it stands in clear beside it. */
export interface CredentialSummary {
  /** Data centre that the prefix of its token names, or null. */
  readonly region: 'dal' | 'fra' | null;
  /** Whether it came from a sign-in. */
  readonly signedIn: boolean;
  /** When its token ends, in milliseconds since 1970; null when that isn't known. */
  readonly expiresAt: number | null;
  /** What its token may do; null when that isn't known. */
  readonly scopes: readonly string[] | null;
  /** Whether a fresh token can be had without the person. */
  readonly renewable: boolean;
  /** Origins it belongs to. */
  readonly origins: readonly string[];
}

/** One credential as it is listed. */
export interface KeptCredential extends CredentialSummary {
  /** How it joins a request. */
  readonly kind: CredentialKind;
  /** Where it rests. */
  readonly protection: Protection;
  /** When it was saved, in milliseconds since 1970; 0 when an earlier version did not note it. */
  readonly savedAt: number;
  /** Whether it can join a call: at once, with the passphrase, or never again (it is kept until replaced or forgotten). */
  readonly status: 'ready' | 'locked' | 'damaged';
}

/** What `reveal` finds. */
export type Revealed =
  | { readonly kind: 'found'; readonly credential: Credential }
  | { readonly kind: 'missing' }
  /** There is a record, but it doesn't open: damaged, edited, or its key is gone. It is kept. */
  | { readonly kind: 'unreadable' }
  /** There is a record, and it takes the passphrase to open it. */
  | { readonly kind: 'locked' };

/** Says of a credential what is no secret. */
export function summarise(credential: Credential): CredentialSummary {
  const { origins } = credential;
  const grant = credential.kind === 'bearer' ? credential.grant : null;
  return {
    region: credential.kind === 'basic' ? null : tokenRegion(credential.token),
    signedIn: grant !== null,
    expiresAt: grant?.expiresAt ?? null,
    scopes: grant?.scopes ?? null,
    renewable: typeof grant?.refreshToken === 'string',
    origins,
  };
}
