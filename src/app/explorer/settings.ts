import type { TransportName } from '../../core/http/exchange.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { AnswerView } from '../answers/protocol.ts';
import type { Store } from '../storage/store.ts';
import type { RelaySettings } from '../transports/relay-protocols/relay-protocol.ts';
import type { QueryCredential } from '../transports/transport.ts';
import { firstLayout, type Layout, reviveLayout } from './layout.ts';
import { reviveRelay } from './revive-relay.ts';

/** Choices that survive a reload; never a credential. */
export interface Settings {
  /** Account in use. */
  readonly accountId: string;
  /** Transport asked for, by account. */
  readonly wanted: { readonly [accountId: string]: TransportName | 'auto' };
  /** Credential kind in use, by account; null for none. */
  readonly credentialKind: { readonly [accountId: string]: CredentialKind | null };
  /** What may stand in the query of a URL, by account; undefined: a token. */
  readonly queryCredential: { readonly [accountId: string]: QueryCredential };
  /** The person's relay; undefined: the one the server of this page told of, if any. */
  readonly relay?: RelaySettings | null;
  /** Origins of relays the person has called their own. */
  readonly ownRelays: readonly string[];
  /** Ids of endpoints marked as favourites, by API, the first marked first. */
  readonly favourites: { readonly [apiId: string]: readonly string[] };
  /** Ids of the endpoints opened last, by API, the latest first. */
  readonly recent: { readonly [apiId: string]: readonly string[] };
  /** Ids of the resources whose endpoints are folded away, by API. */
  readonly collapsed: { readonly [apiId: string]: readonly string[] };
  /** Whether the documentation stands beside the request; undefined: never chosen. */
  readonly docsOpen?: boolean;
  /** How the panes stand. */
  readonly layout: Layout;
  /** How answers are looked at, where they can be; undefined: never chosen. */
  readonly answerView?: AnswerView;
  /** Id of the snippet that code was written by last; undefined: never chosen. */
  readonly snippetId?: string;
}

const recordName = 'settings';
const transports: readonly unknown[] = ['auto', 'simulator', 'jsonp', 'relay', 'direct'];
const kinds: readonly unknown[] = ['basic', 'personal', 'bearer', null];
const answerViews: readonly unknown[] = ['tree', 'pretty', 'raw', 'table', 'preview'];
const queryCredentials: readonly unknown[] = ['token', 'none'];

/** Settings of a first visit. */
export const firstSettings: Settings = {
  accountId: 'simulated',
  wanted: {},
  credentialKind: {},
  ownRelays: [],
  queryCredential: {},
  favourites: {},
  recent: {},
  collapsed: {},
  layout: firstLayout,
};

/** Reads the settings. */
export async function readSettings(store: Store): Promise<Settings> {
  return reviveSettings(await store.get(recordName));
}

/** Changes the settings on this device in one step, so that what another tab has changed meanwhile stays. */
export async function changeSettings(store: Store, change: (settings: Settings) => Settings): Promise<void> {
  await store.update(recordName, (kept) => change(reviveSettings(kept)));
}

/** What a person chose about the transports of one account, or what holds without a choice. */
export function choicesOf({ wanted, queryCredential }: Settings, accountId: string) {
  return {
    wanted: wanted[accountId] ?? 'auto',
    queryCredential: queryCredential[accountId] ?? 'token',
  } as const;
}

/** Makes the change that puts such a choice into the settings. */
export function withChoice<Key extends 'wanted' | 'queryCredential'>(
  key: Key,
  accountId: string,
  choice: Settings[Key][string],
): (settings: Settings) => Settings {
  return (settings) => ({ ...settings, [key]: { ...settings[key], [accountId]: choice } });
}

/** What is missing, damaged or of an earlier shape takes its first value. */
function reviveSettings(kept: unknown): Settings {
  const {
    accountId,
    wanted,
    credentialKind,
    queryCredential,
    ownRelays,
    favourites,
    recent,
    collapsed,
    docsOpen,
    layout,
    answerView,
    snippetId,
  } = (kept ?? {}) as Record<string, unknown>;
  const relay = reviveRelay((kept ?? {}) as Record<string, unknown>);
  return {
    accountId: typeof accountId === 'string' ? accountId : firstSettings.accountId,
    wanted: pick(wanted, transports) as Settings['wanted'],
    credentialKind: pick(credentialKind, kinds) as Settings['credentialKind'],
    ownRelays: Array.isArray(ownRelays) ? ownRelays.filter((origin) => typeof origin === 'string') : [],
    queryCredential: pick(queryCredential, queryCredentials) as Settings['queryCredential'],
    favourites: pickIds(favourites),
    recent: pickIds(recent),
    collapsed: pickIds(collapsed),
    layout: reviveLayout(layout),
    ...(relay !== undefined ? { relay } : {}),
    ...(typeof docsOpen === 'boolean' ? { docsOpen } : {}),
    ...(answerViews.includes(answerView) ? { answerView: answerView as AnswerView } : {}),
    ...(typeof snippetId === 'string' ? { snippetId } : {}),
  };
}

function pick(record: unknown, allowed: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(entriesOf(record).filter(([, value]) => allowed.includes(value)));
}

function pickIds(record: unknown): Record<string, readonly string[]> {
  const lists = entriesOf(record).flatMap(([key, list]) =>
    Array.isArray(list) ? [[key, list] as const] : [],
  );
  return Object.fromEntries(lists.map(([key, list]) => [key, list.filter((id) => typeof id === 'string')]));
}

const entriesOf = (record: unknown): [string, unknown][] =>
  typeof record === 'object' && record !== null ? Object.entries(record) : [];
