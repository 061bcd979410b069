import { expect, it } from 'vitest';
import { readBoth, readWithPrevious } from '../../../src/app/explorer/compared-calls.ts';
import { History, type KeptCall } from '../../../src/app/history/history.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import { failed } from '../../../src/app/transports/failures.ts';
import { pastCall } from '../history/past-call.ts';

async function openHistory(
  calls: readonly KeptCall[],
  defaultLimit = 1e6,
  store: Store = createMemoryStore(),
): Promise<History> {
  const parts = { store, channel: null, defaultLimit, now: () => 0, notify: () => {} };
  const history = await History.open(parts);
  for (const call of calls) await history.add(call, 'Create a ticket');
  return history;
}

/** The same call of something else. */
function change(call: KeptCall, exchange: Partial<KeptCall['exchange']>): KeptCall {
  return { ...call, exchange: { ...call.exchange, ...exchange } };
}

const idOf = (history: History, place: number) => history.state.entries[place]?.id ?? '';

it('reads two calls, the earlier first, whichever was marked first', async () => {
  const history = await openHistory([pastCall('a', 1, 'one'), pastCall('b', 2, 'two', 201)]);
  for (const [one, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const calls = await readBoth(history, idOf(history, one), idOf(history, other));
    expect(calls).toMatchObject({
      before: { response: { status: 200 } },
      after: { response: { status: 201 } },
    });
  }
});

it('finds the last answer before of the same endpoint on the same account', async () => {
  const shown = pastCall('f', 6, 'now');
  const history = await openHistory([
    pastCall('a', 1, 'oldest'),
    pastCall('b', 2, 'wanted', 201),
    change(pastCall('c', 3, 'x'), { accountId: 'live' }),
    change(pastCall('d', 4, 'x'), { endpointId: 'agents.list' }),
    change(
      pastCall('e', 5, ''),
      failed([], { id: 'offline', title: 'Offline', detail: '', next: '' } as never),
    ),
    shown,
    pastCall('g', 7, 'later'),
  ]);
  const calls = await readWithPrevious(history, shown.exchange);
  expect(calls).toMatchObject({
    ok: true,
    before: { response: { status: 201 } },
    after: { entry: { startedAt: 6 } },
  });
});

it('finds it among calls that are read behind the newest ones', async () => {
  const store = createMemoryStore();
  const others = Array.from({ length: 150 }, (_, place) =>
    change(pastCall(`o${place}`, 10 + place, 'x'), { endpointId: 'agents.list' }),
  );
  const shown = pastCall('b', 999, 'now');
  await openHistory([pastCall('a', 1, 'wanted'), ...others, shown], 1e6, store);
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const values: Store['values'] = async (range) => {
    await gate;
    return store.values(range);
  };
  const history = await openHistory([], 1e6, { ...store, values });
  const reading = readWithPrevious(history, shown.exchange);
  release();
  const calls = await reading;
  expect(calls).toMatchObject({ ok: true, before: { entry: { startedAt: 1 } } });
});

it('says why there is nothing to compare', async () => {
  const only = pastCall('a', 1, 'one');
  const history = await openHistory([only]);
  const reasonOf = async (calls: ReturnType<typeof readBoth>) => {
    const { ok, reason } = (await calls) as { ok: boolean; reason: string };
    return ok ? '' : reason;
  };
  expect(await reasonOf(readWithPrevious(history, only.exchange))).toContain('no earlier answer');
  expect(await reasonOf(readWithPrevious(history, null))).toContain('not in the history');
  expect(await reasonOf(readBoth(history, idOf(history, 0), 'x'))).toContain('damaged or gone');
  const small = await openHistory([pastCall('a', 1, 'one'), pastCall('b', 2, 'x'.repeat(5000))], 10_000);
  expect(await reasonOf(readBoth(small, idOf(small, 0), idOf(small, 1)))).toContain(
    'too large for the history',
  );
});
