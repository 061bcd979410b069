import type { AuthorizedRequest } from '../../core/http/request.ts';
import { isLocalNetwork } from './address-space.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Transport } from './transport.ts';

/** How long a relay may take over its opinion, in milliseconds. */
const patience = 5_000;

/**
 * Makes the function that asks a relay of the person's own. `ownRelay` gives it, with its address, or null where there is
 * none; a browser that would first ask the person about the local network is left alone.
 */
export function createSecondOpinion(
  ownRelay: () => { readonly url: string; readonly transport: Transport } | null,
  { pageOrigin, permission }: Pick<Diagnosis, 'pageOrigin' | 'permission'>,
): Diagnosis['secondOpinion'] {
  return async (origin, signal) => {
    const relay = ownRelay();
    if (!relay) return null;
    const isElsewhere = isLocalNetwork(relay.url) && !isLocalNetwork(pageOrigin);
    if (isElsewhere && (await permission(relay.url)) !== 'granted') return null;
    const { outcome } = await relay.transport.send(
      bareRequest(origin),
      AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    );
    if (outcome.kind === 'answered') return { kind: 'answered' };
    const { cause, explanation } = outcome.failure;
    return cause === 'tls' || cause === 'upstream-unreachable'
      ? { kind: 'failed', cause, account: explanation }
      : null;
  };
}

const bareRequest = (origin: string): AuthorizedRequest => ({
  method: 'GET',
  url: `${origin}/`,
  headers: [],
  body: null,
  secretIn: null,
  mask: (text) => text,
});
