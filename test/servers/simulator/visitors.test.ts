import { describe, expect, it } from 'vitest';
import { visitors } from '../../../src/core/catalogue/livechat/visitors.ts';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const details = visitors.endpoints.find(({ id }) => id === 'visitors.add-details')?.body?.example as object;
const path = '/visitors/S1523605118.3fa7c92e10/details';

describe('people on the site', () => {
  it('are the same for the same seed and time, whatever was asked before', async () => {
    const [busy, fresh] = [{ now: 0 }, { now: 0 }];
    const [one, other] = [createAccount(busy), createAccount(fresh)];
    for (; busy.now < 600_000; busy.now += 60_000) await call(one, '/visitors');
    fresh.now = busy.now;
    await call(other, '/status');
    expect((await call(one, '/visitors')).text).toBe((await call(other, '/visitors')).text);
    const elsewhere = createSimulator({ seed: 'another', now: () => 0 });
    const theirs = (await call(elsewhere, '/visitors?state=browsing')).text;
    expect(theirs).not.toBe((await call(createAccount(), '/visitors?state=browsing')).text);
  });

  it('come and go as the clock goes on, and walk from page to page', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const list = async () => (await call(account, '/visitors')).json as { id: string; page_views: number }[];
    const early = await list();
    time.now += 300_000;
    const late = await list();
    const ids = (those: { id: string }[]) => new Set(those.map(({ id }) => id));
    expect(ids(early).size).toBe(early.length);
    expect(early.filter(({ id }) => !ids(late).has(id))).not.toEqual([]);
    expect(late.filter(({ id }) => !ids(early).has(id))).not.toEqual([]);
    const stayed = early.filter(({ id, page_views: seen }) =>
      late.some((each) => each.id === id && each.page_views > seen),
    );
    expect(stayed).not.toEqual([]);
  });

  it('never see the future, and are on the last page of their path', async () => {
    const { json } = await call(createAccount(), '/visitors');
    for (const visitor of json) {
      const last = visitor.visit_path.at(-1);
      expect(last).toMatchObject({ page: visitor.page_current, time_ts: visitor.page_time_ts });
      expect(last.time_ts).toBeLessThanOrEqual(1523628000);
      expect(visitor.page_views).toBe(visitor.visit_path.length);
      expect(visitor.latitude).not.toBe('');
    }
  });

  it('chat in the pending chats of the archive, and leave some time after them', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const { chats } = (await call(account, '/chats?include_pending=1')).json;
    const pending = chats.filter((chat: { pending?: boolean }) => chat.pending);
    const chatting = (await call(account, '/visitors?state=chatting')).json;
    const chatIds = (those: { chat_id: string }[]) => those.map(({ chat_id: id }) => id).sort();
    expect(chatIds(chatting)).toEqual(pending.map(({ id }: { id: string }) => id).sort());
    expect(chatting[0].operators).toHaveLength(1);
    const closed = new Set<string>();
    for (; time.now < 1_700_000; time.now += 60_000)
      for (const id of chatIds((await call(account, '/visitors?state=chat%20closed')).json)) closed.add(id);
    expect(closed.size).toBe(pending.length);
    expect((await call(account, '/visitors?state=chatting')).json).toEqual([]);
  });

  it('are filtered by state and group, and counted', async () => {
    const account = createAccount();
    const all = (await call(account, '/visitors')).json as { state: string; group: number }[];
    for (const state of ['browsing', 'invited', 'refused invitation', 'chatting']) {
      const chosen = (await call(account, `/visitors?state=${encodeURIComponent(state)}`)).json;
      expect(chosen).toEqual(all.filter((visitor) => visitor.state === state));
    }
    const some = (await call(account, '/visitors?group[]=1&group[]=2')).json;
    expect(some).toEqual(all.filter(({ group }) => group === 1 || group === 2));
    expect(some.length).toBeGreaterThan(0);
    expect((await call(account, '/visitors?count=1&group[]=1&group[]=2')).json).toEqual({
      count: some.length,
    });
    expect((await call(account, '/visitors?state=asleep')).status).toBe(400);
    expect((await call(account, '/visitors?group[]=9')).json).toEqual({ errors: ['group 9 does not exist'] });
  });

  it('are invited by greetings that are switched on, and by no others', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const invited = async () => {
      const found = new Set<string>();
      for (let step = 0; step < 20; step++, time.now += 60_000)
        for (const { invitation } of (await call(account, '/visitors?state=invited')).json)
          found.add(invitation);
      return [...found];
    };
    const greetings = (await call(account, '/greetings')).json as {
      id: number;
      name: string;
      active: boolean;
    }[];
    const names = greetings.filter(({ active }) => active).map(({ name }) => name);
    const shown = await invited();
    expect(shown.length).toBeGreaterThan(1);
    expect(names).toEqual(expect.arrayContaining(shown));
    for (const { id } of greetings) await sendJson(account, 'PUT', `/greetings/${id}`, { active: 0 });
    expect(await invited()).toEqual([]);
  });
});

describe('details of a visitor', () => {
  it('need no login, only the token of a webhook that exists', async () => {
    const account = createAccount();
    const send = (body: object, headers = {}) =>
      account.fetch(
        new Request(`https://simulated.invalid${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ ...details, ...body }),
        }),
      );
    const reply = await send({}, { authorization: 'Bearer nonsense' });
    expect([reply.status, await reply.json()]).toEqual([200, { result: 'Visitor details added' }]);
    for (const wrong of [{ token: '0'.repeat(32) }, { license_id: 1 }]) {
      const refused = await send(wrong);
      expect([refused.status, await refused.json()]).toEqual([401, { error: 'Wrong license_id or token' }]);
    }
  });

  it('stand side by side by the name of their set, each replaced as a whole', async () => {
    const account = createAccount();
    const form = (id: string, value: string) =>
      `license_id=8801234&token=d41c8f2e90b74a53b6e7109c5a2f8b36&id=${id}&fields[0][name]=Tier&fields[0][value]=${value}`;
    await sendForm(account, 'POST', path, form('crm', 'silver'));
    await sendForm(account, 'POST', path, form('shop', 'new'));
    await sendForm(account, 'POST', path, form('crm', 'gold'));
    expect(account.visitorDetails).toMatchObject([
      { id: 'crm', fields: [{ name: 'Tier', value: 'gold' }] },
      { id: 'shop', fields: [{ name: 'Tier', value: 'new' }] },
    ]);
  });

  it.each([
    [{ id: 'two words' }, 'id must have letters, digits and punctuation only'],
    [{ icon: 'https://cdn.example/a.png' }, 'icon must be an address without its scheme'],
    [{ fields: [{ name: 'Tier' }] }, 'fields[0].value is required'],
    [{ fields: [{ name: 'Tier', value: 1, url: 'no' }] }, 'fields[0].url must be a URL'],
  ])('are refused: %j', async (change, error) => {
    const { status, json } = await sendJson(createAccount(), 'POST', path, { ...details, ...change });
    expect([status, json]).toEqual([400, { errors: [error] }]);
  });

  it('take numbers as values, and are refused for a stranger', async () => {
    const account = createAccount();
    const body = { ...details, fields: [{ name: 'Orders', value: 7 }] };
    expect((await sendJson(account, 'POST', path, body)).status).toBe(200);
    expect((await sendJson(account, 'POST', '/visitors/nobody/details', body)).status).toBe(404);
  });
});
