import { describe, expect, it } from 'vitest';
import { Walk, type WalkParts } from '../../../src/app/walks/walk.ts';
import type { WalkOrder } from '../../../src/app/walks/walk-order.ts';
import { shareOf, type WalkState } from '../../../src/app/walks/walk-state.ts';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { reportsChats } from '../../../src/core/catalogue/livechat/reports-chats.ts';
import { tickets } from '../../../src/core/catalogue/livechat/tickets.ts';
import type { Exchange } from '../../../src/core/http/exchange.ts';
import { createDraft, type Draft } from '../../../src/core/request/draft.ts';
import { findWays } from '../../../src/core/walks/find-ways.ts';

type Answer = { status?: number; body?: unknown; failed?: string } | null;

function orderOf(endpoint: Endpoint | undefined, days: WalkOrder['days'] = null, interval = 0): WalkOrder {
  const ways = endpoint && findWays(endpoint);
  if (!endpoint || !ways) throw new Error('no such walk');
  return { endpoint, ways, draft: createDraft(endpoint), accountId: 'live', days, interval };
}

const listTickets = () => orderOf(tickets.endpoints.find(({ id }) => id === 'tickets.list'));
const page = (ids: readonly number[], pages: number) => ({
  body: { tickets: ids.map((id) => ({ id })), pages, total: 5 },
});

/** A walk whose calls are answered one after the other, with a clock that only waiting and calls move. */
function begin(order: WalkOrder, answer: (draft: Draft, call: number) => Answer | Promise<Answer>) {
  const asked: string[] = [];
  const waits: number[] = [];
  const states: WalkState[] = [];
  const device = { clock: 0, accountId: 'live', problem: null as string | null };
  const parts: WalkParts = {
    accountId: () => device.accountId,
    problemOf: () => device.problem,
    elapsed: () => device.clock,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      device.clock += milliseconds;
    },
    carry: async (_, draft) => {
      asked.push(JSON.stringify(draft.parameters));
      device.clock += 100;
      const given = await answer(draft, asked.length);
      if (!given) return null;
      const outcome = given.failed
        ? { kind: 'failed', failure: { title: given.failed, wayOut: 'Try again.' } }
        : {
            kind: 'answered',
            response: {
              status: given.status ?? 200,
              body: new TextEncoder().encode(
                typeof given.body === 'string' ? given.body : JSON.stringify(given.body),
              ),
            },
          };
      return { outcome } as unknown as Exchange;
    },
  };
  const walk = new Walk(order, parts, (state) => states.push(state));
  return { walk, asked, waits, states, device };
}

describe('a walk through pages', () => {
  it('goes from the first page to the last, and keeps every item once', async () => {
    const { walk, asked } = begin(listTickets(), (_, call) =>
      call === 1 ? page([1, 2], 3) : call === 2 ? page([2, 3], 3) : page([4], 3),
    );
    await walk.run();
    expect(asked).toEqual(['1', '2', '3'].map((number) => `{"query:page":["${number}"]}`));
    expect(walk.state).toMatchObject({
      status: 'done',
      calls: 3,
      total: 5,
      repeated: 1,
      items: ['{"id":1}', '{"id":2}', '{"id":3}', '{"id":4}'],
    });
    expect(shareOf(walk.state)).toBe(1);
  });

  it('is held before a call that has something to mend, and goes on once that is mended', async () => {
    const { walk, asked, device } = begin(listTickets(), (_, call) => {
      device.problem = call === 1 ? 'tag: Mend this.' : null;
      return page([call], 2);
    });
    await walk.run();
    expect(walk.state).toMatchObject({ status: 'paused', note: 'tag: Mend this.', items: ['{"id":1}'] });
    expect(asked).toHaveLength(1);
    device.problem = null;
    await walk.run();
    expect(walk.state).toMatchObject({ status: 'done', items: ['{"id":1}', '{"id":2}'] });
  });

  it('keeps what it has when a call fails, and goes on with that very call', async () => {
    const { walk, asked } = begin(listTickets(), (_, call) =>
      call === 2 ? { failed: 'The relay is not there' } : page([call], 3),
    );
    await walk.run();
    expect(walk.state).toMatchObject({
      status: 'failed',
      note: 'The relay is not there. Try again.',
      items: ['{"id":1}'],
    });
    await walk.run();
    expect(walk.state).toMatchObject({ status: 'done', items: ['{"id":1}', '{"id":3}', '{"id":4}'] });
    expect(asked.map((one) => one.match(/\d/)?.[0])).toEqual(['1', '2', '2', '3']);
  });

  it.each([
    [{ status: 500, body: 'broken' }, 'failed', 'The API answered 500: broken'],
    [{ body: '{"tickets":' }, 'failed', 'not of the documented shape'],
    [null, 'paused', 'not allowed'],
  ] as const)('says why it does not go on: %j', async (answer, status, note) => {
    const { walk } = begin(listTickets(), () => answer);
    await walk.run();
    expect(walk.state.status).toBe(status);
    expect(walk.state.note).toContain(note);
  });

  it('is held in the middle of a call, which is made again later', async () => {
    let arrive = () => {};
    const { walk, asked } = begin(listTickets(), async (_, call) => {
      if (call === 2)
        await new Promise<void>((resolve) => {
          arrive = resolve;
          walk.pause();
        });
      return page([call], 2);
    });
    const running = walk.run();
    while (asked.length < 2) await Promise.resolve();
    await Promise.resolve();
    expect(walk.state).toMatchObject({ status: 'paused', items: ['{"id":1}'] });
    arrive();
    await running;
    expect(walk.state.items).toEqual(['{"id":1}']);
    await walk.run();
    expect(walk.state).toMatchObject({ status: 'done', items: ['{"id":1}', '{"id":3}'] });
  });

  it('is stopped for good, and keeps what it has', async () => {
    const { walk, asked } = begin(listTickets(), (_, call) => {
      if (call === 2) walk.stop();
      return page([call], 9);
    });
    await walk.run();
    await walk.run();
    expect(asked).toHaveLength(2);
    expect(walk.state).toMatchObject({ status: 'stopped', items: ['{"id":1}'] });
  });

  it('never calls for another account than the one it began with', async () => {
    const { walk, device, asked } = begin(listTickets(), (_, call) => {
      device.accountId = 'other';
      return page([call], 2);
    });
    await walk.run();
    expect(asked).toHaveLength(1);
    expect(walk.state).toMatchObject({ status: 'paused', items: ['{"id":1}'] });
    expect(walk.state.note).toContain('Another account');
    device.accountId = 'live';
    await walk.run();
    expect(walk.state).toMatchObject({ status: 'done', items: ['{"id":1}', '{"id":2}'] });
  });

  it('leaves time between two calls, counted from one start to the next', async () => {
    const { walk, waits } = begin({ ...listTickets(), interval: 500 }, () => page([1], 3));
    await walk.run();
    expect(waits).toEqual([400, 400]);
    expect(walk.state.elapsed).toBe(1100);
  });
});

describe('a walk through days', () => {
  it('asks step by step, and names the day of each hour', async () => {
    const report = reportsChats.endpoints.find(({ id }) => id === 'reports.total-chats');
    const days = { from: '2018-04-01', to: '2018-04-02', step: 'day' } as const;
    const { walk, asked } = begin(orderOf(report, days), () => ({ body: { '09:00': { chats: 0 } } }));
    await walk.run();
    expect(asked).toEqual([
      '{"query:date_from":["2018-04-01"],"query:date_to":["2018-04-01"]}',
      '{"query:date_from":["2018-04-02"],"query:date_to":["2018-04-02"]}',
    ]);
    expect(walk.state.items).toEqual([
      '{"date":"2018-04-01","bucket":"09:00","chats":0}',
      '{"date":"2018-04-02","bucket":"09:00","chats":0}',
    ]);
  });

  it('goes through all pages of each step, and says how far it is', async () => {
    const days = { from: '2018-04-01', to: '2018-04-14', step: 'week' } as const;
    const { walk, asked, states } = begin({ ...listTickets(), days }, (_, call) => page([call], 2));
    await walk.run();
    expect(asked).toHaveLength(4);
    expect(states.map(shareOf)).toEqual([0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1, 1]);
    expect(walk.state.items).toHaveLength(4);
  });
});
