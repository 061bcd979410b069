import { createSimulatedWorld, type SimulatedWorld } from './app/simulated-world/simulated-world.ts';
import type { WorldHost } from './app/simulated-world/world-host.ts';
import type { OpenedStore } from './app/storage/open-store.ts';
import type { JournalEntry } from './core/simulation/journal-entry.ts';
import type { WorldSettings } from './core/simulation/world-settings.ts';

/** From this number of chats on an account is made and asked in a worker, where it holds up nothing on the page. */
const largeWorld = 20_000;

/** How long a worker may be silent: making the largest account takes some seconds on a slow machine. */
const workerTimeout = 60_000;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Fetches the code of the simulator. */
const loadSimulator = () => import('./servers/simulator/simulator.ts');

/** Fetches the code that asks a simulator in a worker. */
export const loadWorkerSimulator = () => import('./app/transports/simulator-worker.ts');

async function createHost(settings: WorldSettings, journal: readonly JournalEntry[]): Promise<WorldHost> {
  if (settings.size >= largeWorld) {
    const { startWorkerSimulator } = await loadWorkerSimulator();
    const worker = new Worker(new URL('./servers/simulator/worker.ts', import.meta.url), { type: 'module' });
    return startWorkerSimulator(worker, settings, journal, workerTimeout);
  }
  const { createSimulator } = await loadSimulator();
  const simulator = createSimulator({ ...settings, journal, now: Date.now, pageOrigins: [location.origin] });
  return {
    ...simulator,
    async outgoing() {
      await simulator.replay([]);
      return { outbox: simulator.outbox, deliveries: simulator.deliveries };
    },
    close() {},
  };
}

/** Makes the simulated account of this browser, for the explorer or for the page where people sign in. */
export function startWorld({ store, lasting }: OpenedStore, randomId: () => string): SimulatedWorld {
  return createSimulatedWorld({ store, lasting, createHost, locks: navigator.locks ?? null, wait, randomId });
}
