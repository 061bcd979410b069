import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { SentWebhook } from '../../core/simulation/outgoing.ts';
import { createDeliverer } from './deliver-webhooks.ts';
import { createSimulator, type SimulatedServer, type SimulatorOptions } from './simulator.ts';

/** What a simulated account is started with. */
export interface StartSimulatorOptions
  extends Pick<SimulatorOptions, 'seed' | 'size' | 'conditions' | 'pageOrigins'> {
  /** Port to listen at; 0 for any. */
  readonly port: number;
  /** Port at which the accounts server listens; without one nobody can sign in over HTTP. */
  readonly accountsPort?: number;
  /** Address to listen at; this machine alone unless told otherwise. */
  readonly host?: string;
  /** Real time, in milliseconds since 1970. */
  now?(): number;
  /** Exact origins whose webhooks are called; none unless told otherwise. */
  readonly deliverTo?: readonly string[];
}

/** A simulated account that listens on a port. */
export interface RunningSimulator {
  /** Its base URL, without a trailing slash. */
  readonly url: string;
  /** The port it really listens on. */
  readonly port: number;
  /** The port its accounts server really listens on, or null. */
  readonly accountsPort: number | null;
  /** Calls of webhooks with their outcomes, the oldest first. */
  readonly deliveries: readonly SentWebhook[];
  /** Ends every connection, also idle ones that are kept alive, and stops listening. */
  close(): Promise<void>;
}

const deliveryTimeout = 10_000;
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts a simulated account on Node, by default for this machine alone. Port 0 takes a free one; when the port is
 * taken, the promise is rejected with the error of listen (EADDRINUSE).
 */
export async function startSimulator(options: StartSimulatorOptions): Promise<RunningSimulator> {
  const { seed, size, conditions, pageOrigins, deliverTo = [] } = options;
  const host = options.host ?? '127.0.0.1';
  const simulator = createSimulator({ now: options.now ?? Date.now, seed, size, conditions, pageOrigins });
  const deliver = createDeliverer({ origins: deliverTo, fetch, timeout: deliveryTimeout });
  let delivered = 0;

  async function answer(
    request: Request,
    { incoming }: HttpBindings,
    called?: SimulatedServer,
  ): Promise<Response> {
    const { response, delay } = await simulator.answer(request, called);
    for (const delivery of simulator.deliveries.slice(delivered))
      for (const attempt of delivery.attempts) void deliver(delivery, attempt);
    delivered = simulator.deliveries.length;
    if (delay > 0) await wait(delay);
    if (response) return response;
    incoming.destroy();
    return RESPONSE_ALREADY_SENT;
  }

  const server = await listen(answer, options.port, host);
  const accounts =
    options.accountsPort === undefined
      ? null
      : await listen(
          (request, bindings) => answer(request, bindings, 'accounts'),
          options.accountsPort,
          host,
        ).catch(async (error) => {
          await close(server);
          throw error;
        });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`,
    port: portOf(server),
    accountsPort: accounts && portOf(accounts),
    deliveries: simulator.deliveries,
    close: async () => {
      await Promise.all([server, accounts].map((one) => one && close(one)));
    },
  };
}

async function listen(
  answer: (request: Request, bindings: HttpBindings) => Promise<Response>,
  port: number,
  host: string,
): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
    overrideGlobalObjects: false,
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
