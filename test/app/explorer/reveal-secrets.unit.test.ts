import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer/explorer.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import { createExplorer, openVault, pageOf } from './create-explorer.ts';

/** An account of one’s own with a request that refers to a secret variable, which is locked. */
async function openLocked() {
  const store = createMemoryStore();
  const vault = openVault(store);
  let ids = 0;
  const opened = await createExplorer(store, vault, { randomId: () => `id-${++ids}` });
  const { explorer } = opened;
  await explorer.accounts.save({ ...explorer.state.account, id: 'mine', kind: 'other' });
  await explorer.chooseAccount('mine');
  const wish = { id: null, name: 'pin', value: 'tern-oak-47', secret: 'passphrase' } as const;
  await explorer.variables.save(explorer.state.account, wish, 'a long passphrase');
  await explorer.openPage('agents.list');
  explorer.changeDraft({ ...pageOf(explorer).draft, headers: [{ name: 'X-Mine', value: '{{pin}}' }] });
  vault.lock();
  await expect.poll(() => explorer.state.variables).toMatchObject([{ status: 'locked' }]);
  return opened;
}

function failureOf(explorer: Explorer) {
  const outcome = pageOf(explorer).exchange?.outcome;
  return outcome?.kind === 'failed' ? outcome.failure : null;
}

describe('a call with a secret variable behind the passphrase', () => {
  it('asks for no passphrase when its credential can’t be had anyway', async () => {
    const { explorer, carried } = await openLocked();
    const grant = {
      clientId: 'client',
      accountsUrl: 'https://accounts.example',
      refreshToken: 'refresh',
      expiresAt: 1,
      scopes: null,
    };
    const credential = { kind: 'bearer', token: 'ended', origins: [], grant } as const;
    await explorer.credentials.save(explorer.state.account, credential, 'tab');
    let asked = false;
    explorer.subscribe(() => {
      if (!explorer.state.asking) return;
      asked = true;
      explorer.consents.answer(false);
    });
    await explorer.send();
    expect(asked).toBe(false);
    expect(failureOf(explorer)?.title).toBe('The stored credential can’t be opened');
    expect(carried).toEqual([]);
  });

  it('says that it is locked when the vault was locked again meanwhile', async () => {
    const { explorer, carried } = await openLocked();
    const call = explorer.send();
    await expect.poll(() => explorer.state.asking?.kind).toBe('unlock');
    explorer.consents.answer(true);
    await call;
    expect(failureOf(explorer)).toMatchObject({
      cause: 'no-credential',
      title: 'The secret variable “pin” is locked',
      wayOut: expect.stringContaining('passphrase'),
    });
    expect(carried).toEqual([]);
  });
});
