import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import { usualConditions } from '../../../src/core/simulation/conditions.ts';
import { listSubjects, openTab, openTicket } from './worlds.ts';

const settings = { seed: 'harbor pine', size: 2_000, conditions: usualConditions } as const;
const head = 'simulated-world';
const everything = { first: '', last: '\uffff' };

/** Keys of the changes of the account that is kept. */
async function listEntries(store: Store): Promise<string[]> {
  const { id } = (await store.get<{ id: string }>(head)) ?? { id: '' };
  return (await store.keys()).filter((key) => key.startsWith(`${head}/${id}/`)).sort();
}

/** A store that holds an account with so many tickets, named test 1, test 2 … */
async function keepTickets(count: number): Promise<Store> {
  const store = createMemoryStore();
  const world = openTab({ store });
  for (let number = 1; number <= count; number++) await openTicket(world, `test ${number}`);
  return store;
}

/** What version 1 of the program would have kept of an account. */
async function asVersion1(store: Store) {
  const journal = await Promise.all((await listEntries(store)).map((key) => store.get(key)));
  return { version: 1, id: 'old', settings, journal };
}

describe('what is kept of an account', () => {
  it('grows by one record a change, and what is written does not grow with the account', async () => {
    const store = createMemoryStore();
    const written: number[] = [];
    const watched: Store = {
      ...store,
      change: (key, decide) =>
        store.change(key, (kept) => {
          const changes = decide(kept);
          written.push(JSON.stringify(changes).length);
          return changes;
        }),
    };
    const world = openTab({ store: watched });
    for (let number = 10; number < 30; number++) await openTicket(world, `test ${number}`);
    expect(await listEntries(store)).toHaveLength(20);
    expect(written).toHaveLength(20);
    expect(Math.max(...written) - Math.min(...written)).toBeLessThan(10);
  });

  it('is gone with a reset, all of it', async () => {
    const store = await keepTickets(3);
    await openTab({ store }).reset({ seed: 'other' });
    expect(await store.keys()).toEqual([head]);
  });

  it('is read only where it has grown', async () => {
    const store = await keepTickets(3);
    const ranges: string[] = [];
    const watched: Store = {
      ...store,
      list: (range) => {
        ranges.push(range.first.slice(-1) + range.last.slice(-1));
        return store.list(range);
      },
    };
    const world = openTab({ store: watched });
    await listSubjects(world);
    await listSubjects(world);
    await openTicket(openTab({ store }), 'test 4');
    expect(await listSubjects(world)).toEqual(['test 4', 'test 3', 'test 2', 'test 1']);
    expect(ranges).toEqual(['02', '33']);
  });
});

describe('an account that version 1 kept in one record', () => {
  it('is the same one afterwards, record by record, and nothing of it is left behind', async () => {
    const before = await keepTickets(3);
    const store = createMemoryStore();
    await store.set(head, await asVersion1(before));
    const world = openTab({ store });
    expect(await listSubjects(world)).toEqual(['test 3', 'test 2', 'test 1']);
    expect(world.state).toMatchObject({ keeping: 'browser', changes: 3, damages: [] });
    expect(await store.get(head)).toEqual({ version: 2, id: 'old', settings, length: 3, damages: [] });
    const unbroken = openTab({ store: before });
    expect(await openTicket(world, 'test 4')).toBe(await openTicket(unbroken, 'test 4'));
  });

  it('stays as it was where the store refuses, and follows with the first change that fits', async () => {
    const store = createMemoryStore();
    const kept = await asVersion1(await keepTickets(2));
    await store.set(head, kept);
    const disk = { full: true };
    const limited: Store = {
      ...store,
      change: (key, decide) =>
        disk.full ? Promise.reject(new DOMException('', 'QuotaExceededError')) : store.change(key, decide),
    };
    const world = openTab({ store: limited });
    expect(await listSubjects(world)).toEqual(['test 2', 'test 1']);
    expect(world.state.keeping).toBe('refused');
    expect(await store.get(head)).toEqual(kept);
    disk.full = false;
    await openTicket(world, 'test 3');
    expect(world.state.keeping).toBe('browser');
    expect(await listSubjects(openTab({ store }))).toEqual(['test 3', 'test 2', 'test 1']);
  });

  it('gives what could be read where one change is damaged, and the record is set aside as it was', async () => {
    const store = createMemoryStore();
    const kept = await asVersion1(await keepTickets(3));
    const damaged = { ...kept, journal: kept.journal.with(1, { at: 'noon' }) };
    await store.set(head, damaged);
    const world = openTab({ store });
    expect(await listSubjects(world)).toEqual(['test 1']);
    expect(world.state.damages).toEqual([{ kept: 1, of: 3 }]);
    expect(JSON.parse(await world.damaged.exportText()).records).toMatchObject([{ value: damaged }]);
  });
});

describe('a damaged record', () => {
  it.each([
    ['holds something else', (store: Store, key: string) => store.set(key, { at: 1 })],
    ['is missing', (store: Store, key: string) => store.delete(key)],
  ])('that %s ends what is read; it and all behind it are set aside and told', async (_, damage) => {
    const store = await keepTickets(4);
    const [, , third = '', fourth = ''] = await listEntries(store);
    await damage(store, third);
    const [damaged, untouched] = [await store.get(third), await store.get(fourth)];
    const notices: string[] = [];
    const world = openTab({ store, notify: (notice) => notices.push(notice) });
    expect(await listSubjects(world)).toEqual(['test 2', 'test 1']);
    expect(notices).toEqual([
      'Of 4 changes to the simulated account, the first 2 could be read and are here. What could not be read is set aside in this browser.',
    ]);
    expect([await store.get(third), await store.get(fourth)]).toEqual([damaged, untouched]);
    const { records } = JSON.parse(await world.damaged.exportText());
    expect(records.map(({ key }: { key: string }) => key)).toEqual(damaged ? [third, fourth] : [fourth]);
  });

  it('stays told and set aside over changes, a reload and a reset, until somebody discards it', async () => {
    const store = await keepTickets(3);
    const [, second = ''] = await listEntries(store);
    await store.set(second, null);
    await openTicket(openTab({ store }), 'test 9');
    const world = openTab({ store });
    expect(await listSubjects(world)).toEqual(['test 9', 'test 1']);
    await world.reset();
    expect((await openTab({ store }).refresh()).damages).toEqual([{ kept: 1, of: 3 }]);
    expect(await store.get(second)).toBe(null);
    await world.damaged.discard();
    expect(world.state.damages).toEqual([]);
    expect(await store.keys()).toEqual([head]);
  });

  it('that the browser can’t even read is told from a browser that reads nothing', async () => {
    const store = await keepTickets(3);
    const [, second] = await listEntries(store);
    const refuse = () => Promise.reject(new Error('unreadable'));
    const one: Store = {
      ...store,
      get: (key) => (key === second ? refuse() : store.get(key)),
      list: refuse,
    };
    const world = openTab({ store: one });
    expect(await listSubjects(world)).toEqual(['test 1']);
    expect(world.state).toMatchObject({ keeping: 'browser', damages: [{ kept: 1, of: 3 }] });
    const other = openTab({ store: { ...store, get: refuse, list: refuse } });
    await other.refresh();
    expect(other.state).toMatchObject({ keeping: 'refused', changes: 0, damages: [] });
  });

  it('is left where it is when it can’t be set aside, and nothing is written over it', async () => {
    const store = await keepTickets(3);
    const [, second = ''] = await listEntries(store);
    await store.set(second, 'damaged');
    const kept = await store.list(everything);
    const disk: Store = { ...store, change: () => Promise.reject(new Error('full')) };
    const world = openTab({ store: disk });
    await openTicket(world, 'test 9');
    expect(await listSubjects(world)).toEqual(['test 9', 'test 1']);
    expect(world.state).toMatchObject({ keeping: 'refused', damages: [{ kept: 1, of: 3 }] });
    Object.assign(disk, { change: store.change });
    await openTicket(world, 'test 10');
    expect(await store.list(everything)).toEqual(kept);
  });

  it('in the place of the head begins a new account, and sets everything aside', async () => {
    const store = await keepTickets(2);
    const entries = await listEntries(store);
    await store.set(head, { version: 2, id: 'first', settings: null });
    const world = openTab({ store });
    expect(await listSubjects(world)).toEqual([]);
    expect(world.state).toMatchObject({ keeping: 'browser', damages: [{ kept: 0, of: null }] });
    const { records } = JSON.parse(await world.damaged.exportText());
    expect(records.map(({ value }: { value: { settings?: null } }) => value.settings)).toContain(null);
    expect(records.map(({ key }: { key: string }) => key)).toEqual(expect.arrayContaining(entries));
    await openTicket(world, 'test 3');
    expect(await listSubjects(openTab({ store }))).toEqual(['test 3']);
  });
});

describe('two tabs where the disk is full for one of them', () => {
  it('never let the one in memory throw away what the other has done since', async () => {
    const store = createMemoryStore();
    const disk = { full: false };
    const limited: Store = {
      ...store,
      change: (key, decide) =>
        disk.full ? Promise.reject(new DOMException('', 'QuotaExceededError')) : store.change(key, decide),
    };
    const [one, two] = [openTab({ store: limited }), openTab({ store })];
    await openTicket(one, 'test 1');
    disk.full = true;
    await openTicket(one, 'test 2');
    await openTicket(two, 'test 3');
    disk.full = false;
    await openTicket(one, 'test 4');
    await one.reset();
    expect(one.state.keeping).toBe('refused');
    expect(await listSubjects(two)).toEqual(['test 3', 'test 1']);
    expect(await listSubjects(openTab({ store }))).toEqual(['test 3', 'test 1']);
  });
});
