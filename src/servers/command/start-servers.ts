import { startExplorer } from '../explorer/node.ts';
import { startRelay } from '../relay/node.ts';
import { loopbackOrigins } from './loopback-origins.ts';
import type { Ports, ServerName } from './ports.ts';
import type { Relaying } from './read-relaying.ts';
import type { Simulation } from './read-simulation.ts';

/** What the servers are started with. */
export interface StartServersOptions {
  /** Which servers to start. */
  readonly names: readonly ServerName[];
  /** Port of each, free ones for those to start. */
  readonly ports: Ports;
  /** Folder of the built explorer. */
  readonly root: string;
  /** How the relay is started, which also knows an explorer and a simulator on this machine; its origins may sign in, too. */
  readonly relaying: Relaying;
  /** How the simulated API is started. */
  readonly simulation: Simulation;
  /** Takes the relay's log. */
  readonly log: (line: string) => void;
}

/** Servers that listen. */
export interface RunningServers {
  /** Address of each that was started. */
  readonly urls: Readonly<Partial<Record<ServerName, string>>>;
  /** Ends them all at once. */
  close(): Promise<void>;
}

/**
 * Lists the origins whose pages may use the relay: those its owner named, and an explorer on this machine unless a reverse
 * proxy offers the relay to others.
 */
export function listRelayOrigins({ allowOrigins, behindProxy }: Relaying, ports: Ports): string[] {
  return [...(behindProxy ? [] : loopbackOrigins(ports.explorer)), ...allowOrigins];
}

/** Starts servers so that they know each other; rejects with the error of listening, having ended what had started. */
export async function startServers(options: StartServersOptions): Promise<RunningServers> {
  const { names, ports, relaying } = options;
  const running: { close(): Promise<void> }[] = [];
  const urls: Partial<Record<ServerName, string>> = {};
  const close = async () => {
    await Promise.all(running.map((server) => server.close()));
  };
  const allowOrigins = listRelayOrigins(relaying, ports);
  const starters = {
    simulator: async () => {
      // A relay by itself has no use for the account, which is most of the code.
      const { startSimulator } = await import('../simulator/node.ts');
      const accountsPort = names.includes('accounts') ? ports.accounts : undefined;
      const pageOrigins = relaying.allowOrigins;
      const started = await startSimulator({
        ...options.simulation,
        port: ports.simulator,
        accountsPort,
        pageOrigins,
        allowOrigins,
      });
      if (started.accountsPort !== null) urls.accounts = `http://localhost:${started.accountsPort}`;
      return started;
    },
    relay: () =>
      startRelay({
        ...relaying,
        port: ports.relay,
        allowOrigins,
        allowTargets: [...(urls.simulator ? loopbackOrigins(ports.simulator) : []), ...relaying.allowTargets],
        log: options.log,
      }),
    explorer: () =>
      startExplorer({
        port: ports.explorer,
        root: options.root,
        servers: { relay: urls.relay, simulator: urls.simulator, accounts: urls.accounts },
      }),
  };
  try {
    // The order in which each knows those before it.
    for (const name of ['simulator', 'relay', 'explorer'] as const) {
      if (!names.includes(name)) continue;
      const server = await starters[name]();
      running.push(server);
      urls[name] = `http://localhost:${server.port}`;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { urls, close };
}
