import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Targets } from './check-target.ts';
import { type RelayLimits, usualLimits } from './forward.ts';
import type { FindAddresses } from './guarded-lookup.ts';
import { nodeClient } from './node-client.ts';
import { createNodeForward, type NodeBindings } from './node-forward.ts';
import { tellNodeOwner } from './owner-settings.ts';
import { createRateLimiter, type RateLimit, usualRateLimit } from './rate-limit.ts';
import { createRelay } from './relay.ts';

/** What a relay on Node is started with. */
export interface StartRelayOptions extends Partial<Targets> {
  /** Port to listen at; 0 for any. */
  readonly port: number;
  /** Address to listen at; this machine alone unless told otherwise. */
  readonly host?: string;
  /** Exact origins whose pages may use the relay. */
  readonly allowOrigins: readonly string[];
  /** Access token every call has to bring; none unless told otherwise. */
  readonly token?: string | null;
  /** Limits other than the usual ones. */
  readonly limits?: Partial<RelayLimits>;
  /** Rate other than the usual one. */
  readonly rate?: Partial<RateLimit>;
  /** Whether a reverse proxy of the owner's stands before it and notes where calls come from. */
  readonly behindProxy?: boolean;
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
  const { now = () => performance.now(), behindProxy = false } = options;
  const limits = { ...usualLimits, ...options.limits };
  const { forward, close } = createNodeForward(options.idleTimeout ?? 60_000, options.findAddresses);
  const limiter = createRateLimiter({ ...usualRateLimit, ...options.rate }, now);
  const relay = createRelay<NodeBindings>({
    allowOrigins: options.allowOrigins,
    allowTargets: options.allowTargets ?? [],
    allowPrivate: options.allowPrivate ?? [],
    token: options.token ?? null,
    limits,
    forward,
    admit(_request, { incoming, outgoing }) {
      const client = nodeClient(incoming, behindProxy);
      const refusal = limiter.enter(client);
      if (!refusal) outgoing.once('close', () => limiter.leave(client));
      return refusal;
    },
    now,
    tellOwner: tellNodeOwner,
    log: options.log ?? (() => {}),
  });
  const server = createAdaptorServer({
    async fetch(request, bindings) {
      const { incoming, outgoing } = bindings as HttpBindings;
      const response = await relay.fetch(request, { incoming, outgoing });
      return outgoing.headersSent ? RESPONSE_ALREADY_SENT : response;
    },
    serverOptions: {
      maxHeaderSize: 65_536,
      headersTimeout: Math.min(20_000, limits.time),
      requestTimeout: limits.time,
    },
  }) as Server;
  server.maxConnections = 2_000;
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
