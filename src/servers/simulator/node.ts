import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Conditions, usualConditions } from '../../core/simulation/conditions.ts';
import { controlPrefix } from '../../core/simulation/control-paths.ts';
import { usualSeed, usualSize, type WorldSize } from '../../core/simulation/world-settings.ts';
import { createControl } from './control/control.ts';
import { createDeliverer } from './deliver-webhooks.ts';
import { createServedAccount } from './served-account.ts';
import type { SimulatedServer } from './simulator.ts';

/** What a simulated account is started with. */
export interface StartSimulatorOptions {
  /** Text that decides what happened before the account woke up. */
  readonly seed?: string;
  /** Number of chats. */
  readonly size?: WorldSize;
  /** How it answers, where not as usual. */
  readonly conditions?: Partial<Conditions>;
  /** Origins under which the explorer is open, to which sign-ins may go back. */
  readonly pageOrigins?: readonly string[];
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
  /** Exact origins whose pages may control the account; none unless told otherwise. */
  readonly allowOrigins?: readonly string[];
}

/** A simulated account that listens on a port. */
export interface RunningSimulator {
  /** Its base URL, without a trailing slash. */
  readonly url: string;
  /** The port it really listens on. */
  readonly port: number;
  /** The port its accounts server really listens on, or null. */
  readonly accountsPort: number | null;
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
  const { seed = usualSeed, size = usualSize, pageOrigins, deliverTo = [], allowOrigins = [] } = options;
  const host = options.host ?? '127.0.0.1';
  const account = createServedAccount({
    settings: { seed, size, conditions: { ...usualConditions, ...options.conditions } },
    now: options.now ?? Date.now,
    pageOrigins,
    deliver: createDeliverer({ origins: deliverTo, fetch, timeout: deliveryTimeout }),
  });
  const control = createControl({ account, allowOrigins });

  async function answer(
    request: Request,
    { incoming }: HttpBindings,
    called: SimulatedServer = 'api',
  ): Promise<Response> {
    if (called === 'api' && new URL(request.url).pathname.startsWith(controlPrefix))
      return control.fetch(request);
    const { response, delay } = await account.answer(request, called);
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
