import { expect, it } from 'vitest';
import type { SimulatedWorld } from '../../../src/app/simulated-world/simulated-world.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import { demoClientId, simulatedAccountsUrl } from '../../../src/servers/simulator/demo-client.ts';
import { openTab } from './worlds.ts';

/** Allows the explorer, and gives its access token. */
async function signIn(world: SimulatedWorld): Promise<string> {
  const body = new URLSearchParams({
    response_type: 'token',
    client_id: demoClientId,
    redirect_uri: 'http://localhost/oauth-callback.html',
    decision: 'allow',
  });
  const response = await world.fetch(new Request(`${simulatedAccountsUrl}/`, { method: 'POST', body }));
  const { hash } = new URL(response.headers.get('location') ?? '');
  return new URLSearchParams(hash.slice(1)).get('access_token') ?? '';
}

async function isTaken(world: SimulatedWorld, token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` };
  const request = new Request('https://simulated-account.invalid/agents', { headers });
  return (await world.fetch(request)).status === 200;
}

it('a token is taken in every tab, also in one that was open before and one that opens later', async () => {
  const store = createMemoryStore();
  const [explorer, page] = [openTab({ store }), openTab({ store })];
  expect(await isTaken(explorer, 'dal:invented')).toBe(false);
  const token = await signIn(page);
  expect(await isTaken(explorer, token)).toBe(true);
  expect(await isTaken(openTab({ store }), token)).toBe(true);
});

it('a world that begins anew knows no token any more', async () => {
  const world = openTab();
  const token = await signIn(world);
  expect(await isTaken(world, token)).toBe(true);
  await world.reset();
  expect(await isTaken(world, token)).toBe(false);
});

it('a saved world holds no token in clear, and takes the token where it is loaded', async () => {
  const [one, two] = [openTab(), openTab()];
  const token = await signIn(one);
  const text = await one.exportText();
  expect(text).toContain('"server": "accounts"');
  expect(text).not.toContain(token.slice(4));
  expect(await two.importText(text)).toMatchObject({ ok: true });
  expect(await isTaken(two, token)).toBe(true);
});

it('a saved world with an entry for a server nobody knows is refused', async () => {
  const world = openTab();
  await signIn(world);
  const damaged = (await world.exportText()).replace('"server": "accounts"', '"server": "elsewhere"');
  expect(await world.importText(damaged)).toEqual({
    ok: false,
    error: 'This simulated account is damaged: journal entry 1: server must be "accounts" or left out.',
  });
});
