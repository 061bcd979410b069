import { attemptsPath, controlPrefix } from '../../core/simulation/control-paths.ts';
import type { Outgoing } from '../../core/simulation/outgoing.ts';
import type { Done, Replaced, WorldState } from '../../core/simulation/world-control.ts';
import type { GovernedWorld } from './governed-world.ts';

/** What is needed to reach an account that a server runs. */
export interface ServedWorldOptions {
  /** Base URL of that server, without a trailing slash. */
  readonly url: string;
  /** Makes the calls. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

const unreachable =
  'The simulated API on this computer does not answer. See whether it still runs and lets this page in (--allow-origin), then try again.';

/** Governs the simulated account of a server on this computer, over its control; methods reject when that is out of reach. */
export function createServedWorld({ url, fetch }: ServedWorldOptions): GovernedWorld {
  const listeners = new Set<(state: WorldState) => void>();

  async function ask(method: 'GET' | 'POST', path: string, body?: string): Promise<Response> {
    const headers = { 'Content-Type': 'application/json' };
    try {
      return await fetch(url + path, {
        method,
        cache: 'no-store',
        ...(method === 'POST' ? { headers, body } : {}),
      });
    } catch {
      throw new Error(unreachable);
    }
  }

  async function read<Value>(path: string): Promise<Value> {
    const response = await ask('GET', controlPrefix + path);
    if (!response.ok) throw new Error(await readError(response));
    return response.json();
  }

  /** Asks for a change; gives the members of the answer. */
  async function act(
    path: string,
    body: string,
  ): Promise<{ ok: true; told: Told } | { ok: false; error: string }> {
    const response = await ask('POST', path, body);
    if (!response.ok) return { ok: false, error: await readError(response) };
    return { ok: true, told: await response.json() };
  }

  async function change(path: string, body: string): Promise<Done> {
    const done = await act(path, body);
    return done.ok ? { ok: true } : done;
  }

  async function replace(path: string, body: string): Promise<Replaced> {
    const done = await act(path, body);
    return done.ok ? { ok: true, replaced: done.told.replaced ?? '' } : done;
  }

  return {
    async refresh() {
      const state = await read<WorldState>('state');
      for (const listener of listeners) listener(state);
      return state;
    },
    configure: (conditions) => change(`${controlPrefix}configure`, JSON.stringify(conditions)),
    reset: (changed = {}) => replace(`${controlPrefix}reset`, JSON.stringify(changed)),
    exportText: async () => {
      const response = await ask('GET', `${controlPrefix}export`);
      if (!response.ok) throw new Error(await readError(response));
      return response.text();
    },
    importText: (text) => replace(`${controlPrefix}import`, text),
    outgoing: async (): Promise<Outgoing> => ({
      outbox: await read('outbox'),
      deliveries: await read('deliveries'),
    }),
    resend: (delivery) => change(attemptsPath(delivery), ''),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    damaged: null,
  };
}

interface Told {
  /** The account that another one took the place of. */
  readonly replaced?: string;
}

/** The sentence of a refusal; whatever else listens at that address says none. */
async function readError(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const { error } = Object(body) as { error?: unknown };
  return typeof error === 'string' ? error : `${unreachable} (It answered ${response.status}.)`;
}
