import { describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import { noFaults } from '../../../src/core/simulation/conditions.ts';
import { createHost, listSubjects, openTab, openTicket, send } from './worlds.ts';

describe('a simulated world', () => {
  it('survives a reload: what was done is there, and what is made next is what would have been', async () => {
    const [store, other] = [createMemoryStore(), createMemoryStore()];
    const first = openTab({ store });
    await openTicket(first, 'test one');
    const reloaded = openTab({ store });
    expect(await listSubjects(reloaded)).toEqual(['test one']);
    const unbroken = openTab({ store: other });
    await openTicket(unbroken, 'test one');
    expect(await openTicket(reloaded, 'test two')).toBe(await openTicket(unbroken, 'test two'));
  });

  it('keeps nothing for calls that only read', async () => {
    const store = createMemoryStore();
    await listSubjects(openTab({ store }));
    expect(await store.keys()).toEqual([]);
  });

  it('tells the outbox, also of what was done before the reload', async () => {
    const store = createMemoryStore();
    const path = '/chats/PQ7Z2M0KXA/send_transcript';
    await send(openTab({ store }), 'POST', path, 'to=c@d.example');
    const reloaded = openTab({ store });
    expect(await reloaded.outgoing()).toMatchObject({ outbox: [{ to: 'c@d.example' }], deliveries: [] });
  });

  it('notes a further attempt of a delivery, which is there after a reload and in other tabs', async () => {
    const store = createMemoryStore();
    const [world, other] = [openTab({ store }), openTab({ store })];
    await openTicket(world, 'test one');
    await listSubjects(other);
    const before = await world.outgoing();
    expect(await world.resend(1)).toEqual({ ok: true });
    expect(before.deliveries[0]?.attempts).toHaveLength(1);
    expect(await world.resend(2)).toEqual({ ok: false, error: 'There is no delivery 2.' });
    for (const tab of [world, other, openTab({ store })]) {
      const [delivery] = (await tab.outgoing()).deliveries;
      expect(delivery?.attempts.map(({ outcome }) => outcome)).toEqual(['noted', 'noted']);
    }
  });

  it('waits for slow answers outside its turn, so that calls do not queue up', async () => {
    const waits: number[] = [];
    const wait = (milliseconds: number) => {
      waits.push(milliseconds);
      return new Promise<void>(() => {});
    };
    const world = openTab({ wait });
    await world.configure({ latency: 300 });
    for (let call = 0; call < 3; call++) void send(world, 'GET', '/status');
    await vi.waitFor(() => expect(waits).toEqual([300, 300, 300]));
  });

  it('rejects with a TypeError where a connection breaks, and the call is in the journal', async () => {
    const world = openTab();
    await world.configure({ faults: { ...noFaults, dropped: 1 } });
    await expect(openTicket(world, 'test one')).rejects.toThrow(TypeError);
    await world.configure({ faults: noFaults });
    expect(await listSubjects(world)).toEqual(['test one']);
    expect(world.state.changes).toBe(1);
  });

  it('starts again from its journal after its host has broken', async () => {
    const breaking = vi.fn(createHost).mockImplementationOnce(async (settings, journal) => {
      const host = await createHost(settings, journal);
      let calls = 0;
      return {
        ...host,
        answer(request) {
          calls += 1;
          return calls === 2 ? Promise.reject(new Error('crashed')) : host.answer(request);
        },
      };
    });
    const world = openTab({ createHost: breaking });
    await openTicket(world, 'test one');
    await expect(listSubjects(world)).rejects.toThrow('crashed');
    expect(await listSubjects(world)).toEqual(['test one']);
    expect(breaking).toHaveBeenCalledTimes(2);
  });

  it('says that it could not be started, not that the connection broke', async () => {
    const failing = vi.fn(createHost).mockRejectedValueOnce(new TypeError('no chunk'));
    const world = openTab({ createHost: failing });
    const error = await listSubjects(world).catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(TypeError);
    expect(String(error)).toContain('no chunk');
    expect(await listSubjects(world)).toEqual([]);
  });
});

describe('two tabs on one world', () => {
  it('see what the other one does, and make different ids', async () => {
    const store = createMemoryStore();
    const [one, two] = [openTab({ store }), openTab({ store })];
    expect(await listSubjects(two)).toEqual([]);
    const ids = [await openTicket(one, 'test one'), await openTicket(two, 'test two')];
    ids.push(await openTicket(one, 'test three'));
    expect(new Set(ids).size).toBe(3);
    for (const tab of [one, two, openTab({ store })])
      expect(await listSubjects(tab)).toEqual(['test three', 'test two', 'test one']);
  });

  it('follow a reset and a change of conditions in the other one', async () => {
    const store = createMemoryStore();
    const [one, two] = [openTab({ store }), openTab({ store })];
    await openTicket(two, 'test one');
    await one.configure({ readOnly: true });
    expect((await send(two, 'POST', '/tickets', '')).status).toBe(403);
    await one.reset();
    expect(await listSubjects(two)).toEqual([]);
    expect(two.state).toMatchObject({ changes: 0, settings: { conditions: { readOnly: true } } });
  });

  it('end with the same world when both act at once without locks', async () => {
    const store = createMemoryStore();
    const [one, two] = [openTab({ store }), openTab({ store })];
    await Promise.all([listSubjects(one), listSubjects(two)]);
    await Promise.all(
      ['a', 'b', 'c'].flatMap((name) => [openTicket(one, `test 1${name}`), openTicket(two, `test 2${name}`)]),
    );
    const seen = await listSubjects(one);
    expect(seen).toHaveLength(6);
    for (const tab of [two, openTab({ store })]) expect(await listSubjects(tab)).toEqual(seen);
  });

  it('agree also after what was kept has been cleared and begun anew', async () => {
    const store = createMemoryStore();
    const one = openTab({ store });
    await openTicket(one, 'test one');
    await openTicket(one, 'test two');
    await store.delete('simulated-world');
    await openTicket(openTab({ store }), 'test three');
    expect(await listSubjects(one)).toEqual(['test three']);
  });

  it('take turns by the locks they are given', async () => {
    const names: string[] = [];
    const locks = {
      request<Value>(name: string, run: () => Promise<Value>) {
        names.push(name);
        return run();
      },
    };
    await listSubjects(openTab({ locks }));
    expect(names).toEqual(['simulated-world']);
  });
});

describe('a store that is full', () => {
  const createFullStore = () => {
    const store = createMemoryStore();
    const disk = { full: false };
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const limited: Store = {
      ...store,
      change: (key, decide) => (disk.full ? full() : store.change(key, decide)),
    };
    return { store: limited, disk };
  };

  it('still lets calls be answered, and says that the world no longer survives', async () => {
    const { store, disk } = createFullStore();
    const world = openTab({ store });
    const keeping: string[] = [];
    world.subscribe((state) => keeping.push(state.keeping));
    await openTicket(world, 'test one');
    disk.full = true;
    await openTicket(world, 'test two');
    await openTicket(world, 'test three');
    expect(await listSubjects(world)).toEqual(['test three', 'test two', 'test one']);
    expect(keeping).toEqual(['browser', 'refused', 'refused']);
    expect(await listSubjects(openTab({ store }))).toEqual(['test one']);
  });

  it('gets all that was missing with the first change that fits again', async () => {
    const { store, disk } = createFullStore();
    const world = openTab({ store });
    disk.full = true;
    await openTicket(world, 'test one');
    disk.full = false;
    await openTicket(world, 'test two');
    expect(world.state.keeping).toBe('browser');
    expect(await listSubjects(openTab({ store }))).toEqual(['test two', 'test one']);
  });

  it('does not keep a reset from being done', async () => {
    const { store, disk } = createFullStore();
    const world = openTab({ store });
    await openTicket(world, 'test one');
    disk.full = true;
    await world.reset();
    expect(await listSubjects(world)).toEqual([]);
    await openTicket(world, 'test two');
    expect(await listSubjects(world)).toEqual(['test two']);
    expect(world.state.keeping).toBe('refused');
  });

  it('is left alone when a later program wrote into it', async () => {
    const store = createMemoryStore();
    await store.set('simulated-world', { version: 3 });
    const world = openTab({ store });
    await openTicket(world, 'test one');
    expect(await listSubjects(world)).toEqual(['test one']);
    await world.reset();
    expect(world.state.keeping).toBe('later');
    expect(await store.get('simulated-world')).toEqual({ version: 3 });
  });
});

describe('settings', () => {
  it('make another account, and what was done to the old one is gone', async () => {
    const store = createMemoryStore();
    const world = openTab({ store });
    const agents = async () => JSON.stringify((await send(world, 'GET', '/agents')).json);
    const before = await agents();
    await openTicket(world, 'test one');
    expect(await world.reset({ seed: 'other', size: 200 })).toMatchObject({ ok: true });
    expect(await agents()).not.toBe(before);
    expect(await openTab({ store }).refresh()).toMatchObject({
      settings: { seed: 'other', size: 200 },
      changes: 0,
      keeping: 'browser',
    });
  });

  it('that make no sense are refused with a sentence', async () => {
    const world = openTab();
    expect(await world.reset({ seed: '' })).toEqual({
      ok: false,
      error: 'This can’t be set: settings.seed must be a text of 1 to 200 characters.',
    });
    expect(await world.configure({ faults: { ...noFaults, errors: 0.6, slow: 0.6 } })).toMatchObject({
      ok: false,
    });
    expect(world.state.settings.seed).toBe('harbor pine');
  });

  it('tell subscribers once a change, until they leave', async () => {
    const world = openTab();
    const listener = vi.fn();
    const leave = world.subscribe(listener);
    await world.configure({ latency: 5 });
    await world.configure({ latency: 5 });
    leave();
    await world.configure({ latency: 6 });
    expect(listener.mock.calls.map(([state]) => state.settings.conditions.latency)).toEqual([5]);
  });
});

describe('a world as text', () => {
  it('is the same one where it is imported', async () => {
    const [one, two] = [openTab(), openTab()];
    await one.reset({ seed: 'mine' });
    await openTicket(one, 'test one');
    const text = await one.exportText();
    expect(await two.importText(text)).toMatchObject({ ok: true });
    expect(await listSubjects(two)).toEqual(['test one']);
    expect(await two.exportText()).toBe(text);
    expect(await openTicket(two, 'test two')).toBe(await openTicket(one, 'test two'));
  });

  it.each([
    ['not JSON', 'This text is no JSON.'],
    ['null', 'This is no simulated account: its format is not "simulated-account".'],
    [
      '{"format":"simulated-account","version":2}',
      'This simulated account has version 2; only version 1 can be read.',
    ],
    [
      '{"format":"simulated-account","version":1}',
      'This simulated account is damaged: settings must be an object.',
    ],
  ])('is refused with a sentence when it is %s', async (text, error) => {
    expect(await openTab().importText(text)).toEqual({ ok: false, error });
  });

  it('gives what it takes the place of, so that this can be undone', async () => {
    const store = createMemoryStore();
    const [one, two] = [openTab({ store }), openTab({ store })];
    await listSubjects(one);
    await openTicket(two, 'test one');
    const reset = await one.reset({ seed: 'mine' });
    const before = reset.ok ? reset.replaced : '';
    const imported = await two.importText(before);
    expect(await listSubjects(one)).toEqual(['test one']);
    expect(imported.ok && JSON.parse(imported.replaced)).toMatchObject({ settings: { seed: 'mine' } });
  });

  it('is refused whole when one entry is damaged, and the present world stays', async () => {
    const world = openTab();
    await openTicket(world, 'test one');
    const damaged = (await world.exportText()).replace('"/tickets"', '"tickets"');
    expect(await world.importText(damaged)).toEqual({
      ok: false,
      error: 'This simulated account is damaged: journal entry 1: path must begin with /.',
    });
    expect(await listSubjects(world)).toEqual(['test one']);
  });
});
