import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import { assert, assertEqual } from '../assert.ts';

const all = { first: '', last: '\uffff' };
let database: string;

beforeEach(() => {
  database = `store-${crypto.randomUUID()}`;
});

afterEach(() => {
  indexedDB.deleteDatabase(database);
});

/** Puts a and b/1 to b/3 into a store. */
async function fill(store: Store): Promise<void> {
  for (const key of ['b/2', 'a', 'b/3', 'b/1']) await store.set(key, { key });
}

const stores: [string, () => Store][] = [
  ['IndexedDB', () => createIndexedDbStore(database)],
  ['memory', createMemoryStore],
];

for (const [name, open] of stores)
  describe(`a store in ${name}`, () => {
    it('lists a range in the order of its keys, and nothing else', async () => {
      const store = open();
      await fill(store);
      const range = { first: 'b/1', last: 'b/2' };
      const expected = ['b/1', 'b/2'].map((key) => [key, { key }]);
      assertEqual(await store.list(range), expected);
      assertEqual(await store.values(range), [{ key: 'b/1' }, { key: 'b/2' }]);
      assertEqual(await store.keys(range), ['b/1', 'b/2']);
      assertEqual(await store.last(range, 1), [{ key: 'b/2' }]);
      assertEqual(await store.last(all, 3), [{ key: 'b/1' }, { key: 'b/2' }, { key: 'b/3' }]);
      assertEqual(await store.last(range, 9), [{ key: 'b/1' }, { key: 'b/2' }]);
      assertEqual((await store.keys()).sort(), ['a', 'b/1', 'b/2', 'b/3']);
    });

    it('removes and writes in one step, by what it holds', async () => {
      const store = open();
      await fill(store);
      const isDone = await store.change('a', (kept) => ({
        remove: [{ first: 'b/1', last: 'b/2' }],
        put: [
          ['b/2', kept],
          ['c', 1],
        ],
      }));
      assertEqual(isDone, true);
      const expected = [
        ['a', { key: 'a' }],
        ['b/2', { key: 'a' }],
        ['b/3', { key: 'b/3' }],
        ['c', 1],
      ];
      assertEqual(await store.list(all), expected);
    });

    it('leaves all as it is where nothing is to be done, or where one value can’t be written', async () => {
      const store = open();
      await fill(store);
      const before = await store.list(all);
      assertEqual(await store.change('a', () => null), false);
      const failure = await store
        .change('a', () => ({
          remove: [all],
          put: [
            ['b/1', 1],
            ['c', () => {}],
          ],
        }))
        .catch(String);
      assert(String(failure).includes('DataCloneError'), `told why, not ${failure}`);
      assertEqual(await store.list(all), before);
    });
  });

describe('two connections to one database', () => {
  it('change it one after the other, so that no change is lost', async () => {
    const connections = [createIndexedDbStore(database), createIndexedDbStore(database)];
    const add = (store: Store) =>
      store.change('count', (kept) => ({ remove: [], put: [['count', Number(kept ?? 0) + 1]] }));
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(connections[index % 2] as Store)));
    assertEqual(await connections[0]?.get('count'), 20);
  });
});
