import { createSimulatedWorld } from '../../../src/app/simulated-world/simulated-world.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import { demoLogin, demoToken } from '../../../src/servers/simulator/demo-credentials.ts';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';

declare global {
  interface Window {
    /** Times changing calls on an account that so many calls have changed before, in milliseconds. */
    measureChanges(before: number, calls: number): Promise<number[]>;
  }
}

const change = {
  method: 'PUT',
  path: '/chats/PQ7Z2M0KXA/tags',
  type: 'application/x-www-form-urlencoded',
  body: 'tag[]=stock',
};

window.measureChanges = async (before, calls) => {
  const world = createSimulatedWorld({
    store: createIndexedDbStore(`bench-${crypto.randomUUID()}`),
    lasting: true,
    locks: navigator.locks,
    async createHost(settings, journal) {
      const simulator = createSimulator({ ...settings, journal, now: Date.now });
      const { outbox, deliveries } = simulator;
      return { ...simulator, outgoing: async () => ({ outbox, deliveries }), close() {} };
    },
    wait: async () => {},
    randomId: () => crypto.randomUUID(),
    notify: console.warn,
  });
  const saved = JSON.parse(await world.exportText());
  const entry = { ...change, at: 1_523_628_000, caller: demoLogin };
  saved.journal = Array.from({ length: before }, () => entry);
  await world.importText(JSON.stringify(saved));

  const headers = { authorization: `Bearer ${demoToken}`, 'content-type': change.type };
  async function call(): Promise<void> {
    const request = new Request(`https://simulated.invalid${change.path}`, { ...change, headers });
    const { status } = await world.fetch(request);
    if (status !== 200) throw new Error(`The account answered ${status}.`);
  }
  // The first call makes the account and does the journal once more.
  await call();
  const times: number[] = [];
  for (let count = 0; count < calls; count += 1) {
    const begin = performance.now();
    await call();
    times.push(performance.now() - begin);
  }
  return times;
};
