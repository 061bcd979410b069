import { describe, expect, it } from 'vitest';
import { History, type HistoryChannel } from '../../../src/app/history/history.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import { pastCall } from './past-call.ts';

const minute = 60_000;

/** Histories over one store, as in tabs of one browser at the same time. */
function createTabs(store: Store = createMemoryStore(), defaultLimit = 1e6) {
  const listeners: ((ids: readonly string[]) => void)[] = [];
  const notices: string[] = [];
  const clock = { now: 0 };
  const open = () => {
    let own: ((ids: readonly string[]) => void) | null = null;
    const channel: HistoryChannel = {
      post: (ids) => {
        for (const listener of listeners) if (listener !== own) listener(ids);
      },
      subscribe: (listener) => {
        own = listener;
        listeners.push(listener);
      },
    };
    const notify = (notice: string) => void notices.push(notice);
    return History.open({ store, channel, defaultLimit, now: () => clock.now, notify });
  };
  return { store, open, notices, clock };
}

/** A store whose disk is full: it still reads and removes. */
function fillUp(store: Store): Store {
  return {
    ...store,
    change: (key, decide) =>
      store.change(key, (kept) => {
        const changes = decide(kept);
        if (changes?.put.length) throw new DOMException('', 'QuotaExceededError');
        return changes;
      }),
    set: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
  };
}

const idsOf = ({ state }: History) => state.entries.map(({ id }) => id.slice(16));

async function search(history: History, words: string): Promise<string[]> {
  let last: ReadonlySet<string> = new Set();
  await history.search(words, new AbortController().signal, (ids) => {
    last = ids;
  });
  return idsOf(history).filter((id) => [...last].some((found) => found.endsWith(id)));
}

describe('the history', () => {
  it('keeps calls with their answers for the next visit, the newest first', async () => {
    const { open } = createTabs();
    const first = await open();
    await first.add(pastCall('a', 1, 'one'), 'Create a ticket');
    await first.add(pastCall('b', 2, 'two'), 'Create a ticket');
    const next = await open();
    expect(idsOf(next)).toEqual(['b', 'a']);
    const call = await next.read(next.state.entries[1]?.id ?? '');
    expect(call?.exchange).toEqual(pastCall('a', 1, 'one').exchange);
  });

  it('shows the newest calls before the earlier ones are read, and does nothing without those', async () => {
    const { store, open } = createTabs();
    const earlier = await open();
    for (let at = 0; at < 150; at += 1) await earlier.add(pastCall(`c${at}`, at, ''), '');
    let letRead = () => {};
    const held = new Promise<void>((resolve) => {
      letRead = resolve;
    });
    const values: Store['values'] = (range) => held.then(() => store.values(range));
    const history = await createTabs({ ...store, values }).open();
    expect(history.state.isWhole).toBe(false);
    expect(idsOf(history)).toEqual(Array.from({ length: 100 }, (_, at) => `c${149 - at}`));
    const found: number[] = [];
    const search = history.search('tickets', new AbortController().signal, (ids) => found.push(ids.size));
    const added = history.add(pastCall('new', 150, ''), '');
    letRead();
    await Promise.all([search, added]);
    expect(history.state.isWhole).toBe(true);
    expect(idsOf(history)).toHaveLength(151);
    expect(found.at(-1)).toBe(150);
  });

  it('goes on with the newest calls where the earlier ones can’t be read, and says so', async () => {
    const { store, open } = createTabs();
    const earlier = await open();
    for (let at = 0; at < 120; at += 1) await earlier.add(pastCall(`c${at}`, at, ''), '');
    const values = () => Promise.reject(new Error('damaged'));
    const history = await createTabs({ ...store, values }).open();
    await history.add(pastCall('new', 120, ''), '');
    expect(history.state.problem).toContain('can’t be read');
    expect(history.state.isWhole).toBe(true);
    expect(idsOf(history)).toHaveLength(101);
  });

  it('is the same in all tabs, without being asked', async () => {
    const { open } = createTabs();
    const [one, other] = [await open(), await open()];
    await one.add(pastCall('a', 1, ''), '');
    await expect.poll(() => idsOf(other)).toEqual(['a']);
    await other.change(other.state.entries[0]?.id ?? '', { name: 'mine' });
    await expect.poll(() => one.state.entries[0]?.name).toBe('mine');
    await one.remove(one.state.entries.map(({ id }) => id));
    await expect.poll(() => idsOf(other)).toEqual([]);
  });

  it('lets the oldest calls without a pin make way, and says so once', async () => {
    const { open, notices } = createTabs(createMemoryStore(), 10_000);
    const history = await open();
    for (const [at, id] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      await history.add(pastCall(id, at, 'x'.repeat(1000)), '');
      if (id === 'a') await history.change(history.state.entries[0]?.id ?? '', { pinned: true });
    }
    expect(history.state.bytes).toBeLessThanOrEqual(10_000);
    expect(idsOf(history)[0]).toBe('f');
    expect(idsOf(history).at(-1)).toBe('a');
    expect(idsOf(history)).not.toContain('b');
    expect(notices).toHaveLength(1);
    expect(idsOf(await open())).toEqual(idsOf(history));
  });

  it('makes room at once when less is to be kept, and remembers it', async () => {
    const { open, store } = createTabs();
    const history = await open();
    for (const [at, id] of ['a', 'b', 'c'].entries())
      await history.add(pastCall(id, at, 'x'.repeat(1000)), '');
    await history.setLimit(history.state.bytes - 1);
    expect(idsOf(history)).toEqual(['c', 'b']);
    expect(await store.keys({ first: 'call/', last: 'call/\uffff' })).toHaveLength(2);
    expect((await open()).state.limit).toBe(history.state.limit);
  });

  it('keeps all but the body of an answer that would take most of the room', async () => {
    const { open } = createTabs(createMemoryStore(), 10_000);
    const history = await open();
    await history.add(pastCall('a', 1, 'x'.repeat(4000)), '');
    const [entry] = history.state.entries;
    expect(entry?.size).toBe(4000);
    const outcome = (await history.read(entry?.id ?? ''))?.exchange.outcome;
    if (outcome?.kind !== 'answered') throw new Error('It was answered.');
    expect(outcome.response.body).toHaveLength(0);
    expect(outcome.response.unseen.join()).toContain('4000 bytes');
  });

  it('goes on in this tab where the device is full, and says so', async () => {
    const store = createMemoryStore();
    await (await createTabs(store).open()).add(pastCall('a', 1, 'kept'), '');
    const { open, notices } = createTabs(fillUp(store));
    const history = await open();
    await history.add(pastCall('b', 2, 'unkept'), '');
    expect(idsOf(history)).toEqual(['b', 'a']);
    const [entry] = history.state.entries;
    expect(history.state.unkept).toEqual(new Set([entry?.id]));
    expect((await history.read(entry?.id ?? ''))?.exchange.id).toBe('b');
    expect(notices.join()).toContain('storage full or blocked');
    expect(await history.change(entry?.id ?? '', { name: 'still here' })).toBe(true);
    expect(await history.change(history.state.entries[1]?.id ?? '', { name: 'refused' })).toBe(false);
    expect(history.state.entries[1]?.name).toBe('');
  });

  it('deletes with a way back, and for good when nobody can take it any longer', async () => {
    const { open, store, clock } = createTabs();
    const history = await open();
    for (const [at, id] of ['a', 'b', 'c'].entries()) await history.add(pastCall(id, at, ''), '');
    const ids = history.state.entries.map(({ id }) => id);
    await history.remove(ids);
    expect(idsOf(history)).toEqual([]);
    expect(idsOf(await open())).toEqual([]);
    await history.restore(ids.slice(0, 2));
    expect(idsOf(history)).toEqual(['c', 'b']);
    clock.now = 11 * minute;
    await open();
    expect(await store.keys({ first: 'call/', last: 'call/\uffff' })).toHaveLength(2);
    await history.remove(ids.slice(0, 1));
    await history.purge(ids.slice(0, 1));
    expect(await store.keys({ first: 'call/', last: 'call/\uffff' })).toHaveLength(1);
  });

  it('passes over damaged records and opens the rest', async () => {
    const { open, store } = createTabs();
    const history = await open();
    await history.add(pastCall('a', 1, ''), '');
    await store.set('entry/000000000000002-b', { version: 1, id: 7 });
    await store.set(`call/${history.state.entries[0]?.id}`, { exchange: { outcome: 'nonsense' } });
    const next = await open();
    expect(idsOf(next)).toEqual(['a']);
    expect(await next.read(next.state.entries[0]?.id ?? '')).toBeNull();
  });

  it('says when what was kept can’t be read, and lists new calls', async () => {
    const broken: Store = { ...createMemoryStore(), last: () => Promise.reject(new Error('blocked')) };
    const history = await createTabs(broken).open();
    expect(history.state.problem).toContain('can’t be read');
    await history.add(pastCall('a', 1, ''), '');
    expect(idsOf(history)).toEqual(['a']);
  });
});

describe('a search of the history', () => {
  const fill = async () => {
    const history = await createTabs().open();
    await history.add(pastCall('a', 1, '{"id":"lantern"}'), 'Create a ticket');
    await history.add(pastCall('b', 2, '{"error":"nothing"}', 404), 'List agents');
    const failed = pastCall('c', 3, '');
    const failure = {
      cause: 'internal',
      title: 'No network',
      explanation: '',
      wayOut: '',
      evidence: [],
      tryInstead: null,
    } as const;
    await history.add(
      { ...failed, exchange: { ...failed.exchange, outcome: { kind: 'failed', failure } } },
      '',
    );
    return history;
  };

  it.each([
    ['404', ['b']],
    ['4xx', ['b']],
    ['2xx', ['a']],
    ['failed', ['c']],
    ['agents', ['b']],
    ['LANTERN', ['a']],
    ['lamp', ['c', 'b', 'a']],
    ['lamp 2xx', ['a']],
    ['5xx', []],
    ['nowhere', []],
  ])('finds %s', async (words, expected) => {
    expect(await search(await fill(), words)).toEqual(expected);
  });

  it('tells nothing any more once it is given up', async () => {
    const history = await fill();
    const controller = new AbortController();
    const told: number[] = [];
    await history.search('lantern', controller.signal, (ids) => {
      told.push(ids.size);
      controller.abort();
    });
    expect(told).toEqual([0]);
  });
});
