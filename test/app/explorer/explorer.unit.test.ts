import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../../src/app/explorer/address.ts';
import type { Explorer } from '../../../src/app/explorer/explorer.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import type { Credential } from '../../../src/core/http/credential.ts';
import { createExplorer, openVault, pageOf } from './create-explorer.ts';

function keep(explorer: Explorer, credential: Credential): Promise<void> {
  return explorer.credentialActions.save(credential, { protection: 'device', passphrase: null });
}

describe('Explorer', () => {
  it('keeps a draft for each endpoint over a reload', async () => {
    const store = createMemoryStore();
    const { explorer } = await createExplorer(store);
    await explorer.openPage('agents.get');
    explorer.changeDraft({ ...pageOf(explorer).draft, parameters: { 'path:login': ['a@b.example'] } });
    const reloaded = (await createExplorer(store)).explorer;
    await reloaded.openPage('agents.get');
    expect(pageOf(reloaded).draft.parameters).toEqual({ 'path:login': ['a@b.example'] });
  });

  it('sends once, however often Send is pressed', async () => {
    const { explorer, carried, answer } = await createExplorer();
    await explorer.openPage('agents.list');
    const calls = [explorer.send(), explorer.send()];
    await expect.poll(() => carried.length).toBe(1);
    answer();
    expect(await Promise.all(calls)).toEqual([true, false]);
    expect(carried).toHaveLength(1);
  });

  it('gives an answer to the endpoint that asked, whatever is open when it comes', async () => {
    const { explorer, carried, answer } = await createExplorer();
    await explorer.openPage('agents.list');
    const call = explorer.send();
    await expect.poll(() => carried.length).toBe(1);
    await explorer.openPage('status.get');
    answer();
    await call;
    expect(pageOf(explorer)).toMatchObject({ exchange: null, running: false });
    await explorer.openPage('agents.list');
    expect(pageOf(explorer).exchange?.endpointId).toBe('agents.list');
  });

  it('shows an answer without waiting for the disk', async () => {
    const store = createMemoryStore();
    const vault = openVault(store);
    const { explorer, carried, answer } = await createExplorer(store, vault);
    await explorer.openPage('agents.list');
    void explorer.send();
    await expect.poll(() => carried.length).toBe(1);
    vault.list = () => new Promise(() => {});
    answer();
    await expect.poll(() => pageOf(explorer)).toMatchObject({ running: false, exchange: { id: 'id' } });
  });

  it('sends nothing while the draft has a problem', async () => {
    const { explorer, carried } = await createExplorer();
    await explorer.openPage('agents.get');
    expect(await explorer.send()).toBe(false);
    expect(pageOf(explorer).tried).toBe(true);
    expect(carried).toEqual([]);
  });

  it('gives the built-in credential to the simulated account only', async () => {
    const { explorer, carried, answer } = await createExplorer();
    await explorer.openPage('agents.list');
    const simulated = explorer.send();
    await expect.poll(() => carried.length).toBe(1);
    answer();
    await simulated;
    await explorer.chooseAccount('live');
    const live = explorer.send();
    await expect.poll(() => carried.length).toBe(2);
    answer();
    await live;
    expect(carried.map(({ secretIn }) => secretIn)).toEqual(['header', null]);
  });

  it('binds a credential to the hosts of its account, whatever the form said', async () => {
    const store = createMemoryStore();
    const vault = openVault(store);
    const { explorer } = await createExplorer(store, vault);
    await explorer.chooseAccount('live');
    const credential = {
      kind: 'bearer',
      token: 't',
      origins: ['https://evil.example'],
      grant: null,
    } as const;
    await keep(explorer, credential);
    expect(await vault.reveal('live', 'bearer')).toMatchObject({
      credential: { origins: [livechat.baseUrl] },
    });
    expect(explorer.state.credential).toMatchObject({
      kind: 'bearer',
      inUse: { kind: 'bearer', protection: 'device', status: 'ready' },
      builtIn: false,
    });
    await explorer.credentialActions.forget('bearer');
    expect(explorer.state.credential).toMatchObject({ kind: null, kept: [], inUse: null, builtIn: false });
  });

  it('goes on when the device keeps nothing, and says so once', async () => {
    const full: Store = {
      ...createMemoryStore(),
      set: () => Promise.reject(new Error('QuotaExceededError')),
    };
    const { explorer } = await createExplorer(full);
    await explorer.openPage('agents.get');
    for (const login of ['a', 'ab', 'abc'])
      explorer.changeDraft({ ...pageOf(explorer).draft, parameters: { 'path:login': [login] } });
    await expect.poll(() => explorer.state.notices.length).toBe(1);
    expect(pageOf(explorer).draft.parameters).toEqual({ 'path:login': ['abc'] });
  });

  it('keeps drafts of this visit even where the device keeps nothing', async () => {
    const blocked: Store = {
      ...createMemoryStore(),
      get: () => Promise.reject(new Error('blocked')),
      set: () => Promise.reject(new Error('blocked')),
    };
    const { explorer } = await createExplorer(blocked);
    await explorer.openPage('agents.get');
    explorer.changeDraft({ ...pageOf(explorer).draft, parameters: { 'path:login': ['a@b.example'] } });
    await explorer.openPage('agents.list');
    await explorer.openPage('agents.get');
    expect(pageOf(explorer).draft.parameters).toEqual({ 'path:login': ['a@b.example'] });
  });

  it('takes records of another shape for empty ones', async () => {
    const store = createMemoryStore();
    await store.set('settings', { wanted: null, credentialKind: 7, accountId: [] });
    await store.set('draft:tickets.create', { endpointId: 'tickets.create', body: null, headers: 'x' });
    const { explorer } = await createExplorer(store);
    await explorer.openPage('tickets.create');
    expect(pageOf(explorer).draft).toMatchObject({
      parameters: {},
      headers: [],
      body: { value: {}, text: null },
    });
  });

  it('shows the answers of one account under no other', async () => {
    const { explorer, carried, answer } = await createExplorer();
    await explorer.openPage('agents.list');
    const call = explorer.send();
    await expect.poll(() => carried.length).toBe(1);
    answer();
    await call;
    await explorer.chooseAccount('live');
    expect(pageOf(explorer).exchange).toBeNull();
    await explorer.chooseAccount('simulated');
    expect(pageOf(explorer).exchange).not.toBeNull();
  });

  it('ends a call whose credential can’t be read, and lets the next one go', async () => {
    const store = createMemoryStore();
    const vault = { ...openVault(store), reveal: () => Promise.reject(new Error('blocked')) };
    const { explorer } = await createExplorer(store, vault);
    await explorer.openPage('agents.list');
    expect(await explorer.send()).toBe(true);
    expect(pageOf(explorer)).toMatchObject({
      running: false,
      exchange: { outcome: { kind: 'failed', failure: { cause: 'no-credential' } } },
    });
  });

  it('uses what is stored when the chosen kind is gone', async () => {
    const { explorer } = await createExplorer();
    await explorer.chooseAccount('live');
    await keep(explorer, { kind: 'basic', login: 'a', key: 'b', origins: [] });
    await keep(explorer, { kind: 'bearer', token: 't', origins: [], grant: null });
    await explorer.credentialActions.forget('bearer');
    expect(explorer.state.credential).toMatchObject({ kind: 'basic', kept: [{ kind: 'basic' }] });
  });

  it('leaves what another tab has set meanwhile', async () => {
    const store = createMemoryStore();
    const [one, other] = [(await createExplorer(store)).explorer, (await createExplorer(store)).explorer];
    void one.transports.setRelay({ url: 'https://relay.example', protocol: 'path' }, false);
    await other.chooseAccount('live');
    const { explorer } = await createExplorer(store);
    expect(explorer.state).toMatchObject({
      relay: { settings: { url: 'https://relay.example', protocol: 'path' } },
      account: { id: 'live' },
    });
  });

  it('brings back what actions replaced, one after the other, also after one that changed nothing', async () => {
    const { explorer } = await createExplorer();
    await explorer.openPage('agents.get');
    explorer.changeDraft({ ...pageOf(explorer).draft, parameters: { 'path:login': ['a@b.example'] } });
    explorer.useExample('path:login');
    explorer.useExample('path:login');
    explorer.clearDraft();
    explorer.clearDraft();
    expect(pageOf(explorer).draft.parameters).toEqual({});
    explorer.undo();
    expect(pageOf(explorer).draft.parameters).toEqual({ 'path:login': ['leo@harborpine.example'] });
    explorer.undo();
    expect(pageOf(explorer).draft.parameters).toEqual({ 'path:login': ['a@b.example'] });
    expect(pageOf(explorer).undoable).toBe(false);
  });

  it('lets two tabs that mark the same favourite agree', async () => {
    const store = createMemoryStore();
    const [one, other] = [(await createExplorer(store)).explorer, (await createExplorer(store)).explorer];
    one.browsing.toggleFavourite('agents.list');
    other.browsing.toggleFavourite('agents.list');
    expect((await createExplorer(store)).explorer.state.favourites).toEqual(['agents.list']);
  });

  it('names an endpoint that does not exist', async () => {
    const { explorer } = await createExplorer();
    await explorer.openPage('agents.dance');
    expect(explorer.state.page).toEqual({ kind: 'unknown', pageId: 'agents.dance' });
  });
});

describe('addresses', () => {
  it('go both ways', () => {
    const address = { apiId: 'livechat-v2', pageId: 'agents.reset-api-key' };
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it('name a section of a guide, and of nothing else', () => {
    const address = { apiId: 'livechat-v2', pageId: 'guides/what-can-go-wrong', section: 'tls' };
    expect(parseAddress(formatAddress(address))).toEqual(address);
    expect(parseAddress('#/livechat-v2/agents.list/tls')).toBeNull();
  });

  it('are null for anything else', () => {
    for (const hash of ['', '#', '#/', '#/livechat-v2', '#/a/b/c', '#/a/<script>'])
      expect(parseAddress(hash)).toBeNull();
  });
});
