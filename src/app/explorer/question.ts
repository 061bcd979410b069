import type { TransportName } from '../../core/http/exchange.ts';
import type { Method } from '../../core/http/request.ts';
import type { PublicRelay } from '../transports/relay-protocols/public-relays.ts';
import { type Account, isReal } from './account.ts';

/** Something a person has to allow before a call goes out. */
export type Question =
  /** The first call of this session that changes something on a real account. */
  | { readonly kind: 'first-write'; readonly key: string }
  /** A token would stand in a URL. */
  | { readonly kind: 'token-in-url'; readonly key: string }
  /** A relay that isn't known to be the person's own would read the secrets. */
  | {
      readonly kind: 'foreign-relay';
      readonly key: string;
      readonly secrets: SecretNames;
      readonly relay: string;
    }
  /** A relay that strangers run for everybody would read the secrets; the person has to type its host. */
  | {
      readonly kind: 'public-relay';
      readonly key: string;
      readonly secrets: SecretNames;
      readonly relay: PublicRelay;
      readonly host: string;
    }
  /** A secret was stored for other hosts; each one is a question of its own. */
  | {
      readonly kind: 'other-host';
      readonly key: string;
      /** Name of the secret variable, or null: the credential. */
      readonly variable: string | null;
      readonly host: string;
      readonly storedFor: readonly string[];
    };

/** Names of secret variables, and null for the credential. */
export type SecretNames = readonly (string | null)[];

/** A secret that a call carries. */
export interface CarriedSecret {
  /** Id of the secret variable, or `credential`. */
  readonly id: string;
  /** Name of the secret variable, or null: the credential. */
  readonly name: string | null;
  /** Origins it belongs to. */
  readonly origins: readonly string[];
}

/** What is known of a call before it goes out. */
export interface CallToAsk {
  readonly account: Account;
  readonly method: Method;
  /** Address of the call. */
  readonly url: string;
  /** Transport that would carry it. */
  readonly transport: TransportName;
  /** Where that transport puts a credential. */
  readonly credentialIn: 'header' | 'query';
  /** The credential and the secret variables that go along. */
  readonly secrets: readonly CarriedSecret[];
  /** Origin of the relay that would read them and isn't known to be the person's own, or null. */
  readonly foreignRelay: string | null;
  /** The public relay that would read them, with the host of its address, or null. */
  readonly publicRelay: { readonly relay: PublicRelay; readonly host: string } | null;
}

/** All that has to be allowed for a call; each `key` names what an answer holds for during this session. */
export function findQuestions(call: CallToAsk): Question[] {
  const { account, method, secrets, foreignRelay } = call;
  const questions: Question[] = [];
  if (isReal(account) && method !== 'GET' && method !== 'HEAD')
    questions.push({ kind: 'first-write', key: `write ${account.id}` });
  if (!secrets.length || account.kind === 'simulated') return questions;
  const { origin } = new URL(call.url);
  for (const { id, name, origins } of secrets)
    if (!origins.includes(origin))
      questions.push({
        kind: 'other-host',
        key: hostKey(account.id, id, origin),
        variable: name,
        host: origin,
        storedFor: origins,
      });
  if (call.credentialIn === 'query' && !account.tokenInUrl)
    questions.push({ kind: 'token-in-url', key: `url ${account.id}` });
  const names = secrets.map(({ name }) => name);
  if (call.transport === 'relay' && call.publicRelay)
    questions.push({
      kind: 'public-relay',
      secrets: names,
      key: publicRelayKey(account.id, call.publicRelay.host),
      ...call.publicRelay,
    });
  else if (call.transport === 'relay' && foreignRelay)
    questions.push({
      kind: 'foreign-relay',
      secrets: names,
      key: `relay ${account.id} ${foreignRelay}`,
      relay: foreignRelay,
    });
  return questions;
}

/** Names the permission to give the credential of an account to a public relay. */
export function publicRelayKey(accountId: string, host: string): string {
  return `public relay ${accountId} ${host}`;
}

/** Names the permission to send one secret of an account to a host it was not stored for. */
export function hostKey(accountId: string, secretId: string, origin: string): string {
  return `host ${accountId} ${secretId} ${origin}`;
}
