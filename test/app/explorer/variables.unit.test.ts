import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer/explorer.ts';
import { exportAccounts, importAccounts } from '../../../src/app/explorer/transfer.ts';
import type { VariableWish } from '../../../src/app/explorer/variables.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Draft } from '../../../src/core/request/draft.ts';
import { createExplorer, openVault, pageOf } from './create-explorer.ts';

const secret = 'tern-oak-47';

let tabs = 0;

async function open(store = createMemoryStore(), vault = openVault(store)) {
  tabs += 1;
  const tab = tabs;
  let ids = 0;
  const opened = await createExplorer(store, vault, { randomId: () => `id-${tab}-${++ids}` });
  return { ...opened, store, vault };
}

function save(explorer: Explorer, wish: Partial<VariableWish> & { name: string }) {
  return explorer.variables.save(explorer.state.account, { id: null, value: null, secret: null, ...wish });
}

function type(explorer: Explorer, change: Partial<Draft>): void {
  explorer.changeDraft({ ...pageOf(explorer).draft, ...change });
}

const header = (value: string) => ({ headers: [{ name: 'X-Mine', value }] });
const messages = (explorer: Explorer) => pageOf(explorer).problems.map(({ message }) => message);
const namesOf = (explorer: Explorer) => explorer.state.variables.map(({ name }) => name);

/** Sends, lets the transport answer, and gives back what it carried last. */
async function send({ explorer, carried, answer }: Awaited<ReturnType<typeof open>>) {
  const before = carried.length;
  const call = explorer.send();
  await expect.poll(() => carried.length).toBe(before + 1);
  answer();
  await call;
  return carried.at(-1);
}

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

describe('secret variables', () => {
  it('go to another device with their account, in its file, and are bound to it there', async () => {
    const { explorer, vault } = await open();
    await explorer.chooseAccount('live');
    await save(explorer, { name: 'limit', value: '5' });
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    await save(explorer, { name: 'gone', value: secret, secret: 'device' });
    await vault.forget(`variable live ${explorer.state.variables[2]?.id}`, 'bearer');
    const { text, leftOut } = await exportAccounts(explorer, 'a passphrase');
    expect(leftOut).toEqual(['Live LiveChat account']);
    expect(text).not.toContain(secret);
    const other = await open();
    expect(await importAccounts(other.explorer, text, 'a passphrase')).toMatchObject({ ok: true });
    const account = other.explorer.accounts.list.find(({ name }) => name === 'Live LiveChat account (2)');
    const carried = await other.explorer.variables.find(account?.id ?? '');
    expect(carried).toMatchObject([
      { kind: 'plain', name: 'limit', value: '5' },
      { kind: 'secret', name: 'pin', status: 'ready' },
    ]);
    expect(await other.explorer.variables.reveal(account?.id ?? '', 'pin')).toMatchObject({
      credential: { token: secret, origins: ['https://api.livechatinc.com'] },
    });
  });

  it('join the call and nothing that is shown or kept of it', async () => {
    const opened = await open();
    const { explorer, store } = opened;
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    await explorer.openPage('agents.list');
    type(explorer, header('Key {{pin}}'));
    expect(pageOf(explorer).plan.request.headers).toContainEqual(['X-Mine', 'Key {{pin}}']);
    const sent = await send(opened);
    expect(sent?.headers).toContainEqual(['X-Mine', `Key ${secret}`]);
    expect(sent?.mask(`echo ${secret}`)).toBe('echo ••••••');
    expect(JSON.stringify(explorer.state)).not.toContain(secret);
    const history = await explorer.pastCalls.load();
    await expect.poll(() => history.state.entries.length).toBe(1);
    expect(JSON.stringify(await history.read(history.state.entries[0]?.id ?? ''))).not.toContain(secret);
    expect(
      JSON.stringify(await Promise.all((await store.keys()).map((key) => store.get(key)))),
    ).not.toContain(secret);
  });

  it('are refused in addresses, with the reason', async () => {
    const { explorer, carried } = await open();
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    await explorer.openPage('agents.get');
    type(explorer, { parameters: { 'path:login': ['{{pin}}'] } });
    expect(messages(explorer)[0]).toContain('secret variables go into headers and bodies only');
    expect(await explorer.send()).toBe(false);
    expect(carried).toEqual([]);
  });

  it('behind the passphrase are asked for when the call is sent', async () => {
    const opened = await open();
    const { explorer, vault, carried } = opened;
    await vault.setPassphrase('a passphrase');
    await save(explorer, { name: 'pin', value: secret, secret: 'passphrase' });
    await explorer.openPage('agents.list');
    type(explorer, header('{{pin}}'));
    vault.lock();
    await expect.poll(() => explorer.state.variables[0]).toMatchObject({ status: 'locked' });
    const declined = explorer.send();
    await expect.poll(() => explorer.state.asking?.kind).toBe('unlock');
    explorer.consents.answer(false);
    expect(await declined).toBe(false);
    expect(carried).toEqual([]);
    const call = send(opened);
    await expect.poll(() => explorer.state.asking?.kind).toBe('unlock');
    await vault.unlock('a passphrase');
    explorer.consents.answer(true);
    expect((await call)?.headers).toContainEqual(['X-Mine', secret]);
  });

  it('that went with their tab are a problem that says so', async () => {
    const { explorer, store } = await open();
    await save(explorer, { name: 'pin', value: secret, secret: 'tab' });
    await explorer.openPage('agents.list');
    type(explorer, header('{{pin}}'));
    expect(messages(explorer)).toEqual([]);
    const again = (await open(store)).explorer;
    await again.openPage('agents.list');
    expect(messages(again)[0]).toContain('has no value any more');
  });

  it('become plain only with a value entered anew, and then leave the vault', async () => {
    const { explorer, vault } = await open();
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    const id = explorer.state.variables[0]?.id ?? '';
    expect((await save(explorer, { id, name: 'pin' })).ok).toBe(false);
    expect((await save(explorer, { id, name: 'pin', value: 'new' })).ok).toBe(true);
    expect(explorer.state.variables).toMatchObject([{ kind: 'plain', value: 'new' }]);
    expect(await vault.reveal(`variable simulated ${id}`, 'bearer')).toEqual({ kind: 'missing' });
  });

  it('ask before they go to a host that their account had not when they were entered', async () => {
    const opened = await open();
    const { explorer, carried } = opened;
    const account = {
      ...explorer.state.account,
      id: 'mine',
      kind: 'other',
      baseUrl: 'https://old.example',
    } as const;
    await explorer.accounts.save(account);
    await explorer.chooseAccount('mine');
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    await explorer.accounts.save({ ...account, baseUrl: 'https://new.example' });
    // A credential that belongs to the new host speaks for itself alone.
    const credential = { kind: 'bearer', token: 'of-the-new-host', origins: [], grant: null } as const;
    await explorer.credentials.save(explorer.state.account, credential, 'tab');
    await explorer.openPage('agents.list');
    type(explorer, header('{{pin}}'));
    const call = explorer.send();
    await expect
      .poll(() => explorer.state.asking)
      .toMatchObject({
        questions: [{ kind: 'other-host', host: 'https://new.example', storedFor: ['https://old.example'] }],
      });
    explorer.consents.answer(false);
    expect(await call).toBe(false);
    expect(carried).toEqual([]);
  });

  it('are told of where a link would send them', async () => {
    const { explorer } = await open();
    const [{ shareDraft }, { createDraft }] = await Promise.all([
      import('../../../src/core/request/share-draft.ts'),
      import('../../../src/core/request/draft.ts'),
    ]);
    await explorer.openPage('agents.get');
    const { endpoint } = pageOf(explorer);
    const draft = { ...createDraft(endpoint), ...header('{{pin}}') };
    await explorer.sharedLinks.open(endpoint.id, shareDraft(endpoint, draft).text);
    expect(explorer.state.notices.join()).toContain('It would send your variables pin');
  });
});
