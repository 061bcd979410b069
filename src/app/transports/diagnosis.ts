import type { Failure } from '../../core/http/failure.ts';
import { addressSpaceOf, isLocalNetwork } from './address-space.ts';
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
  return withOpinion(await withHiddenNetwork(unreachable(origin), origin, diagnosis), origin, opinion);
}

/** Adds that a name may lead into a network which the browser keeps this page out of: that can’t be seen. */
async function withHiddenNetwork(
  failure: Failure,
  origin: string,
  { pageOrigin, permission }: Diagnosis,
): Promise<Failure> {
  if (addressSpaceOf(origin) !== 'unknown' || isLocalNetwork(pageOrigin)) return failure;
  if ((await permission(origin).catch(() => null)) !== 'denied') return failure;
  const hint =
    'The browser keeps this page out of local networks (the permission stands at “denied”). Where the name leads can’t be seen from here; if it leads into one, that is why.';
  return { ...failure, evidence: [...failure.evidence, hint] };
}

/** Says that the browser keeps this page out of the network an address lies in; null where it does not. */
export async function explainLocalNetwork(
  url: string,
  { pageOrigin, permission }: Pick<Diagnosis, 'pageOrigin' | 'permission'>,
): Promise<Failure | null> {
  // A page that lies in a local network itself is asked nothing, whatever the permission says (tried in Chromium 156).
  if (!isLocalNetwork(url) || isLocalNetwork(pageOrigin)) return null;
  const state = await permission(url).catch(() => null);
  const isCertain = addressSpaceOf(pageOrigin) === 'public network';
  return state === 'denied' || state === 'prompt'
    ? localNetworkRefused(new URL(url).origin, pageOrigin, state, isCertain)
    : null;
}
