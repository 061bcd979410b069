import type { AuthorizedRequest } from '../../core/http/request.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Transport } from './transport.ts';

/** How long a relay may take over its opinion, in milliseconds. */
const patience = 5_000;

/** Makes the function that asks a relay of the person's own; `ownRelay` gives it, or null where there is none. */
export function createSecondOpinion(ownRelay: () => Transport | null): Diagnosis['secondOpinion'] {
  return async (origin, signal) => {
    const relay = ownRelay();
    if (!relay) return null;
    const { outcome } = await relay.send(
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
