import type { CredentialKind } from '../../core/http/request.ts';
import { credentialKinds } from './credential-record.ts';

/** What joins the tabs of one browser; a BroadcastChannel is one. */
export interface VaultChannel {
  /** Tells all other tabs. */
  postMessage(message: unknown): void;
  /** Hears what other tabs tell. */
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What tabs tell each other; never a secret, and never a key. */
export type VaultNews =
  /** A credential on this device is another one now. */
  | { readonly kind: 'saved' | 'forgotten'; readonly accountId: string; readonly credential: CredentialKind }
  /** All credentials of an account are gone, or all of all accounts with their keys. */
  | { readonly kind: 'account-forgotten'; readonly accountId: string }
  | { readonly kind: 'all-forgotten' }
  /** Somebody locked. */
  | { readonly kind: 'locked' }
  /** There is a passphrase now, or another one. */
  | { readonly kind: 'passphrase' }
  /** The time until it locks by itself is another one. */
  | { readonly kind: 'auto-lock' }
  /** Somebody is at work. */
  | { readonly kind: 'activity' };

/** Listens to the other tabs, and gives back the function that tells them something; null: there is no way to. */
export function joinChannel(
  channel: VaultChannel | null,
  hear: (news: VaultNews) => void,
): (news: VaultNews) => void {
  channel?.addEventListener('message', ({ data }) => {
    if (isNews(data)) hear(data);
  });
  return (news) => {
    try {
      channel?.postMessage(news);
    } catch {
      // A channel that was closed: the other tabs learn of it when they look next.
    }
  };
}

/** Another version of the explorer may be open in another tab. */
function isNews(value: unknown): value is VaultNews {
  const { kind, accountId, credential } = Object(value) as Record<string, unknown>;
  switch (kind) {
    case 'saved':
    case 'forgotten':
      return typeof accountId === 'string' && (credentialKinds as readonly unknown[]).includes(credential);
    case 'account-forgotten':
      return typeof accountId === 'string';
    default:
      return ['all-forgotten', 'locked', 'passphrase', 'auto-lock', 'activity'].includes(String(kind));
  }
}
