import type { Outcome } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';
import { aborted } from './failures.ts';
import { readResponse } from './read-response.ts';

/** A simulated API: a fetch handler that lives in this page. */
export interface Simulator {
  /** Answers a request without any network; rejects with a TypeError, as fetch does, when the connection broke. */
  fetch(request: Request): Response | Promise<Response>;
}

/**
 * Asks a simulated API; ends as soon as the signal aborts, the very one the request was made with: not every engine lets
 * a request tell of it. `mask` hides secrets in what it says.
 */
export type CallSimulator = (
  request: Request,
  signal: AbortSignal,
  mask: (text: string) => string,
) => Promise<Outcome>;

/** Makes the function that asks a simulated API, which is loaded by the first call that needs it. */
export function createSimulatorCall(load: () => Promise<Simulator>): CallSimulator {
  let loaded: Promise<Simulator> | null = null;
  return async (request, signal, mask) => {
    // The simulator need not know about aborting, so leaving early is decided here.
    const leave = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
      if (signal.aborted) resolve(null);
    });
    try {
      loaded ??= load();
      const simulator = await Promise.race([leave, loaded]);
      const answer = simulator && (await Promise.race([leave, simulator.fetch(request)]));
      const response = answer && (await Promise.race([leave, readResponse(answer)]));
      return response ? { kind: 'answered', response } : { kind: 'failed', failure: aborted };
    } catch (error) {
      // A chunk that could not be loaded is asked for again by the next call; a world that exists stays.
      await loaded?.catch(() => {
        loaded = null;
      });
      const evidence = mask(String(error));
      const failure = error instanceof TypeError ? cutOff(evidence) : broken(evidence);
      return { kind: 'failed', failure: signal.aborted ? aborted : failure };
    }
  };
}

function broken(error: string): Failure {
  return {
    cause: 'internal',
    title: 'The simulator stumbled',
    explanation:
      'The simulated account could not be loaded, or it broke while answering. Nothing left this page.',
    wayOut: 'Reload the page and send again; if it happens again, please report it with the evidence below.',
    evidence: [error],
    tryInstead: null,
  };
}

function cutOff(error: string): Failure {
  return {
    cause: 'unreachable',
    title: 'The connection broke before an answer arrived',
    explanation:
      'The simulated account was told to break some connections. What the call asked for may have been done all the same.',
    wayOut:
      'Look whether it was done before you send it again, as with a real network, or let the simulated account break fewer connections.',
    evidence: [error],
    tryInstead: null,
  };
}
