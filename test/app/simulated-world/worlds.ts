import {
  createSimulatedWorld,
  type SimulatedWorld,
  type SimulatedWorldParts,
} from '../../../src/app/simulated-world/simulated-world.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import { demoToken } from '../../../src/servers/simulator/demo-credentials.ts';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';

/** Runs accounts in this page, without the clock of the machine. */
export const createHost: SimulatedWorldParts['createHost'] = async (settings, journal) => {
  const simulator = createSimulator({ ...settings, size: 200, journal, now: () => 0 });
  return {
    ...simulator,
    async outgoing() {
      await simulator.replay([]);
      return { outbox: simulator.outbox, deliveries: simulator.deliveries };
    },
    close() {},
  };
};

let lastId = 0;

/** Opens a tab on the world in a store. */
export function openTab(more: Partial<SimulatedWorldParts> = {}): SimulatedWorld {
  return createSimulatedWorld({
    store: createMemoryStore(),
    lasting: true,
    createHost,
    locks: null,
    wait: async () => {},
    notify() {},
    randomId: () => {
      lastId += 1;
      return `id-${lastId}`;
    },
    ...more,
  });
}

/** Sends a call as the owner and reads its JSON. */
export async function send(world: SimulatedWorld, method: string, path: string, form?: string) {
  const headers = new Headers({ authorization: `Bearer ${demoToken}` });
  if (form !== undefined) headers.set('content-type', 'application/x-www-form-urlencoded');
  const request = new Request(`https://simulated.invalid${path}`, { method, headers, body: form ?? null });
  const response = await world.fetch(request);
  return { status: response.status, json: await response.json() };
}

/** Opens a ticket and gives its id. */
export async function openTicket(world: SimulatedWorld, subject: string): Promise<string> {
  const form = new URLSearchParams({ message: 'x', subject, 'requester[mail]': 'a@b.example' });
  return (await send(world, 'POST', '/tickets', form.toString())).json.tickets[0].id;
}

/** Subjects of the newest tickets that tests opened, the latest first. */
export async function listSubjects(world: SimulatedWorld): Promise<string[]> {
  const { tickets } = (await send(world, 'GET', '/tickets')).json as { tickets: { subject: string }[] };
  return tickets.map(({ subject }) => subject).filter((subject) => subject.startsWith('test '));
}
