import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createSimulator } from './simulator.ts';

/** A simulated account that listens on a port. */
export interface RunningSimulator {
  /** Its base URL, without a trailing slash. */
  readonly url: string;
  /** The port it really listens on. */
  readonly port: number;
  /** Ends every connection, also idle ones that are kept alive, and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a simulated account on Node, by default for this machine alone. Port 0 takes a free one; when the port is
 * taken, the promise is rejected with the error of listen (EADDRINUSE).
 */
export async function startSimulator(options: {
  port: number;
  host?: string;
  now?(): number;
}): Promise<RunningSimulator> {
  const host = options.host ?? '127.0.0.1';
  const simulator = createSimulator({ now: options.now ?? Date.now });
  const server = createAdaptorServer({ fetch: simulator.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
