import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createExplorer, type ExplorerOptions } from './explorer.ts';

/** What the explorer is started with. */
export interface StartExplorerOptions extends ExplorerOptions {
  /** Port to listen at; 0 for any. */
  readonly port: number;
  /** Address to listen at; this machine alone unless told otherwise. */
  readonly host?: string;
}

/** An explorer that is served. */
export interface RunningExplorer {
  /** Address for browsers on this machine. */
  readonly url: string;
  /** Port it listens at. */
  readonly port: number;
  /** Ends it at once, open connections too. */
  close(): Promise<void>;
}

/** Starts serving the built explorer; rejects with the error of listening, such as a taken port. */
export async function startExplorer(options: StartExplorerOptions): Promise<RunningExplorer> {
  const server = createAdaptorServer({ fetch: createExplorer(options).fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
