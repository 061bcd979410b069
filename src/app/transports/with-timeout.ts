import { failed, timedOut } from './failures.ts';
import type { Transport } from './transport.ts';

/** Time a call gets when nothing else is said, in milliseconds. */
export const defaultTimeout = 30_000;

/** Ends every call of a transport as `timed-out` after this time; a person's abort stays `aborted`. */
export function withTimeout(transport: Transport, milliseconds: number): Transport {
  return {
    ...transport,
    async send(request, signal) {
      const timer = new AbortController();
      const running = setTimeout(() => timer.abort(), milliseconds);
      try {
        const delivery = await transport.send(request, AbortSignal.any([signal, timer.signal]));
        const { outcome } = delivery;
        const ended = outcome.kind === 'failed' && outcome.failure.cause === 'aborted';
        return ended && timer.signal.aborted && !signal.aborted
          ? failed(delivery.hops, timedOut(milliseconds))
          : delivery;
      } finally {
        clearTimeout(running);
      }
    },
  };
}
