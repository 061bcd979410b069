import type { Failure } from '../../core/http/failure.ts';
import { isLoopback } from './address.ts';
import { unreachable } from './failures.ts';
import { localNetworkRefused } from './local-network-refused.ts';
import { withOpinion } from './with-opinion.ts';

/** What a relay of the person's own says of a server that this browser does not reach. */
export type Opinion =
  | { readonly kind: 'answered' }
  /** The relay does not reach it either, and this is its account. */
  | { readonly kind: 'failed'; readonly cause: 'tls' | 'upstream-unreachable'; readonly account: string };

/** What finding the cause of a failure takes, besides another try. */
export interface Diagnosis {
  /** Origin of this page. */
  readonly pageOrigin: string;
  /** Whether the browser lets this page reach the network an address lies in; null where it does not tell. */
  permission(url: string): Promise<PermissionState | null>;
  /**
   * Asks a relay of the person's own whether it reaches a server: only its origin goes there, no path, query or credential.
   * Null where there is no such relay, or it has nothing to say.
   */
  secondOpinion(origin: string, signal: AbortSignal): Promise<Opinion | null>;
}

/** Finds out why nobody answers at an origin, which browsers tell no page. */
export async function explainUnreachable(
  origin: string,
  diagnosis: Diagnosis | undefined,
  signal: AbortSignal,
): Promise<Failure> {
  if (!diagnosis) return unreachable(origin);
  const refused = await explainLocalNetwork(origin, diagnosis);
  if (refused) return refused;
  const opinion = await diagnosis.secondOpinion(origin, signal).catch(() => null);
  return withOpinion(unreachable(origin), origin, opinion);
}

/** Says that the browser keeps this page out of the network an address lies in; null where it does not. */
export async function explainLocalNetwork(
  url: string,
  { pageOrigin, permission }: Pick<Diagnosis, 'pageOrigin' | 'permission'>,
): Promise<Failure | null> {
  // A page of this computer may reach this computer, whatever the permission says.
  if (!isLocalNetwork(url) || isLocalNetwork(pageOrigin)) return null;
  const state = await permission(url).catch(() => null);
  return state === 'denied' || state === 'prompt'
    ? localNetworkRefused(new URL(url).origin, pageOrigin, state)
    : null;
}

/** Says whether an address lies on this computer or in a network that is not the public one, as far as its spelling tells. */
export function isLocalNetwork(url: string): boolean {
  if (isLoopback(url)) return true;
  const { hostname } = new URL(url);
  return /^(10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\.|^\[(f[cd]|fe[89ab])|\.local$/i.test(hostname);
}
