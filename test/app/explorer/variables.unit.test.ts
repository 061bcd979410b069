import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import { findWays } from '../../../src/core/walks/find-ways.ts';
import { pageOf } from './create-explorer.ts';
import { header, messages, namesOf, open, save, send, type } from './open-variables.ts';

const secret = 'tern-oak-47';

describe('variables', () => {
  it('are resolved in what is shown and sent, while the draft keeps the reference', async () => {
    const opened = await open();
    const { explorer } = opened;
    await save(explorer, { name: 'who', value: 'ann@x.example' });
    await explorer.openPage('agents.get');
    type(explorer, { parameters: { 'path:login': ['{{who}}'] } });
    expect(pageOf(explorer).plan.request.url).toContain('/agents/ann@x.example');
    expect((await send(opened))?.url).toContain('/agents/ann@x.example');
    expect(pageOf(explorer).draft.parameters).toEqual({ 'path:login': ['{{who}}'] });
    const history = await explorer.pastCalls.load();
    await expect.poll(() => history.state.entries.length).toBe(1);
    const kept = await history.read(history.state.entries[0]?.id ?? '');
    expect(kept?.draft.parameters).toEqual({ 'path:login': ['{{who}}'] });
  });

  it('belong to one account, and survive a reload', async () => {
    const { explorer, store } = await open();
    await save(explorer, { name: 'limit', value: '5' });
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    await explorer.chooseAccount('live');
    expect(namesOf(explorer)).toEqual([]);
    const again = (await open(store)).explorer;
    await again.chooseAccount('simulated');
    expect(again.state.variables).toMatchObject([
      { kind: 'plain', name: 'limit', value: '5' },
      { kind: 'secret', name: 'pin', status: 'ready' },
    ]);
  });

  it('that are not there are a problem of their field until they are created', async () => {
    const { explorer } = await open();
    await explorer.openPage('agents.get');
    type(explorer, { parameters: { 'path:login': ['{{who}}'] } });
    expect(messages(explorer)[0]).toContain('“{{who}}” is no variable of this account');
    expect(await explorer.send()).toBe(false);
    await save(explorer, { name: 'who', value: 'nobody@x.example' });
    expect(messages(explorer)).toEqual([]);
  });

  it('that are not there hold a walk, which sends nothing', async () => {
    const { explorer, carried } = await open();
    await explorer.openPage('chats.list');
    type(explorer, { parameters: { 'query:query': ['{{who}}'] } });
    const { endpoint, draft } = pageOf(explorer);
    const ways = findWays(endpoint);
    if (!ways) throw new Error('Chats can be walked through.');
    await explorer.walks.start({ endpoint, ways, draft, accountId: 'simulated', days: null, interval: 0 });
    expect(explorer.walks.state?.status).toBe('paused');
    expect(explorer.walks.state?.note).toContain('query: “{{who}}” is no variable of this account.');
    expect(carried).toEqual([]);
  });

  it.each([
    [{ name: '1st', value: 'x' }, 'A name begins with'],
    [{ name: '', value: 'x' }, 'A name begins with'],
    [{ name: 'taken', value: 'x' }, 'There is a variable “taken” already.'],
    [{ name: 'a' }, 'Enter the value.'],
    [{ name: 'a', secret: 'device' } as const, 'Enter the value.'],
    [{ name: 'a', value: ' abc ', secret: 'device' } as const, 'A secret needs at least 4 characters'],
  ])('are not taken as %j', async (wish, why) => {
    const { explorer } = await open();
    await save(explorer, { name: 'taken', value: 'x' });
    const told = await save(explorer, wish);
    expect(told.ok).toBe(false);
    expect(told.text).toContain(why);
    expect(namesOf(explorer)).toEqual(['taken']);
  });

  it('take names that every object inherits', async () => {
    const { explorer, store } = await open();
    for (const name of ['__proto__', 'constructor']) await save(explorer, { name, value: name });
    expect(namesOf((await open(store)).explorer)).toEqual(['__proto__', 'constructor']);
  });

  it('can be called otherwise without entering a secret again', async () => {
    const opened = await open();
    const { explorer } = opened;
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    const [variable] = explorer.state.variables;
    await save(explorer, { id: variable?.id ?? '', name: 'code', secret: 'device' });
    await explorer.openPage('agents.list');
    type(explorer, header('{{code}}'));
    expect((await send(opened))?.headers).toContainEqual(['X-Mine', secret]);
  });

  it('do not come back in place of another one that took their name', async () => {
    const { explorer } = await open();
    await save(explorer, { name: 'a', value: 'old' });
    const restore = await explorer.variables.remove('simulated', explorer.state.variables[0]?.id ?? '');
    await save(explorer, { name: 'a', value: 'new' });
    expect((await restore()).text).toBe('There is a variable “a” already.');
    expect(explorer.state.variables).toMatchObject([{ name: 'a', value: 'new' }]);
  });

  it('of one name are taken once, even when both are added at once, and the other one leaves nothing behind', async () => {
    const store = createMemoryStore();
    const { explorer, vault } = await open(store);
    const other = await open(store, vault);
    const wish = { name: 'x', value: secret, secret: 'device' } as const;
    const all = await Promise.all([save(explorer, wish), save(explorer, wish), save(other.explorer, wish)]);
    expect(all.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
    expect(all.find(({ ok }) => !ok)?.text).toBe('There is a variable “x” already.');
    expect(namesOf(explorer)).toEqual(['x']);
    const values = (await store.keys()).filter((key) => key.includes('variable simulated'));
    expect(values).toHaveLength(1);
  });

  it('keep their value when a name that is taken meanwhile refuses the change', async () => {
    const { explorer } = await open();
    await save(explorer, { name: 'a', value: secret, secret: 'device' });
    const id = explorer.state.variables[0]?.id ?? '';
    const [added, changed] = await Promise.all([
      save(explorer, { name: 'b', value: 'x' }),
      save(explorer, { id, name: 'b', value: 'another-one', secret: 'device' }),
    ]);
    expect([added.ok, changed.ok]).toEqual([true, false]);
    expect(await explorer.variables.reveal('simulated', 'a')).toMatchObject({
      kind: 'found',
      credential: { token: secret },
    });
  });

  it('come back where they were, with their value', async () => {
    const opened = await open();
    const { explorer } = opened;
    for (const name of ['a', 'pin', 'z'])
      await save(explorer, { name, value: secret, secret: name === 'pin' ? 'device' : null });
    const id = explorer.state.variables[1]?.id ?? '';
    const restore = await explorer.variables.remove('simulated', id);
    expect(namesOf(explorer)).toEqual(['a', 'z']);
    expect(await opened.vault.reveal(`variable simulated ${id}`, 'bearer')).toEqual({ kind: 'missing' });
    await restore();
    expect(explorer.state.variables[1]).toMatchObject({ name: 'pin', status: 'ready' });
  });

  it('go away with their account', async () => {
    const { explorer, vault } = await open();
    await explorer.chooseAccount('live');
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    const id = explorer.state.variables[0]?.id ?? '';
    await explorer.accounts.remove('live');
    expect(await vault.reveal(`variable live ${id}`, 'bearer')).toEqual({ kind: 'missing' });
    expect(await explorer.variables.find('live')).toEqual([]);
  });

  it('of two tabs that add at once are both kept', async () => {
    const store = createMemoryStore();
    const [one, other] = [(await open(store)).explorer, (await open(store)).explorer];
    await Promise.all([save(one, { name: 'a', value: '1' }), save(other, { name: 'b', value: '2' })]);
    expect(namesOf((await open(store)).explorer)).toEqual(['a', 'b']);
  });

  it('leave out of a damaged record what is none', async () => {
    const store = createMemoryStore();
    const list = [
      null,
      { kind: 'plain', id: 'x', name: 'a b', value: '' },
      { kind: 'plain', id: 'y', name: 'ok', value: '' },
    ];
    await store.set('variables', { simulated: [...list, ...list], live: 7 });
    expect(namesOf((await open(store)).explorer)).toEqual(['ok']);
  });
});
