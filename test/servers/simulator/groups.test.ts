import { describe, expect, it } from 'vitest';
import { demoKey } from '../../../src/servers/simulator/demo-credentials.ts';
import { removeGroup } from '../../../src/servers/simulator/world/remove-group.ts';
import { createWorld } from '../../../src/servers/simulator/world/world.ts';
import { asNormalAgent } from './as-normal-agent.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const nadia = 'nadia@harborpine.example';
const leo = 'leo@harborpine.example';

describe('groups', () => {
  it('name their members, but for group 0, which holds everybody', async () => {
    const { json } = await call(createAccount(), '/groups');
    expect(json.map(({ id }: { id: number }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(json[0]).toEqual({ id: 0, name: 'All operators', language: 'en', status: 'accepting chats' });
    expect(json[3]).toMatchObject({ name: 'Wholesale', language: 'pl', status: 'offline' });
    expect(json[3].agents).toEqual(['pawel@harborpine.example', 'greta@harborpine.example']);
    expect((await call(createAccount(), '/groups/9')).json).toEqual({ error: 'Group not found' });
  });

  it('are accepting, not accepting or offline as the best of their members is', async () => {
    const account = createAccount();
    const statusOf = async (id: number) => (await call(account, `/groups/${id}`)).json.status;
    expect([await statusOf(1), await statusOf(3), await statusOf(4)]).toEqual([
      'accepting chats',
      'offline',
      'not accepting chats',
    ]);
    for (const { login } of (await call(account, '/agents?status=accepting%20chats')).json)
      await sendForm(account, 'PUT', `/agents/${login}`, 'status=offline');
    expect([await statusOf(0), await statusOf(1)]).toEqual(['not accepting chats', 'not accepting chats']);
  });

  it('get a new id and appear in the profiles of their members', async () => {
    const account = createAccount();
    const made = await sendForm(
      account,
      'POST',
      '/groups',
      `name=Returns+desk&agents[0]=${leo}&agents[1]=${nadia}`,
    );
    const group = { id: 5, name: 'Returns desk', language: 'en', agents: [nadia, leo] };
    expect(made.json).toEqual({ ...group, status: 'accepting chats' });
    expect((await call(account, '/groups')).json).toContainEqual(made.json);
    expect((await call(account, `/agents/${leo}`)).json.groups).toContainEqual({
      id: 5,
      name: 'Returns desk',
    });
    await call(account, '/groups/5', { method: 'DELETE' });
    expect((await sendJson(account, 'POST', '/groups', { name: 'Next', agents: [leo] })).json.id).toBe(6);
  });

  it('leave out logins of nobody, but need somebody', async () => {
    const account = createAccount();
    const put = (agents: string[]) => sendJson(account, 'PUT', '/groups/2', { agents });
    expect((await put(['nobody@harborpine.example', leo.toUpperCase()])).json.agents).toEqual([leo]);
    expect((await put(['nobody@harborpine.example'])).json).toEqual({
      errors: ['agent nobody@harborpine.example does not exist'],
    });
    expect((await put([])).json).toEqual({ errors: ['agents must have at least 1 item'] });
    expect((await call(account, '/groups/2')).json.agents).toEqual([leo]);
  });

  it('keep what an update does not send, and know everywhere what it changed', async () => {
    const account = createAccount();
    const before = (await call(account, '/groups/2')).json;
    const after = (await sendForm(account, 'PUT', '/groups/2', 'name=Key+accounts')).json;
    expect(after).toEqual({ ...before, name: 'Key accounts' });
    await sendJson(account, 'PUT', '/groups/2', { agents: [nadia] });
    const groupsOf = async (login: string) => (await call(account, `/agents/${login}`)).json.groups;
    expect(await groupsOf(nadia)).toContainEqual({ id: 2, name: 'Key accounts' });
    expect(await groupsOf(leo)).toEqual([{ id: 1, name: 'Orders' }]);
  });

  it('take tags and canned responses along when they go, and leave chats and tickets', async () => {
    const account = createAccount();
    const chats = (await call(account, '/chats?group=4')).json.total;
    const tickets = async (group: number) => (await call(account, `/tickets?group=${group}`)).json.total;
    const [general, repair] = [await tickets(0), await tickets(4)];
    expect(Math.min(chats, repair)).toBeGreaterThan(0);
    const removed = await call(account, '/groups/4', { method: 'DELETE' });
    expect(removed.json).toEqual({ result: 'group removed successfully' });

    expect((await call(account, '/groups/4')).status).toBe(404);
    expect((await call(account, '/agents/samir@harborpine.example')).json.groups).toEqual([]);
    expect((await call(account, '/tags')).text).not.toContain('"group":4');
    expect((await call(account, '/canned_responses/4829')).status).toBe(404);
    expect(account.deliveries.map(({ payload }) => payload.event_type)).toEqual(['canned_response_changed']);
    expect((await call(account, '/chats?group=4')).json.total).toBe(chats);
    expect(await tickets(0)).toBe(general + repair);
    for (const path of ['/tickets?group=4', '/status/4', '/tags?group=4', '/canned_responses?group=4'])
      expect((await call(account, path)).json, path).toEqual({ errors: ['group 4 does not exist'] });
  });

  it('are taken from their members when they go', () => {
    const world = createWorld({ seed: 'harbor pine', ownerKey: demoKey });
    const group = world.groups.find(({ id }) => id === 4);
    if (!group) throw new Error('Group 4 is missing');
    removeGroup(world, group, 0);
    expect(world.agents.filter(({ groups }) => groups.includes(4))).toEqual([]);
  });

  it('can be changed by the owner and administrators, and group 0 by nobody', async () => {
    const account = createAccount();
    const callAs = await asNormalAgent(account);
    expect((await callAs('GET', '/groups')).status).toBe(200);
    expect((await callAs('POST', '/groups', `name=Mine&agents[0]=${leo}`)).status).toBe(403);
    expect((await callAs('PUT', '/groups/2', 'name=Mine')).status).toBe(403);
    expect((await callAs('DELETE', '/groups/2')).status).toBe(403);
    const refused = { error: 'Group 0 cannot be edited' };
    expect((await sendForm(account, 'PUT', '/groups/0', 'name=Mine')).json).toEqual(refused);
    expect((await call(account, '/groups/0', { method: 'DELETE' })).json).toEqual(refused);
  });
});

describe('an agent who is removed', () => {
  const samir = 'samir@harborpine.example';

  it('leaves the groups, even an empty one, but stays in chats and tickets', async () => {
    const account = createAccount();
    const read = async () => ({
      chats: (await call(account, `/chats?agent=${samir}`)).json,
      tickets: (await call(account, `/tickets?assignee=${samir}`)).json,
    });
    const before = await read();
    expect(before.tickets.tickets[0].assignee).toEqual({ id: samir, name: 'Samir Haddad' });
    for (const name of ['samir', 'clara', 'oona'])
      await call(account, `/agents/${name}@harborpine.example`, { method: 'DELETE' });
    expect((await call(account, '/groups/4')).json).toMatchObject({ agents: [], status: 'offline' });
    expect(await read()).toEqual(before);
  });

  it('is still found as assignee of tickets when they never chatted', async () => {
    const account = createAccount();
    const login = 'sana@harborpine.example';
    await sendJson(account, 'POST', '/agents', { login, name: 'Sana Mirza' });
    const ticket = { message: 'x', requester: { mail: 'a@b.example' }, assignee: { id: login } };
    await sendJson(account, 'POST', '/tickets', ticket);
    await call(account, `/agents/${login}`, { method: 'DELETE' });
    expect((await call(account, `/tickets?assignee=${login}`)).json.total).toBe(1);
  });
});
