import { describe, expect, it } from 'vitest';
import { call, createAccount } from './call.ts';

const account = createAccount();
const get = async (path: string) => (await call(account, path)).json;
const sum = (report: Record<string, { chats: number }>) =>
  Object.values(report).reduce((total, bucket) => total + bucket.chats, 0);

describe('chats and the report on them', () => {
  const filters = [
    '',
    'date_from=2018-04-01&date_to=2018-04-13',
    'date_from=2018-04-01&date_to=2018-04-13&timezone=America/Los_Angeles',
    'timezone=Africa/Casablanca&group=2',
    'agent=leo@harborpine.example',
    'tag[]=sizing&tag[]=jackets',
    'date_from=2017-03-26&date_to=2017-03-26',
  ];
  for (const filter of filters) {
    it(`have the same total for "${filter}", in hours, days and months alike`, async () => {
      const { total } = await get(`/chats?${filter}`);
      for (const width of ['hour', 'day', 'month']) {
        expect(sum(await get(`/reports/chats/total_chats?${filter}&group_by=${width}`))).toBe(total);
      }
      expect(total).toBeGreaterThan(0);
    });
  }

  it('are cut into days in the zone that is asked for', async () => {
    for (const timezone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata']) {
      const { chats } = await get(`/chats?date_from=2018-04-10&date_to=2018-04-10&timezone=${timezone}`);
      expect(chats.length).toBeGreaterThan(0);
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: timezone });
      for (const { started_timestamp, started } of chats) {
        expect(day.format(started_timestamp * 1000)).toBe('2018-04-10');
        expect(started).toMatch(/^Tue, 04\/10\/18 /);
      }
    }
  });

  it('keep days with 23 and 25 hours apart', async () => {
    const total = async (from: string, to: string) =>
      (await get(`/chats?date_from=${from}&date_to=${to}&timezone=Europe/Warsaw`)).total;
    for (const [day, before, after] of [
      ['2017-10-29', '2017-10-28', '2017-10-30'],
      ['2018-03-25', '2018-03-24', '2018-03-26'],
    ] as const) {
      const apart = (await total(before, before)) + (await total(day, day)) + (await total(after, after));
      expect(apart).toBe(await total(before, after));
    }
  });

  it('are counted by hour on a single day, by day otherwise, with empty buckets', async () => {
    const single = await get('/reports/chats/total_chats?date_from=2018-04-12&date_to=2018-04-12');
    expect(Object.keys(single)).toHaveLength(24);
    const several = await get('/reports/chats/total_chats?date_from=2018-04-01&date_to=2018-04-13');
    expect(Object.keys(several)).toHaveLength(13);
    expect(Object.keys(several)[0]).toBe('2018-04-01');
  });

  it('say on monthly buckets which days they cover', async () => {
    const report = await get(
      '/reports/chats/total_chats?date_from=2018-02-10&date_to=2018-03-05&group_by=month',
    );
    expect(report).toMatchObject({
      '2018-02': { begin: '2018-02-10', end: '2018-02-28' },
      '2018-03': { begin: '2018-03-01', end: '2018-03-05' },
    });
  });

  it('do not answer with centuries of empty days', async () => {
    const { text } = await call(
      account,
      '/reports/chats/total_chats?date_from=0001-01-01&date_to=9999-12-31',
    );
    expect(text.length).toBeLessThan(30_000);
    expect(sum(JSON.parse(text))).toBe((await get('/chats')).total);
  });

  it('come in pages of 25, newest first, each once', async () => {
    const query = 'date_from=2018-04-01&date_to=2018-04-13';
    const { total, pages } = await get(`/chats?${query}`);
    expect(total).toBeGreaterThan(40);
    expect(pages).toBe(Math.ceil(total / 25));
    const starts = new Map<string, number>();
    for (let page = 1; page <= pages; page++) {
      for (const chat of (await get(`/chats?${query}&page=${page}`)).chats) {
        starts.set(chat.id, chat.started_timestamp);
      }
    }
    expect(starts.size).toBe(total);
    expect([...starts.values()]).toEqual([...starts.values()].sort((one, other) => other - one));
    expect((await get(`/chats?${query}&page=${pages + 1}`)).chats).toEqual([]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: replies are read loosely
  const proofs: [string, (chat: any) => boolean][] = [
    ['rate=rated', (chat) => chat.rate !== 'not_rated'],
    ['rate=rated_bad', (chat) => chat.rate === 'rated_bad'],
    ['rate=not_rated', (chat) => chat.rate === 'not_rated'],
    ['group=4', (chat) => chat.group[0] === 4],
    ['goal=318', (chat) => chat.goals.some((goal: { id: number }) => goal.id === 318)],
    ['has_goal=1', (chat) => chat.goals.length > 0],
    ['sale=304', (chat) => chat.goals.some((goal: { type?: string }) => goal.type === 'sales_tracker')],
    ['has_sale=1', (chat) => chat.goals.some((goal: { id: number }) => goal.id === 304)],
    ['queued=1', (chat) => chat.queue.duration > 0],
    ['tagged=0', (chat) => chat.tags.length === 0],
    ['tagged=1', (chat) => chat.tags.length > 0],
    ['city=M%C3%BCnchen', (chat) => chat.visitor.city === 'München'],
    ['region=scotland', (chat) => chat.visitor.region === 'Scotland'],
    ['country=Japan', (chat) => chat.visitor.country_code === 'JP'],
    ['query=BIRCH', (chat) => /birch/i.test(JSON.stringify(chat.messages))],
  ];
  for (const [query, proves] of proofs) {
    it(`are only those that fit ${query}`, async () => {
      const { chats, total } = await get(`/chats?${query}`);
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThan((await get('/chats')).total);
      expect(chats.filter((chat: unknown) => !proves(chat))).toEqual([]);
    });
  }
});

describe('the ticket list', () => {
  // biome-ignore lint/suspicious/noExplicitAny: replies are read loosely
  const proofs: [string, (ticket: any) => boolean][] = [
    ['assigned=0', (ticket) => ticket.assignee.id === undefined],
    ['assigned=1', (ticket) => ticket.assignee.id !== undefined],
    ['status=pending', (ticket) => ticket.status === 'pending'],
    ['assignee=leo@harborpine.example', (ticket) => ticket.assignee.id === 'leo@harborpine.example'],
    [
      'requester%5Bmail%5D=otto.lindqvist@mail.example',
      (ticket) => ticket.requester.name === 'Otto Lindqvist',
    ],
    ['group=3', (ticket) => ticket.groups.includes(3)],
    ['source=facebook', (ticket) => ticket.source.type === 'facebook'],
    ['tag=returns', (ticket) => ticket.tags.includes('returns')],
    ['tagged=0', (ticket) => ticket.tags.length === 0],
    ['query=zip', (ticket) => /zip/i.test(JSON.stringify(ticket))],
  ];
  for (const [query, proves] of proofs) {
    it(`shows only those that fit ${query}`, async () => {
      const { tickets, total } = await get(`/tickets?${query}`);
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThan(600);
      expect(tickets.filter((ticket: unknown) => !proves(ticket))).toEqual([]);
    });
  }

  it('shows a ticket on each day on which something happened to it, and on no other', async () => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' });
    const { tickets } = await get('/tickets?date_from=2018-03-20&date_to=2018-03-22');
    let several = 0;
    for (const { id, events } of tickets) {
      const days = new Set(events.map((event: { date: number }) => day.format(event.date * 1000)));
      if (days.size > 1) several += 1;
      for (const date of ['2018-03-20', '2018-03-21', '2018-03-22']) {
        const shown = JSON.stringify(await get(`/tickets?date_from=${date}&date_to=${date}`));
        expect(shown.includes(`"${id}"`)).toBe(days.has(date));
      }
    }
    expect(several).toBeGreaterThan(0);
  });

  it('runs by time of the last change, in the order asked for', async () => {
    const times = async (order: string) =>
      (await get(`/tickets?order=${order}`)).tickets.map((ticket: { modified: number }) => ticket.modified);
    const [down, up] = [await times('desc'), await times('asc')];
    expect(down).toEqual([...down].sort((one, other) => other - one));
    expect(up).toEqual([...up].sort((one, other) => one - other));
    expect(down[0]).toBeGreaterThan(up[0]);
  });
});
