import { describe, expect, it } from 'vitest';
import { call, createAccount, sendJson } from './call.ts';

const otto = 'S1523605118.3fa7c92e10';
const chatOf = async (account: ReturnType<typeof createAccount>, id = 'PQ7Z2M0KXA') =>
  (await call(account, `/chats/${id}`)).json;

describe('goals', () => {
  it('are listed by kind, each with the members of its kind when asked for alone', async () => {
    const account = createAccount();
    const { json } = await call(account, '/goals?type=sales_tracker');
    expect(json).toEqual([{ id: 304, name: 'Jacket checkout', active: 1, type: 'sales_tracker' }]);
    expect((await call(account, '/goals/304')).json).toMatchObject({ sales_tracker_id: 'fjord-sales' });
    expect((await call(account, '/goals/318')).json).toMatchObject({ custom_variable_name: 'size_guide' });
  });

  it('are created, changed in part and removed', async () => {
    const account = createAccount();
    const url = 'https://harborpine.example/thanks';
    const { json } = await sendJson(account, 'POST', '/goals', {
      name: 'Checkout finished',
      type: 'url',
      url,
    });
    expect(json).toEqual({
      id: 326,
      name: 'Checkout finished',
      active: 1,
      type: 'url',
      match_type: 'substring',
      url,
    });
    const changed = await sendJson(account, 'PUT', '/goals/326', { name: 'Checkout paused', active: 0 });
    expect(changed.json).toEqual({ ...json, name: 'Checkout paused', active: 0 });
    expect((await call(account, '/goals/326', { method: 'DELETE' })).json).toEqual({
      result: 'goal removed successfully',
    });
    for (const method of ['GET', 'DELETE'])
      expect((await call(account, '/goals/326', { method })).status).toBe(404);
    const next = await sendJson(account, 'POST', '/goals', { name: 'Call', type: 'api', url });
    expect(next.json).toEqual({ id: 330, name: 'Call', active: 1, type: 'api' });
  });

  it.each([
    [{ name: 'x', type: 'url' }, ['url is required']],
    [
      { name: 'x', type: 'custom_variable', custom_variable_name: 'a' },
      ['custom_variable_value is required'],
    ],
    [{ name: 'x', type: 'other' }, ['type must be one of: custom_variable, url, api, sales_tracker']],
  ])('need what their kind needs: %j', async (body, errors) => {
    const { status, json } = await sendJson(createAccount(), 'POST', '/goals', body);
    expect([status, json]).toEqual([400, { errors }]);
  });

  it('lose the members of the former kind when the kind changes, and need those of the new one', async () => {
    const account = createAccount();
    const bare = await sendJson(account, 'PUT', '/goals/311', { type: 'custom_variable' });
    expect([bare.status, bare.json.errors]).toEqual([
      400,
      ['custom_variable_name is required', 'custom_variable_value is required'],
    ]);
    const body = { type: 'custom_variable', custom_variable_name: 'a', custom_variable_value: 'b' };
    const { json } = await sendJson(account, 'PUT', '/goals/311', body);
    expect(json).toEqual({ id: 311, name: 'Newsletter sign-up', active: 1, ...body });
  });
});

describe('a reached goal', () => {
  it('shows up in the latest chat of the visitor and in the filters of chats', async () => {
    const account = createAccount();
    const total = async (filter: string) => (await call(account, `/chats?${filter}`)).json.total;
    const before = await total(`has_goal=1&visitor_id=${otto}`);
    expect(await total('goal=322')).toBe(0);
    const body = { visitor_id: otto, order_id: 'HP-20931', order_price: '249.00', order_currency: 'PLN' };
    await sendJson(account, 'POST', '/goals/322/mark_as_successful', body);
    expect((await chatOf(account)).goals.at(-1)).toEqual({
      id: 322,
      name: 'Call-back booked',
      date: 'Fri, 04/13/18 04:00:00 pm',
      timestamp: 1523628000,
      order: { id: 'HP-20931', description: '', price: '249.00', currency: 'PLN' },
    });
    expect([await total('goal=322'), await total('sale=322')]).toEqual([1, 0]);
    expect(await total(`has_goal=1&visitor_id=${otto}`)).toBe(before);
  });

  it('is a sale when a sales tracker saw it, be it a new one', async () => {
    const account = createAccount();
    const { json } = await sendJson(account, 'POST', '/goals', { name: 'Vests', type: 'sales_tracker' });
    const sales = async (filter: string) => (await call(account, `/chats?${filter}`)).json.total;
    const without = (await call(account, '/chats')).json.chats.find(
      (each: { goals?: unknown }) => each.goals === undefined,
    );
    const before = await sales('has_sale=1');
    await sendJson(account, 'POST', `/goals/${json.id}/mark_as_successful`, {
      visitor_id: without.visitor.id,
    });
    expect([await sales('has_sale=1'), await sales(`sale=${json.id}`)]).toEqual([before + 1, 1]);
  });

  it('keeps its name in the archive after the goal is gone, but filters know it no longer', async () => {
    const account = createAccount();
    await call(account, '/goals/311', { method: 'DELETE' });
    expect((await chatOf(account)).goals[1]).toMatchObject({ id: 311, name: 'Newsletter sign-up' });
    expect((await call(account, '/chats?goal=311')).json).toEqual({ errors: ['goal 311 does not exist'] });
  });

  it('is called by the present name of the goal', async () => {
    const account = createAccount();
    await sendJson(account, 'PUT', '/goals/311', { name: 'Letter' });
    expect((await chatOf(account)).goals[1].name).toBe('Letter');
  });

  it('of somebody on the site who has not chatted comes into their first chat', async () => {
    const account = createAccount();
    const present = (await call(account, '/visitors?state=browsing')).json;
    const { id } = present.find((visitor: { chats: number }) => visitor.chats === 0);
    const path = `/visitors/${id}/chat/start`;
    const marked = await sendJson(account, 'POST', '/goals/322/mark_as_successful', { visitor_id: id });
    expect(marked.json).toEqual({ result: 'goal marked as successful' });
    await sendJson(account, 'POST', path, { licence_id: 8801234, welcome_message: 'Hi' });
    const [chat] = (await call(account, `/chats?visitor_id=${id}&include_pending=1`)).json.chats;
    expect(chat.goals).toMatchObject([{ id: 322 }]);
  });

  it.each([
    [322, { visitor_id: 'nobody' }, 'visitor nobody does not exist'],
    [
      322,
      { visitor_id: otto, order_price: '2,50' },
      'order_price must be a number with a period as decimal mark',
    ],
    [318, { visitor_id: otto }, 'goal 318 is switched off'],
  ])('is refused: goal %i, %j', async (goal, body, error) => {
    const account = createAccount();
    await sendJson(account, 'PUT', '/goals/318', { active: 0 });
    const { status, json } = await sendJson(account, 'POST', `/goals/${goal}/mark_as_successful`, body);
    expect([status, json]).toEqual([400, { errors: [error] }]);
  });
});
