import { describe, expect, it } from 'vitest';
import { cannedResponses } from '../../../src/core/catalogue/livechat/canned-responses.ts';
import { asNormalAgent } from './as-normal-agent.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const path = '/canned_responses';
const bye = { text: 'Thanks, enjoy the trail!', tags: ['bye', 'thanks', 'bye'] };

describe('canned responses', () => {
  it('show the sample of the reference among those of its group', async () => {
    const sample = cannedResponses.endpoints.find(({ id }) => id === 'canned-responses.list')?.reply.example;
    const { json } = await call(createAccount(), `${path}?group=1`);
    for (const response of sample as unknown[]) expect(json).toContainEqual(response);
  });

  it('are those of group 0 unless another one is asked for', async () => {
    const account = createAccount();
    const groupsOf = async (query: string) =>
      new Set((await call(account, path + query)).json.map(({ group }: { group: number }) => group));
    expect(await groupsOf('')).toEqual(new Set([0]));
    for (const group of [1, 2, 3, 4]) expect(await groupsOf(`?group=${group}`)).toEqual(new Set([group]));
    expect((await call(account, `${path}?group=9`)).json).toEqual({ errors: ['group 9 does not exist'] });
  });

  it('are listed once created, with the caller as author', async () => {
    const account = createAccount();
    const { json } = await sendJson(account, 'POST', path, bye);
    expect(json).toEqual({
      id: 4830,
      group: 0,
      text: bye.text,
      creation_date: 1_523_628_000,
      created_by: 'nadia@harborpine.example',
      tags: ['bye', 'thanks'],
    });
    expect((await call(account, path)).json).toContainEqual(json);
    expect((await sendForm(account, 'POST', path, 'text=x&tags[]=y&group=9')).json).toEqual({
      errors: ['group 9 does not exist'],
    });
  });

  it('tell who edited them and when, and keep what was not sent', async () => {
    const time = { now: 0 };
    const account = createAccount(time);
    const before = (await call(account, `${path}/4821`)).json;
    time.now += 60_000;
    const edit = { modification_date: 1_523_628_060, modified_by: 'nadia@harborpine.example' };
    const after = (await sendForm(account, 'PUT', `${path}/4821`, 'tags[0]=bye&group=2')).json;
    expect(after).toEqual({ ...before, ...edit, tags: ['bye'] });
    expect((await call(account, `${path}/4821`)).json).toEqual(after);
  });

  it('are gone when removed, and their id is not used again', async () => {
    const account = createAccount();
    await sendJson(account, 'POST', path, bye);
    const removed = await call(account, `${path}/4830`, { method: 'DELETE' });
    expect(removed.json).toEqual({ result: 'Canned response removed successfully' });
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await call(account, `${path}/4830`, { method })).status).toBe(404);
    expect((await call(account, path)).text).not.toContain('4830');
    expect((await sendJson(account, 'POST', path, bye)).json.id).toBe(4831);
  });

  it('tell webhooks of every change', async () => {
    const account = createAccount();
    await sendJson(account, 'POST', path, bye);
    await sendForm(account, 'PUT', `${path}/4830`, 'text=Bye');
    await call(account, `${path}/4830`, { method: 'DELETE' });
    expect(account.deliveries.map(({ payload }) => payload.canned_response)).toMatchObject([
      { id: 4830, text: bye.text },
      { id: 4830, text: 'Bye' },
      { id: 4830, text: 'Bye' },
    ]);
  });

  it('can be changed by the owner and administrators only', async () => {
    const callAs = await asNormalAgent(createAccount());
    expect((await callAs('GET', `${path}/4821`)).status).toBe(200);
    expect((await callAs('POST', path, 'text=x&tags[]=y')).status).toBe(403);
    expect((await callAs('PUT', `${path}/4821`, 'text=x')).status).toBe(403);
    expect((await callAs('DELETE', `${path}/4821`)).status).toBe(403);
  });
});
