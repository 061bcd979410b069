import { buildFetchRequest } from './build-fetch-request.ts';
import { createSimulatorCall, type Simulator } from './call-simulator.ts';
import { cannotCarry, failed } from './failures.ts';
import { hopOf } from './hop.ts';
import { seen } from './route.ts';
import { sentHeaders, tellDropped } from './sent-headers.ts';
import type { Transport } from './transport.ts';
import { defaultTimeout, withTimeout } from './with-timeout.ts';

/** Makes the transport for simulated accounts; the simulator is loaded by the first call that needs it. */
export function createSimulatorTransport(
  load: () => Promise<Simulator>,
  timeout: number = defaultTimeout,
): Transport {
  const callSimulator = createSimulatorCall(load);
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
    route: ({ simulated }) =>
      simulated
        ? {
            parties: [{ name: 'the simulator in this page', readsCredential: false }],
            status: seen,
            headers: seen,
            body: seen,
          }
        : null,
    async send(request, signal) {
      const built = buildFetchRequest(request, signal);
      if (!built.ok) return failed([], cannotCarry(built.reason));
      const { sent, dropped } = sentHeaders(request, built.request);
      const hops = [hopOf({ ...request, headers: sent }, 'this page', 'simulator in this page')];
      return tellDropped(
        { hops, outcome: await callSimulator(built.request, signal, request.mask) },
        dropped,
      );
    },
  };
  return withTimeout(transport, timeout);
}
