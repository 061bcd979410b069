import type { Outcome } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';
import { buildFetchRequest } from './build-fetch-request.ts';
import { aborted, cannotCarry, failed } from './failures.ts';
import { hopOf } from './hop.ts';
import { readResponse } from './read-response.ts';
import { sentHeaders, tellDropped } from './sent-headers.ts';
import type { Transport } from './transport.ts';
import { defaultTimeout, withTimeout } from './with-timeout.ts';

/** A simulated API: a fetch handler that lives in this page. */
export interface Simulator {
  /** Answers a request without any network; rejects with a TypeError, as fetch does, when the connection broke. */
  fetch(request: Request): Response | Promise<Response>;
}

/** Makes the transport for simulated accounts; the simulator is loaded by the first call that needs it. */
export function createSimulatorTransport(
  load: () => Promise<Simulator>,
  timeout: number = defaultTimeout,
): Transport {
  let loaded: Promise<Simulator> | null = null;
  const transport: Transport = {
    name: 'simulator',
    versionIn: 'header',
    credentialIn: 'header',
    can: (call) =>
      call.simulated
        ? { ok: true, note: 'Answered inside this page; nothing goes over the network.' }
        : {
            ok: false,
            reason: 'The simulator answers for the simulated account only.',
            wayOut: 'Pick the simulated account, or leave the transport on Auto.',
          },
    async send(request, signal) {
      const built = buildFetchRequest(request, signal);
      if (!built.ok) return failed([], cannotCarry(built.reason));
      const { sent, dropped } = sentHeaders(request, built.request);
      const hops = [hopOf({ ...request, headers: sent }, 'this page', 'simulator in this page')];
      const end = (outcome: Outcome) => tellDropped({ hops, outcome }, dropped);
      // The simulator need not know about aborting, so leaving early is decided here.
      const leave = new Promise<null>((resolve) => {
        signal.addEventListener('abort', () => resolve(null), { once: true });
        if (signal.aborted) resolve(null);
      });
      try {
        loaded ??= load();
        const simulator = await Promise.race([leave, loaded]);
        const answer = simulator && (await Promise.race([leave, simulator.fetch(built.request)]));
        const response = answer && (await Promise.race([leave, readResponse(answer)]));
        return end(response ? { kind: 'answered', response } : { kind: 'failed', failure: aborted });
      } catch (error) {
        // A chunk that could not be loaded is asked for again by the next call; a world that exists stays.
        await loaded?.catch(() => {
          loaded = null;
        });
        const evidence = request.mask(String(error));
        const failure = error instanceof TypeError ? cutOff(evidence) : broken(evidence);
        return end({ kind: 'failed', failure: signal.aborted ? aborted : failure });
      }
    },
  };
  return withTimeout(transport, timeout);
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
