import type { TransportName } from '../../core/http/exchange.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { Store } from '../storage/store.ts';

/** Choices that survive a reload; never a credential. */
export interface Settings {
  /** Account in use. */
  readonly accountId: string;
  /** Transport asked for, by account. */
  readonly wanted: { readonly [accountId: string]: TransportName | 'auto' };
  /** Credential kind in use, by account; null for none. */
  readonly credentialKind: { readonly [accountId: string]: CredentialKind | null };
  /** Address of the person's relay; undefined: the one the server of this page told of, if any. */
  readonly relayUrl?: string | null;
}

const name = 'settings';

/** Settings of a first visit. */
export const firstSettings: Settings = { accountId: 'simulated', wanted: {}, credentialKind: {} };

/** Reads the settings; what is missing or of an earlier shape takes its first value. */
export async function readSettings(store: Store): Promise<Settings> {
  return { ...firstSettings, ...(await store.get<Partial<Settings>>(name)) };
}

/** Keeps the settings. */
export function writeSettings(store: Store, settings: Settings): Promise<void> {
  return store.set(name, settings);
}
