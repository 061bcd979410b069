import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { cutOnError } from './cut-on-error.ts';
import type { FindAddresses } from './guarded-lookup.ts';
import { createNodeForward } from './node-forward.ts';
import { createRelay, type RelayOptions } from './relay.ts';

/** What a relay on Node is started with. */
export interface StartRelayOptions extends Pick<RelayOptions, 'allowOrigins' | 'allowTargets' | 'limits'> {
  /** Port to listen at; 0 for any. */
  readonly port: number;
  /** Address to listen at; this machine alone unless told otherwise. */
  readonly host?: string;
  /** Clock, in milliseconds. */
  readonly now?: () => number;
  /** Takes one line for each call. */
  readonly log?: (line: string) => void;
  /** Longest silence of an upstream, in milliseconds. */
  readonly idleTimeout?: number;
  /** Finds the addresses of a name, in place of the system. */
  readonly findAddresses?: FindAddresses;
}

/** A relay that listens. */
export interface RunningRelay {
  /** Address for browsers on this machine. */
  readonly url: string;
  /** Port it listens at. */
  readonly port: number;
  /** Ends it at once, open connections too. */
  close(): Promise<void>;
}

/** Starts a relay; rejects with the error of listening, such as a taken port. */
export async function startRelay(options: StartRelayOptions): Promise<RunningRelay> {
  const { forward, close } = createNodeForward(options.idleTimeout ?? 60_000, options.findAddresses);
  const relay = createRelay({
    ...options,
    forward,
    now: options.now ?? (() => performance.now()),
    log: options.log ?? (() => {}),
  });
  const server = createAdaptorServer({
    async fetch(request, bindings) {
      const response = await relay.fetch(request);
      if (!response.body) return response;
      const { outgoing } = bindings as HttpBindings;
      return new Response(
        cutOnError(response.body, () => outgoing.destroy()),
        response,
      );
    },
    serverOptions: { maxHeaderSize: 65_536 },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, close()]);
    },
  };
}
