import { describe, expect, it } from 'vitest';
import { asNormalAgent } from './as-normal-agent.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

type Tag = { name: string; group: number; count: { inChats: number; inTickets: number } };
const boots = { tag: 'boots', author: 'leo@harborpine.example', group: 2 };

describe('tags', () => {
  it('count what the filters of chats and tickets find', async () => {
    const account = createAccount();
    const list: Tag[] = (await call(account, '/tags')).json;
    expect(list).toHaveLength(9);
    for (const { name, count } of list) {
      expect(count.inChats, name).toBe((await call(account, `/chats?tag[]=${name}`)).json.total);
      expect(count.inTickets, name).toBe((await call(account, `/tickets?tag=${name}`)).json.total);
      expect(count.inChats, name).toBeGreaterThan(0);
    }
  });

  it('of one group are listed by its id', async () => {
    const account = createAccount();
    const names = (await call(account, '/tags?group=2')).json.map(({ name }: Tag) => name);
    expect(names).toEqual(['jackets', 'care']);
    expect((await call(account, '/tags?group=77')).json).toEqual({ errors: ['group 77 does not exist'] });
  });

  it('can be put on chats as soon as they are there, and are counted then', async () => {
    const account = createAccount();
    const made = (await sendJson(account, 'POST', '/tags', boots)).json;
    expect(made).toEqual({
      name: 'boots',
      author: 'leo@harborpine.example',
      creation_date: 1_523_628_000,
      count: { inChats: 0, inTickets: 0 },
      group: 2,
    });
    expect((await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', 'tag[]=boots')).status).toBe(200);
    expect((await call(account, '/tags?group=2')).json).toContainEqual({
      ...made,
      count: { inChats: 1, inTickets: 0 },
    });
  });

  it('are there once in a group, but may be in several groups', async () => {
    const account = createAccount();
    const [before] = (await call(account, '/tags?group=1')).json;
    const again = { tag: 'sizing', author: 'leo@harborpine.example', group: 1 };
    expect((await sendJson(account, 'POST', '/tags', again)).json).toEqual(before);
    await sendJson(account, 'POST', '/tags', { ...again, group: 2 });
    const groups = (await call(account, '/tags')).json.filter(({ name }: Tag) => name === 'sizing');
    expect(groups.map(({ group }: Tag) => group)).toEqual([1, 2]);
  });

  it('need a name, an agent and a group that exists', async () => {
    const account = createAccount();
    const body = { tag: ' ', author: 'nobody@harborpine.example', group: 77 };
    expect((await sendJson(account, 'POST', '/tags', body)).json.errors).toEqual([
      'group 77 does not exist',
      'agent nobody@harborpine.example does not exist',
      'tag must not be empty',
    ]);
  });

  it('that are removed stay where they are, but go nowhere else', async () => {
    const account = createAccount();
    const total = async () => (await call(account, '/chats?tag[]=jackets')).json.total;
    const before = await total();
    const removed = await sendForm(account, 'DELETE', '/tags/jackets', 'group=2');
    expect(removed.json).toEqual({ ok: true });
    expect((await call(account, '/tags')).text).not.toContain('jackets');
    expect((await sendForm(account, 'DELETE', '/tags/jackets', 'group=2')).status).toBe(404);
    expect(await total()).toBe(before);
    for (const path of ['/chats/PQ7Z2M0KXA/tags', '/tickets/7KD2W/tags']) {
      const keep = await sendForm(account, 'PUT', path, 'tag[]=jackets&tag[]=stock');
      expect([path, keep.status]).toEqual([path, 200]);
      await sendForm(account, 'PUT', path, 'tag[]=stock');
      const back = await sendForm(account, 'PUT', path, 'tag[]=jackets');
      expect(back.json).toEqual({ errors: ['tag jackets does not exist'] });
    }
  });

  it('are removed from the group named, whatever characters they have', async () => {
    const account = createAccount();
    expect((await sendForm(account, 'DELETE', '/tags/sizing', 'group=2')).status).toBe(404);
    expect((await call(account, '/tags/sizing', { method: 'DELETE' })).json.errors).toEqual([
      'group is required',
    ]);
    const name = 'rain & snow/50 % ą';
    await sendJson(account, 'POST', '/tags', { ...boots, tag: name });
    const path = `/tags/${encodeURIComponent(name)}`;
    expect((await sendJson(account, 'DELETE', path, { group: 2 })).json).toEqual({ ok: true });
  });

  it('can be changed by the owner and administrators only', async () => {
    const callAs = await asNormalAgent(createAccount());
    expect((await callAs('GET', '/tags')).status).toBe(200);
    expect((await callAs('POST', '/tags', 'tag=x&author=leo@harborpine.example&group=1')).status).toBe(403);
    expect((await callAs('DELETE', '/tags/sizing', 'group=1')).status).toBe(403);
  });
});
