import { describe, expect, it } from 'vitest';
import { builtInAccounts, kindOfUrl } from '../../../src/app/explorer/account.ts';
import { dropAccount, keepAccount, readAccounts } from '../../../src/app/explorer/kept-accounts.ts';
import { readBaseUrl, reviveAccount } from '../../../src/app/explorer/revive-account.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';

const builtIn = builtInAccounts(
  'https://api.livechatinc.com',
  { simulator: 'http://localhost:5175' },
  'client',
);
const [simulated, live] = builtIn;
const own = {
  ...simulated,
  id: 'own',
  name: 'Shop',
  kind: 'other',
  baseUrl: 'https://shop.example',
} as const;

describe('the accounts of a device', () => {
  it('are what everybody has, until something is changed', async () => {
    expect(await readAccounts(createMemoryStore(), builtIn)).toEqual(builtIn);
  });

  it('keep what was changed, added and removed', async () => {
    const store = createMemoryStore();
    await keepAccount(store, own);
    await keepAccount(store, { ...simulated, name: 'Practice', colour: 'pink' });
    await dropAccount(store, 'live');
    const accounts = await readAccounts(store, builtIn);
    expect(accounts.map(({ name }) => name)).toEqual(['Practice', 'Simulated API on this computer', 'Shop']);
  });

  it('keep what another tab has added meanwhile', async () => {
    const store = createMemoryStore();
    await Promise.all([keepAccount(store, own), keepAccount(store, { ...own, id: 'other', name: 'Other' })]);
    expect((await readAccounts(store, builtIn)).map(({ id }) => id)).toEqual([
      'simulated',
      'live',
      'local',
      'own',
      'other',
    ]);
  });

  it('never let a record move what is built in to another address', async () => {
    const store = createMemoryStore();
    await keepAccount(store, { ...(live ?? simulated), baseUrl: 'https://evil.example', kind: 'simulated' });
    const accounts = await readAccounts(store, builtIn);
    expect(accounts[1]).toMatchObject({ kind: 'live', baseUrl: 'https://api.livechatinc.com' });
  });

  it('never let a record add another simulated account', async () => {
    const store = createMemoryStore();
    await keepAccount(store, { ...own, kind: 'simulated' });
    expect(await readAccounts(store, builtIn)).toEqual(builtIn);
  });

  it('leave aside what is no account, and keep it in the record', async () => {
    const store = createMemoryStore();
    await store.set('accounts', { accounts: [{ id: 'later', form: 'unknown' }], removed: 'x' });
    await keepAccount(store, own);
    expect((await readAccounts(store, builtIn)).at(-1)?.id).toBe('own');
    expect(await store.get('accounts')).toMatchObject({ accounts: [{ id: 'later' }, { id: 'own' }] });
  });
});

describe('reviveAccount', () => {
  it('takes an account as it is', () => {
    expect(reviveAccount(own)).toEqual(own);
  });

  it.each([
    ['no object', 'x'],
    ['an id that could be anything', { ...own, id: '../x' }],
    ['no name', { ...own, name: ' ' }],
    ['an address with a login', { ...own, baseUrl: 'https://a:b@shop.example' }],
    ['an address of another scheme', { ...own, baseUrl: 'javascript:alert(1)' }],
  ])('refuses %s', (_, kept) => {
    expect(reviveAccount(kept)).toBeNull();
  });

  it('mends what does not matter', () => {
    expect(reviveAccount({ ...own, colour: 'plaid', region: 'mars', tokenInUrl: 'yes' })).toMatchObject({
      colour: 'grey',
      region: null,
      tokenInUrl: false,
    });
  });
});

describe('addresses of accounts', () => {
  it('lose their trailing slash and nothing else', () => {
    expect(readBaseUrl(' https://shop.example/api/ ')).toBe('https://shop.example/api');
    expect(readBaseUrl('https://shop.example?x=1')).toBeNull();
    expect(readBaseUrl('shop.example')).toBeNull();
  });

  it('tell what they act on', () => {
    const liveUrl = 'https://api.livechatinc.com';
    expect(kindOfUrl('https://api.livechatinc.com/v2', liveUrl)).toBe('live');
    expect(kindOfUrl('http://127.0.0.1:5175', liveUrl)).toBe('local');
    expect(kindOfUrl('https://localhost.example', liveUrl)).toBe('other');
  });
});
