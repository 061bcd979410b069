import { describe, expect, it } from 'vitest';
import { worldStart } from '../../../src/core/simulation/world-start.ts';
import type { Simulator } from '../../../src/servers/simulator/simulator.ts';
import { settleChats } from '../../../src/servers/simulator/world/settle-chats.ts';
import { startSession } from '../../../src/servers/simulator/world/start-session.ts';
import { createWorld } from '../../../src/servers/simulator/world/world.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const licence = 8801234;
const visitor = '/visitors/hp-4/chat';

/** Starts a chat and gives what a visitor does in it. */
async function chatIn(account: Simulator, start: object = {}) {
  const body = { licence_id: licence, welcome_message: 'Hi, how can we help?', group: 2, ...start };
  const { json } = await sendJson(account, 'POST', `${visitor}/start`, body);
  const credential = { licence_id: licence, secured_session_id: json.secured_session_id as string };
  const query = new URLSearchParams({ ...credential, licence_id: String(licence) });
  return {
    ...credential,
    poll: async (last = 0) =>
      (await call(account, `${visitor}/get_pending_messages?${query}&last_message_id=${last}`)).json.events,
    say: (message: string) =>
      sendJson(account, 'POST', `${visitor}/send_message`, { ...credential, message }),
    close: () => sendJson(account, 'POST', `${visitor}/close`, credential),
  };
}

const archive = async (account: Simulator, query = '') =>
  (await call(account, `/chats?visitor_id=hp-4${query}`)).json.chats;
const list = async (account: Simulator, query = '') => (await call(account, `/visitors?${query}`)).json;

describe('a chat held by a visitor', () => {
  it('is taken by an agent of the group, who greets and answers while the visitor polls', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const chat = await chatIn(account, { name: 'Otto' });
    const [details, welcome] = await chat.poll();
    expect(details).toMatchObject({ type: 'agent_details', user_type: 'agent', message_id: 1 });
    expect(['Nadia Okafor', 'Maren Holt', 'Dev Anand']).toContain(details.agent.name);
    expect(welcome).toMatchObject({ text: 'Hi, how can we help?', message_id: 2, user_type: 'agent' });
    expect(await chat.poll(2)).toEqual([]);
    time.now += 6_000;
    expect(await chat.poll(2)).toMatchObject([{ message_id: 3, user_type: 'agent' }]);
    expect((await chat.say('Does it run large?')).json).toEqual({ success: true });
    expect(await chat.poll(3)).toMatchObject([
      { message_id: 4, text: 'Does it run large?', user_type: 'visitor', timestamp: 1523628006 },
    ]);
    time.now += 12_000;
    expect(await chat.poll(4)).toMatchObject([{ message_id: 5, type: 'message', user_type: 'agent' }]);
  });

  it('is about what the visitor asks first', async () => {
    const time = { now: 0 };
    const chat = await chatIn(createAccount(time), { group: 0 });
    await chat.say('When will my order arrive?');
    time.now += 20_000;
    expect((await chat.poll()).at(-1).text).toBe('Let me look it up. Is the postcode still the same?');
  });

  it('answers the same at the same times', async () => {
    const hold = async () => {
      const time = { now: 0 };
      const chat = await chatIn(createAccount(time));
      for (const text of ['Hello', 'Medium', 'And the sleeves?', 'Thanks']) {
        await chat.say(text);
        time.now += 15_000;
        await chat.poll();
      }
      return chat.poll();
    };
    const events = await hold();
    expect(events).toEqual(await hold());
    expect(events.map(({ message_id: id }: { message_id: number }) => id)).toEqual(
      events.map((_: unknown, index: number) => index + 1),
    );
    expect(events.length).toBe(11);
  });

  it('is pending while it runs, and in the archive with its messages once closed, counted by the report', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const total = async () => {
      const report = (await call(account, '/reports/chats/total_chats')).json;
      return Object.values(report as Record<string, { chats: number }>).reduce(
        (sum, day) => sum + day.chats,
        0,
      );
    };
    const before = await total();
    const chat = await chatIn(account, { name: 'Otto', email: 'otto@mail.example' });
    await chat.say('Does it run large?');
    expect(await archive(account)).toEqual([]);
    const [pending] = await archive(account, '&include_pending=1');
    expect(pending).toMatchObject({ pending: true, group: [2], visitor: { id: 'hp-4', name: 'Otto' } });
    expect(await list(account, 'state=chatting')).toContainEqual(
      expect.objectContaining({ id: 'hp-4', chat_id: pending.id, name: 'Otto' }),
    );
    time.now += 20_000;
    await chat.poll();
    expect((await chat.close()).json).toEqual({ success: true });
    const [ended] = await archive(account);
    expect(ended).toMatchObject({ id: pending.id, duration: 20, ended_timestamp: 1523628020 });
    expect(ended.messages.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['Hi, how can we help?', 'Does it run large?']),
    );
    expect(ended.events.at(-1)).toMatchObject({ event_type: 'closed', text: 'Otto closed the chat.' });
    expect(await total()).toBe(before + 1);
    expect((await call(account, '/chats')).json.chats[0].id).toBe(ended.id);
  });

  it('can be read, but not spoken in or closed, once it is over', async () => {
    const account = createAccount();
    const chat = await chatIn(account);
    await chat.close();
    expect((await chat.poll()).length).toBe(2);
    for (const refused of [await chat.say('Hello?'), await chat.close()])
      expect([refused.status, refused.json]).toEqual([400, { error: 'The chat is closed' }]);
  });

  it('goes on as long as the visitor polls, and ends by itself after thirty seconds of silence', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const chat = await chatIn(account);
    for (let step = 0; step < 4; step++) {
      time.now += 25_000;
      await chat.poll();
    }
    expect(await archive(account)).toEqual([]);
    time.now += 300_000;
    const [ended] = await archive(account);
    expect(ended).toMatchObject({ duration: 130, visitor: { name: 'Client' } });
    const text = 'The chat was closed, because Client had gone.';
    expect(ended.events.at(-1)).toMatchObject({ event_type: 'closed', text });
    expect((await chat.say('Hello?')).status).toBe(400);
  });

  it('tells webhooks of its start and its end, at the time of each', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const told = () =>
      account.deliveries
        .filter(({ payload }) => (payload.visitor as { id: string }).id === 'hp-4')
        .map(({ at, payload }) => [payload.event_type, at - 1523628000]);
    const [closed] = [await chatIn(account)];
    time.now += 10_000;
    await closed.close();
    await chatIn(account);
    time.now += 200_000;
    await call(account, '/status');
    expect(told()).toEqual([
      ['chat_started', 0],
      ['chat_ended', 10],
      ['chat_started', 10],
      ['chat_ended', 40],
    ]);
  });

  it('waits in line when nobody accepts chats in the group, until somebody does', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const chat = await chatIn(account, { group: 4 });
    expect(await chat.poll()).toEqual([]);
    expect((await chat.say('Hello?')).json).toEqual({ error: 'No agent has taken the chat yet' });
    expect(await archive(account, '&include_pending=1')).toEqual([]);
    const [queued] = await list(account, 'state=queued');
    expect(queued).toMatchObject({ id: 'hp-4', chat_id: '', operators: [], queue_start_time: 57_600_000 });
    time.now += 20_000;
    await sendForm(account, 'PUT', '/agents/samir@harborpine.example', 'status=accepting+chats');
    expect(await chat.poll()).toMatchObject([{ agent: { name: 'Samir Haddad' } }, { timestamp: 1523628020 }]);
    const [taken] = await archive(account, '&include_pending=1&queued=1');
    expect(taken).toMatchObject({ queue: { duration: 20 }, started_timestamp: 1523628020 });
    expect(await list(account, 'state=queued')).toEqual([]);
  });

  it('waits too when everybody has as many chats as they can hold', async () => {
    const account = createAccount();
    const samir = 'status=accepting+chats&max_chats_count=1';
    await sendForm(account, 'PUT', '/agents/samir@harborpine.example', samir);
    const [one, other] = [await chatIn(account, { group: 4 }), await chatIn(account, { group: 4 })];
    expect([(await one.poll()).length > 0, await other.poll()]).toEqual([true, []]);
    await one.close();
    expect((await other.poll()).length).toBeGreaterThan(0);
  });

  it('never comes about when the visitor in line falls silent', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const chat = await chatIn(account, { group: 3 });
    time.now += 31_000;
    expect(await list(account, 'state=queued')).toEqual([]);
    await sendForm(account, 'PUT', '/agents/nadia@harborpine.example', 'groups[]=3');
    expect(await chat.poll()).toEqual([]);
    expect(await archive(account, '&include_pending=1')).toEqual([]);
  });
});

it('tells webhooks of somebody who waits in line, once', () => {
  const world = createWorld({ seed: 'harbor pine', ownerKey: 'key' });
  const url = 'https://hooks.harborpine.example/queue';
  world.webhooks = [
    { id: 'a', event: 'visitor_queued', dataTypes: ['visitor'], url, token: 't' },
    { id: 'b', event: 'chat_started', dataTypes: [], url, token: 't' },
  ];
  const input = { welcome_message: 'Hi', name: 'Otto' };
  startSession(world, 'CS1', 'hp-4', { ...input, group: 3 }, worldStart);
  settleChats(world, worldStart + 10);
  expect(world.deliveries).toMatchObject([
    { webhookId: 'a', at: worldStart, payload: { visitor: { id: 'hp-4' } } },
  ]);
  startSession(world, 'CS2', 'hp-5', { ...input, group: 1 }, worldStart + 10);
  expect(world.deliveries.slice(1)).toMatchObject([{ webhookId: 'b' }]);
});

describe('the session of a visitor', () => {
  it('is the only credential: no login is asked for, and none is looked at', async () => {
    const account = createAccount();
    const response = await account.fetch(
      new Request(`https://simulated.invalid${visitor}/start`, {
        method: 'POST',
        headers: { authorization: 'Bearer nonsense' },
        body: new URLSearchParams({ licence_id: String(licence), welcome_message: 'Hi' }),
      }),
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      secured_session_id: expect.stringMatching(/^CS1523628000\.[0-9a-f]{10}$/),
      banned: false,
    });
  });

  it('opens no chat of another licence, visitor or session', async () => {
    const account = createAccount();
    const { secured_session_id: id } = await chatIn(account);
    const poll = (who: string, number: number, session: string) =>
      call(
        account,
        `/visitors/${who}/chat/get_pending_messages?licence_id=${number}&secured_session_id=${session}`,
      );
    expect((await poll('hp-4', licence, id)).status).toBe(200);
    for (const [who, number, session] of [
      ['hp-5', licence, id],
      ['hp-4', 1, id],
      ['hp-4', licence, 'CS1.0'],
    ] as const) {
      const { status, json } = await poll(who, number, session);
      expect([status, json]).toEqual([401, { error: 'Wrong licence_id or secured_session_id' }]);
    }
    const start = { licence_id: 1, welcome_message: 'Hi' };
    expect((await sendJson(account, 'POST', `${visitor}/start`, start)).status).toBe(401);
    const nowhere = { licence_id: licence, welcome_message: 'Hi', group: 9 };
    expect((await sendJson(account, 'POST', `${visitor}/start`, nowhere)).json).toEqual({
      errors: ['group 9 does not exist'],
    });
  });

  it('of the samples always finds a chat, a new one when the former is over', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const query = 'licence_id=8801234&secured_session_id=CS1523612400.91be4c07aa';
    const path = `/visitors/hp-88213/chat/get_pending_messages?${query}`;
    const texts = async () =>
      (await call(account, path)).json.events.map(({ text }: { text: string }) => text);
    expect(await texts()).toEqual([undefined, 'Hi, how can we help?', 'Does the Fjord Shell run large?']);
    time.now += 20_000;
    expect((await texts()).length).toBe(5);
    time.now += 60_000;
    expect((await texts()).length).toBe(3);
    const { total } = (await call(account, '/chats?visitor_id=hp-88213&include_pending=1')).json;
    expect(total).toBe(2);
  });

  it('takes more chats than one of the same visitor, each with its own session', async () => {
    const account = createAccount();
    const [one, other] = [await chatIn(account), await chatIn(account)];
    await one.say('first');
    await other.say('second');
    expect(JSON.stringify(await one.poll())).not.toContain('second');
    const present = await list(account, 'state=chatting');
    expect(present.filter(({ id }: { id: string }) => id === 'hp-4')).toMatchObject([{ chats: 2 }]);
  });
});
