import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer/explorer.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import { createExplorer, openVault, pageOf } from './create-explorer.ts';

const secret = 'tern-oak-47';

function type(explorer: Explorer, value: string): void {
  explorer.changeDraft({ ...pageOf(explorer).draft, headers: [{ name: 'X-Mine', value }] });
}

/** Secrets that were entered for the old host of an account, which has a new host and a credential for it now. */
async function move(names: readonly string[]) {
  const store = createMemoryStore();
  const vault = openVault(store);
  let ids = 0;
  const opened = await createExplorer(store, vault, { randomId: () => `id-${++ids}` });
  const { explorer } = opened;
  const account = {
    ...explorer.state.account,
    id: 'mine',
    kind: 'other',
    baseUrl: 'https://old.example',
  } as const;
  await explorer.accounts.save(account);
  await explorer.chooseAccount('mine');
  for (const name of names) {
    const wish = { id: null, name, value: `${name}-${secret}`, secret: 'device' } as const;
    await explorer.variables.save(explorer.state.account, wish);
  }
  await explorer.accounts.save({ ...account, baseUrl: 'https://new.example' });
  // A credential that belongs to the new host speaks for itself alone.
  const credential = { kind: 'bearer', token: 'of-the-new-host', origins: [], grant: null } as const;
  await explorer.credentials.save(explorer.state.account, credential, 'tab');
  await explorer.openPage('agents.list');
  return opened;
}

const stray = (variable: string) => ({
  kind: 'other-host',
  variable,
  host: 'https://new.example',
  storedFor: ['https://old.example'],
});

describe('secret variables', () => {
  it('ask before they go to a host that their account had not when they were entered', async () => {
    const { explorer, carried } = await move(['pin']);
    type(explorer, '{{pin}}');
    const call = explorer.send();
    await expect.poll(() => explorer.state.asking).toMatchObject({ questions: [stray('pin')] });
    explorer.consents.answer(false);
    expect(await call).toBe(false);
    expect(carried).toEqual([]);
  });

  it('are each named before they go there, and allowed one by one', async () => {
    const { explorer, carried, answer } = await move(['pin', 'key', 'late']);
    type(explorer, '{{pin}} {{key}}');
    const both = explorer.send();
    await expect.poll(() => explorer.state.asking).toMatchObject({ questions: [stray('pin'), stray('key')] });
    explorer.consents.answer(true);
    await expect.poll(() => carried.length).toBe(1);
    answer();
    await both;
    expect(carried[0]?.headers).toContainEqual(['X-Mine', `pin-${secret} key-${secret}`]);
    type(explorer, '{{pin}} {{late}}');
    const later = explorer.send();
    await expect.poll(() => explorer.state.asking).toMatchObject({ questions: [stray('late')] });
    explorer.consents.answer(false);
    expect(await later).toBe(false);
    expect(carried.length).toBe(1);
  });
});
