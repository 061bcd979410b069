import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import { startWorkerSimulator } from '../../../src/app/transports/simulator-worker.ts';
import { usualConditions } from '../../../src/core/simulation/conditions.ts';
import type { WorldSettings } from '../../../src/core/simulation/world-settings.ts';
import { assert, assertEqual } from '../assert.ts';
import { type createHost, listSubjects, openTab, openTicket } from './worlds.ts';

const locks = navigator.locks;
const startWorker = () =>
  new Worker(new URL('../../../src/servers/simulator/worker.ts', import.meta.url), { type: 'module' });
const settings: WorldSettings = { seed: 'harbor pine', size: 200, conditions: usualConditions };
const inWorker: typeof createHost = async (given, journal) =>
  startWorkerSimulator(startWorker(), { ...given, size: 200 }, journal, 20_000);

let database: string;

beforeEach(() => {
  database = `world-${crypto.randomUUID()}`;
});

afterEach(() => {
  indexedDB.deleteDatabase(database);
});

describe('two tabs on one world in IndexedDB', () => {
  it('take turns by Web Locks: calls at once end in the same world everywhere', async () => {
    // Two connections to one database, as two tabs have.
    const [one, two] = [0, 1].map(() => openTab({ store: createIndexedDbStore(database), locks }));
    assert(one && two, 'two tabs');
    const names = ['a', 'b', 'c', 'd'];
    const ids = await Promise.all(
      names.flatMap((name) => [openTicket(one, `test 1${name}`), openTicket(two, `test 2${name}`)]),
    );
    assertEqual(new Set(ids).size, 8);
    const seen = await listSubjects(one);
    assertEqual(seen.length, 8);
    assertEqual(await listSubjects(two), seen);
    assertEqual(await listSubjects(openTab({ store: createIndexedDbStore(database), locks })), seen);
  });
});

describe('a world in a worker', () => {
  it('answers as the one in the page does, and survives a reload', async () => {
    const store = createIndexedDbStore(database);
    const world = openTab({ store, locks, createHost: inWorker });
    const id = await openTicket(world, 'test zażółć');
    assertEqual(id, await openTicket(openTab(), 'test zażółć'));
    assertEqual(await listSubjects(openTab({ store, locks, createHost: inWorker })), ['test zażółć']);
    assertEqual((await world.outgoing()).outbox, []);
  });

  it('is started again from its journal after the worker broke', async () => {
    const workers: Worker[] = [];
    const watched: typeof createHost = async (given, journal) => {
      const worker = startWorker();
      workers.push(worker);
      return startWorkerSimulator(worker, { ...given, size: 200 }, journal, 20_000);
    };
    const world = openTab({ createHost: watched });
    await openTicket(world, 'test one');
    // A message nobody can take apart breaks the worker's script for real.
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    const failure = await listSubjects(world).catch(String);
    assert(String(failure).includes('out of memory'), `told why, not ${failure}`);
    assertEqual(await listSubjects(world), ['test one']);
    assertEqual(workers.length, 2);
  });

  it('that could not be loaded says so', async () => {
    const worker = new Worker(new URL('./no-such-worker.ts', import.meta.url), { type: 'module' });
    const simulator = startWorkerSimulator(worker, settings, [], 20_000);
    const failure = await simulator.answer(new Request('https://simulated.invalid/agents')).catch(String);
    assert(String(failure).includes('worker broke'), `told what broke, not ${failure}`);
  });

  it('that is silent for too long is ended', async () => {
    const silent = new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));
    const simulator = startWorkerSimulator(silent, settings, [], 20);
    const failure = await simulator.answer(new Request('https://simulated.invalid/agents')).catch(String);
    assert(String(failure).includes('no longer answers'), `told that it is silent, not ${failure}`);
    const next = await simulator.outgoing().catch(String);
    assertEqual(next, failure);
  });

  it('does not begin a call that was cancelled before its turn came', async () => {
    const simulator = startWorkerSimulator(startWorker(), settings, [], 20_000);
    const headers = { authorization: 'Bearer dal:demo_harbor-pine-2018' };
    const path = 'https://simulated.invalid/agents/oona@harborpine.example';
    const cancel = new AbortController();
    const request = new Request(path, { method: 'DELETE', headers, signal: cancel.signal });
    const running = simulator.answer(request).catch((error: Error) => error.name);
    cancel.abort();
    const failure = await running;
    assertEqual(failure, 'AbortError');
    const { response } = await simulator.answer(new Request(path, { headers }));
    assertEqual(response?.status, 200);
    simulator.close();
  });
});
