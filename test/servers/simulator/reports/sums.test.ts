import { describe, expect, it } from 'vitest';
import { call, createAccount } from '../call.ts';

const account = createAccount();
const get = async (path: string) => (await call(account, path)).json;

type Bucket = { [name: string]: number };

/** The sum of one number over all buckets. */
async function sum(path: string, read: (bucket: Bucket) => number): Promise<number> {
  const buckets = Object.values((await get(path)) as { [key: string]: Bucket });
  return buckets.reduce((total, bucket) => total + read(bucket), 0);
}

const total = async (path: string) => (await get(path)).total as number;
const widths = ['hour', 'day', 'month'];

describe('reports on chats', () => {
  const filters = [
    '',
    'date_from=2018-03-20&date_to=2018-04-10&timezone=America/Los_Angeles',
    'date_from=2018-03-25&date_to=2018-03-25&timezone=Europe/Warsaw',
    'date_from=2017-10-28&date_to=2017-10-30&timezone=Europe/London',
    'timezone=Asia/Kathmandu&group=2',
    'timezone=Australia/Lord_Howe&agent=leo@harborpine.example&tag[]=sizing',
  ];
  for (const filter of filters)
    for (const width of widths)
      it(`agree with the list for "${filter}" by ${width}`, async () => {
        const query = `${filter}&group_by=${width}`;
        const all = await total(`/chats?${filter}`);
        expect(all).toBeGreaterThan(0);
        const engagement = await sum(`/reports/chats/engagement?${query}`, (bucket) =>
          Object.values(bucket).reduce((one, other) => one + other, 0),
        );
        expect(engagement).toBe(all);
        for (const rate of ['good', 'bad'])
          expect(await sum(`/reports/chats/ratings?${query}`, (bucket) => bucket[rate] ?? 0)).toBe(
            await total(`/chats?${filter}&rate=rated_${rate}`),
          );
        expect(await sum(`/reports/chats/ratings?${query}`, (bucket) => bucket.chats ?? 0)).toBe(all);
        const accepted = await sum(`/reports/chats/greetings?${query}`, (bucket) => bucket.accepted ?? 0);
        const invited = await sum(
          `/reports/chats/engagement?${query}`,
          (bucket) => bucket.chats_from_auto_invite ?? 0,
        );
        if (!filter.includes('agent=')) expect(accepted).toBe(invited);
      });

  it('find each chat either missed or answered for a first time', async () => {
    for (const filter of ['', 'date_from=2018-02-01&date_to=2018-03-31&tag[]=sizing']) {
      const missed = await sum(
        `/reports/chats/not_replied_chats?${filter}`,
        (bucket) => bucket.not_replied ?? 0,
      );
      const answered = await sum(
        `/reports/chats/first_response_time?${filter}`,
        (bucket) => (bucket.first_response_time as unknown as { count: number }).count,
      );
      expect(missed + answered).toBe(await total(`/chats?${filter}`));
      expect(missed).toBeGreaterThan(0);
    }
  });

  it('narrow missed chats to any of several groups and agents', async () => {
    const missed = (query: string) =>
      sum(`/reports/chats/not_replied_chats?${query}`, (bucket) => bucket.not_replied ?? 0);
    const apart = (await missed('groups[]=1')) + (await missed('groups[]=2'));
    expect(await missed('groups[]=1&groups[]=2')).toBe(apart);
    expect(apart).toBeGreaterThan(0);
    expect(await missed('agents[]=leo@harborpine.example')).toBeLessThan(await missed(''));
  });

  it('rank agents by the ratings of their chats, best first', async () => {
    const { ranking } = await get('/reports/chats/ratings/ranking?date_from=2018-01-01');
    for (const { name, good, bad, total: rated } of ranking) {
      expect(good).toBe(await total(`/chats?date_from=2018-01-01&agent=${name}&rate=rated_good`));
      expect(good + bad).toBe(rated);
    }
    const scores = ranking.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(ranking.length).toBeGreaterThan(8);
  });

  it('count each goal once, as a sale or as something else', async () => {
    const { chats, pages } = await get('/chats?has_goal=1&date_from=2018-01-01');
    for (let page = 2; page <= pages; page++)
      chats.push(...(await get(`/chats?has_goal=1&date_from=2018-01-01&page=${page}`)).chats);
    type Reached = { id: number; order: { price: string } };
    const reached: Reached[] = chats.flatMap(({ goals }: { goals: Reached[] }) => goals);
    const sales = reached.filter(({ id }) => id === 304);
    const goals = (query: string) =>
      sum(`/reports/chats/goals?date_from=2018-01-01&${query}`, (bucket) => bucket.goals ?? 0);
    expect(await goals('sales_tracker=1')).toBe(sales.length);
    expect(await goals('sales_tracker=0')).toBe(reached.length - sales.length);
    expect(await goals('')).toBe(await goals('sales_tracker=0'));
    expect(await goals('goal=304')).toBe(sales.length);
    expect(await goals('goal=311&sales_tracker=1')).toBe(0);
    expect(await goals('sales_tracker=1&currency=EUR')).toBe(0);
    const report = await get('/reports/chats/goals?date_from=2018-01-01&sales_tracker=1&currency=pln');
    const values = Object.values(report as { [key: string]: { value: { PLN?: { value: number } } } });
    const sold = sales.reduce((money, { order }) => money + Number(order.price), 0);
    expect(values.reduce((money, { value }) => money + (value.PLN?.value ?? 0), 0)).toBeCloseTo(sold, 2);
    expect(sold).toBeGreaterThan(0);
  });

  it('let into a chat whom the list says to have queued', async () => {
    type Queue = { [set: string]: { count: number; min: { seconds: number }; max: { seconds: number } } };
    for (const filter of ['', 'date_from=2018-03-01&date_to=2018-03-31&group=1&timezone=Asia/Tokyo']) {
      const counts = await get(`/reports/chats/queued_visitors?${filter}`);
      const times = await get(`/reports/chats/queued_visitors/waiting_times?${filter}`);
      let entered = 0;
      for (const [key, bucket] of Object.entries(counts as { [key: string]: Queue })) {
        const { queued, left_queue, entered_chat } = times[key];
        expect(bucket.queued?.count).toBe(
          (bucket.left_queue?.count ?? 0) + (bucket.entered_chat?.count ?? 0),
        );
        expect([queued.count, left_queue.count, entered_chat.count]).toEqual(
          [bucket.queued, bucket.left_queue, bucket.entered_chat].map((set) => set?.count),
        );
        expect(queued.min.seconds).toBeLessThanOrEqual(queued.average.seconds);
        expect(queued.average.seconds).toBeLessThanOrEqual(queued.max.seconds);
        entered += entered_chat.count;
      }
      expect(entered).toBe(await total(`/chats?queued=1&${filter}`));
    }
  });
});

describe('reports on the team', () => {
  type Hours = { [key: string]: { hours: number } };

  it('never show more chatting than open time', async () => {
    for (const filter of ['', 'agent=leo@harborpine.example', 'agent=dev@harborpine.example']) {
      const open: Hours = await get(`/reports/availability?timezone=Europe/Warsaw&${filter}`);
      const chatting: Hours = await get(`/reports/chats/chatting_time?${filter}`);
      expect(Object.keys(open)).toEqual(Object.keys(chatting));
      const wrong = Object.keys(open).filter(
        (day) =>
          (chatting[day]?.hours ?? 0) > (open[day]?.hours ?? 0) + 0.011 || (open[day]?.hours ?? 0) > 25,
      );
      expect(wrong).toEqual([]);
    }
  });

  it('show minutes by hour for a single day, which add up to its hours', async () => {
    for (const day of ['2018-04-12', '2018-03-25', '2017-10-29'])
      for (const path of ['/reports/availability?timezone=Europe/Warsaw', '/reports/chats/chatting_time?']) {
        const minutes: Hours = await get(`${path}&date_from=${day}&date_to=${day}`);
        const [from, to] = [`${day.slice(0, 8)}01`, `${day.slice(0, 8)}31`];
        const days: Hours = await get(`${path}&date_from=${from}&date_to=${to.replace('04-31', '04-30')}`);
        const added = Object.values(minutes).reduce((all, { hours }) => all + hours, 0);
        expect(Object.keys(minutes)).toHaveLength(24);
        expect(added / 60).toBeCloseTo(days[day]?.hours ?? Number.NaN, 1);
      }
  });

  it('show the peaks of the latest four of a weekday, on the days clocks change too', async () => {
    const sundays = await get('/reports/chats/agents_occupancy?weekday=sun');
    expect(Object.keys(sundays)).toHaveLength(4 * 24);
    expect(Object.keys(sundays)[0]).toBe('2018-03-18 00:00');
    expect(Object.keys(sundays)).toContain('2018-03-25 02:00');
    expect(sundays['2018-03-25 02:00']).toBe(0);
    const fridays = await get('/reports/chats/agents_occupancy?weekday=fri');
    expect(Object.keys(fridays).at(-1)).toBe('2018-04-13 23:00');
    // The chats that are still going on.
    expect(Math.max(fridays['2018-04-13 15:00'], fridays['2018-04-13 16:00'])).toBeGreaterThanOrEqual(4);
  });
});

describe('reports on tickets', () => {
  type Event = { date: number; type: string; is_private?: boolean; author: { type?: string } };
  type Ticket = { opened: { from: number }[]; status: string; groups: number[]; events: Event[] };

  async function listTickets(query: string): Promise<Ticket[]> {
    const { tickets, pages } = await get(`/tickets?${query}`);
    for (let page = 2; page <= pages; page++)
      tickets.push(...(await get(`/tickets?${query}&page=${page}`)).tickets);
    return tickets;
  }

  it('count each ticket on the day it was created, in any zone', async () => {
    const tickets = await listTickets('group=1');
    for (const zone of ['Europe/Warsaw', 'America/New_York']) {
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
      const report = await get(`/reports/tickets/new_tickets?group=1&timezone=${zone}`);
      const expected: { [date: string]: { new_tickets: number } } = {};
      for (const key of Object.keys(report)) expected[key] = { new_tickets: 0 };
      for (const { opened } of tickets) {
        const bucket = expected[day.format((opened[0]?.from ?? 0) * 1000)];
        if (bucket) bucket.new_tickets += 1;
      }
      expect(report).toEqual(expected);
    }
  });

  it('agree with the list', async () => {
    const all = await total('/tickets');
    for (const width of widths) {
      const query = `group_by=${width}`;
      expect(await sum(`/reports/tickets/new_tickets?${query}`, (bucket) => bucket.new_tickets ?? 0)).toBe(
        all,
      );
      const solved = await total('/tickets?status=solved');
      expect(
        await sum(`/reports/tickets/solved_tickets?${query}`, (bucket) => bucket.solved_tickets ?? 0),
      ).toBe(solved);
      expect(await sum(`/reports/tickets/resolution_time?${query}`, (bucket) => bucket.count ?? 0)).toBe(
        solved,
      );
      for (const [member, source] of [
        ['tickets_from_chat_window', 'chat-window'],
        ['tickets_from_mail', 'mail'],
        ['tickets_from_chat', 'lc2'],
      ] as const)
        expect(await sum(`/reports/tickets/ticket_sources?${query}`, (bucket) => bucket[member] ?? 0)).toBe(
          await total(`/tickets?source=${source}`),
        );
    }
  });

  it('follow the agent in charge and the tags', async () => {
    for (const [report, list] of [
      ['agent=leo@harborpine.example', 'assignee=leo@harborpine.example'],
      ['tag[]=returns', 'tag=returns'],
    ])
      expect(
        await sum(`/reports/tickets/solved_tickets?${report}`, (bucket) => bucket.solved_tickets ?? 0),
      ).toBe(await total(`/tickets?status=solved&${list}`));
  });

  it('rate as many tickets in buckets as in the ranking', async () => {
    const query = 'date_from=2018-01-01&date_to=2018-03-31';
    const { ranking } = await get(`/reports/tickets/ratings/ranking?${query}`);
    const ranked = (rating: 'good' | 'bad') =>
      ranking.reduce((all: number, row: { good: number; bad: number }) => all + row[rating], 0);
    for (const rating of ['good', 'bad'] as const)
      expect(await sum(`/reports/tickets/ratings?${query}`, (bucket) => bucket[rating] ?? 0)).toBe(
        ranked(rating),
      );
    expect(ranked('good')).toBeGreaterThan(ranked('bad'));
    expect(ranked('bad')).toBeGreaterThan(0);
  });

  it('notice a ticket that was just created', async () => {
    const fresh = createAccount();
    const today = async () =>
      sumOf((await call(fresh, '/reports/tickets/new_tickets?date_from=2018-04-13')).json);
    const sumOf = (report: { [key: string]: { new_tickets: number } }) =>
      Object.values(report).reduce((all, bucket) => all + bucket.new_tickets, 0);
    const before = await today();
    const body = new URLSearchParams({ message: 'x', 'requester[mail]': 'a@b.example' });
    await call(fresh, '/tickets', { method: 'POST', body });
    expect(await today()).toBe(before + 1);
  });
});
