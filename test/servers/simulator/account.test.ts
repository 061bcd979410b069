import { describe, expect, it } from 'vitest';
import { demoLogin } from '../../../src/servers/simulator/demo-credentials.ts';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const sana = { login: 'sana@harborpine.example', name: 'Sana Mirza', groups: [1, 2] };

describe('the simulated account', () => {
  it('is the same, byte for byte, for the same seed and calls, and another one for another seed', async () => {
    const tell = async (seed: string) => {
      const account = createSimulator({ seed, now: () => 5 });
      const texts = [];
      for (const path of ['/agents', '/chats?page=7', '/tickets?page=3', '/reports/chats/total_chats']) {
        texts.push((await call(account, path)).text);
      }
      texts.push((await sendJson(account, 'POST', `/agents/${demoLogin}/reset_api_key`, {})).text);
      return texts;
    };
    expect(await tell('one')).toEqual(await tell('one'));
    const [agents, chats] = await tell('one');
    const [, otherChats] = await tell('two');
    expect(agents).toContain('Nadia Okafor');
    expect(chats).not.toBe(otherChats);
  });

  it('holds 12 agents, 2,000 chats and 600 tickets', async () => {
    const account = createAccount();
    expect((await call(account, '/agents')).json).toHaveLength(12);
    expect((await call(account, '/chats?include_pending=1')).json.total).toBe(2_000);
    expect((await call(account, '/tickets')).json).toMatchObject({ total: 600, pages: 24 });
  });

  it('lives on 13 April 2018 and its clock runs with real time', async () => {
    const time = { now: 1_900_000_000_000 };
    const account = createAccount(time);
    const created = async () =>
      (await sendForm(account, 'POST', '/tickets', 'message=x&requester[mail]=a@b.example')).json.tickets[0];
    expect((await created()).modified).toBe(Date.UTC(2018, 3, 13, 14) / 1000);
    time.now += 90_000;
    expect((await created()).modified).toBe(Date.UTC(2018, 3, 13, 14, 1, 30) / 1000);
  });

  it('adds pending chats only on demand, and ends them when their time has come', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const total = async (query: string) => (await call(account, `/chats${query}`)).json.total;
    expect(await total('?include_pending=1')).toBe((await total('')) + 4);
    const [newest] = (await call(account, '/chats?include_pending=1')).json.chats;
    expect(newest.pending).toBe(true);
    time.now += 3_600_000;
    expect(await total('?include_pending=1')).toBe(await total(''));
  });

  it('creates an agent once, shows it in the list, refuses it twice and forgets it when deleted', async () => {
    const account = createAccount();
    expect((await sendJson(account, 'POST', '/agents', sana)).json.groups).toHaveLength(2);
    expect((await call(account, '/agents')).text).toContain(sana.login);
    const again = await sendJson(account, 'POST', '/agents', sana);
    expect([again.status, again.json]).toEqual([400, { error: 'Agent already exists!' }]);
    const removed = await call(account, `/agents/${sana.login}`, { method: 'DELETE' });
    expect(removed.json).toEqual({ result: `${sana.login} removed successfully` });
    expect((await call(account, `/agents/${sana.login}`)).status).toBe(404);
  });

  it('changes only the members of an agent that were sent', async () => {
    const account = createAccount();
    const path = '/agents/leo@harborpine.example';
    const before = (await call(account, path)).json;
    const body = 'max_chats_count=3&work_scheduler[monday][enabled]=0&notifications[new_goal]=0';
    const after = (await sendForm(account, 'PUT', path, body)).json;
    expect(after).toMatchObject({ ...before, max_chats_count: 3, notifications: before.notifications });
    expect(after.work_scheduler.monday).toEqual({ enabled: 0, start: '08:30', end: '16:30' });
  });

  it('wants the present password with a new one, and keeps offline agents offline', async () => {
    const account = createAccount();
    const path = '/agents/yusuf@harborpine.example';
    const put = (body: string) => sendForm(account, 'PUT', path, body);
    expect((await put('password=tern-oak-47')).json.errors).toEqual(['current_password is required']);
    expect((await put('password=tern-oak-47&current_password=no')).status).toBe(400);
    expect((await put('password=tern-oak-47&current_password=old-gull-11')).status).toBe(200);
    expect((await put('status=accepting+chats')).json.status).toBe('offline');
  });

  it('lets an agent without rights change only some of their own profile', async () => {
    const account = createAccount();
    const login = 'ines@harborpine.example';
    const { api_key: key } = (await call(account, `/agents/${login}/reset_api_key`, { method: 'POST' })).json;
    const headers = { authorization: `Basic ${btoa(`${login}:${key}`)}` };
    const put = (path: string, body: string) =>
      call(account, path, { method: 'PUT', headers, body: new URLSearchParams(body) });
    expect((await put(`/agents/${login}`, 'job_title=Orders')).status).toBe(200);
    expect((await put(`/agents/${login}`, 'permission=administrator')).status).toBe(403);
    expect((await put('/agents/leo@harborpine.example', 'job_title=Orders')).status).toBe(403);
    expect((await call(account, `/agents/${demoLogin}`, { headers })).json.api_key).toBeUndefined();
    expect((await call(account, `/agents/${login}`, { headers })).json.api_key).toBe(key);
  });

  it('turns a group offline with its last accepting agent', async () => {
    const account = createAccount();
    expect((await call(account, '/status/3')).json).toEqual({ status: 'offline' });
    expect((await call(account, '/status/1')).json).toEqual({ status: 'online' });
    const accepting = (await call(account, '/agents?status=accepting%20chats')).json;
    for (const { login } of accepting) await sendForm(account, 'PUT', `/agents/${login}`, 'status=offline');
    expect((await call(account, '/status/1')).json).toEqual({ status: 'offline' });
    expect((await call(account, '/status')).json).toEqual({ status: 'offline' });
  });

  it('replaces all tags of a chat, so that filters and reports follow', async () => {
    const account = createAccount();
    const count = async (tag: string) => (await call(account, `/chats?tag[]=${tag}`)).json.total;
    const before = [await count('sizing'), await count('repair')] as const;
    const reply = await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', 'tag[]=repair');
    expect(reply.json.chats[0].tags).toEqual(['repair']);
    expect([await count('sizing'), await count('repair')]).toEqual([before[0] - 1, before[1] + 1]);
    const unknown = await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', 'tag[]=nonsense');
    expect([unknown.status, unknown.json]).toEqual([400, { errors: ['tag nonsense does not exist'] }]);
  });

  it('puts a new ticket, and one that was just tagged, first in the list', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const first = async () => (await call(account, '/tickets')).json.tickets[0];
    const created = await sendJson(account, 'POST', '/tickets', {
      message: 'The zip on my new jacket came loose.',
      requester: { mail: 'otto.lindqvist@mail.example' },
      assignee: { id: 'leo@harborpine.example' },
    });
    const [ticket] = created.json.tickets;
    expect(ticket).toMatchObject({ subject: '(no subject)', groups: [0], source: { type: 'lc2' } });
    expect(await first()).toEqual(ticket);
    time.now += 1_000;
    await sendForm(account, 'PUT', '/tickets/7KD2W/tags', 'tag[0]=repair');
    expect(await first()).toMatchObject({ id: '7KD2W', tags: ['repair'] });
  });

  it('keeps transcripts in an outbox instead of mailing them', async () => {
    const account = createAccount();
    const path = '/chats/PQ7Z2M0KXA/send_transcript';
    const reply = await sendForm(account, 'POST', path, 'to=records@harborpine.example');
    expect(reply.json).toEqual({ result: 'E-mail has been sent to records@harborpine.example.' });
    expect(account.outbox).toMatchObject([{ chatId: 'PQ7Z2M0KXA', to: 'records@harborpine.example' }]);
  });
});
