import { describe, expect, it } from 'vitest';
import { exportAccounts, importAccounts } from '../../../src/app/explorer/transfer.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import { pageOf } from './create-explorer.ts';
import { header, messages, open, save, send, type } from './open-variables.ts';

const secret = 'tern-oak-47';

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

  it('that a file brings and that can’t be taken are counted', async () => {
    const { explorer } = await open();
    const carried = [
      { kind: 'plain', name: 'limit', value: '5' },
      { kind: 'plain', name: 'limit', value: '6' },
      { kind: 'plain', name: '1st', value: 'x' },
      { kind: 'secret', name: 'pin', value: 'abc' },
      { kind: 'secret', name: 'other' },
    ];
    expect(await explorer.variables.adopt(explorer.state.account, carried)).toBe(4);
    expect(explorer.state.variables).toMatchObject([{ name: 'limit', value: '5' }]);
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
    const call = explorer.send();
    await expect.poll(() => explorer.state.asking?.kind).toBe('unlock');
    await vault.unlock('a passphrase');
    explorer.consents.answer(true);
    // Counted from here: deriving a key takes as long as the machine is busy.
    await expect.poll(() => carried.length).toBe(1);
    opened.answer();
    await call;
    expect(carried[0]?.headers).toContainEqual(['X-Mine', secret]);
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

  it('stay in the vault while the device still holds a list in which they are secret', async () => {
    const store = createMemoryStore();
    const { explorer, vault } = await open(store);
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    const id = explorer.state.variables[0]?.id ?? '';
    store.update = () => Promise.reject(new Error('full'));
    await save(explorer, { id, name: 'pin', value: 'new' });
    expect(explorer.state.variables).toMatchObject([{ kind: 'plain', value: 'new' }]);
    expect(explorer.state.notices.join()).toContain('This device refuses to keep more');
    expect(await vault.reveal(`variable simulated ${id}`, 'bearer')).toMatchObject({ kind: 'found' });
  });

  it('come back after the passphrase was locked, once it is unlocked', async () => {
    const { explorer, vault } = await open();
    await vault.setPassphrase('a passphrase');
    await save(explorer, { name: 'pin', value: secret, secret: 'passphrase' });
    const restore = await explorer.variables.remove('simulated', explorer.state.variables[0]?.id ?? '');
    vault.lock();
    expect(await restore()).toEqual({
      ok: false,
      text: 'The vault is locked. Unlock it with the passphrase first.',
    });
    expect(explorer.state.variables).toEqual([]);
    await vault.unlock('a passphrase');
    expect(await restore()).toEqual({ ok: true, text: 'Back: pin.' });
    expect(explorer.state.variables).toMatchObject([{ name: 'pin', status: 'ready' }]);
  });

  it('come back once where that is asked for twice', async () => {
    const { explorer } = await open();
    await save(explorer, { name: 'pin', value: secret, secret: 'device' });
    const restore = await explorer.variables.remove('simulated', explorer.state.variables[0]?.id ?? '');
    expect((await Promise.all([restore(), restore()])).map(({ ok }) => ok)).toEqual([true, false]);
    expect(explorer.state.variables).toMatchObject([{ name: 'pin', status: 'ready' }]);
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
