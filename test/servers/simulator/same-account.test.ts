import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { worldStart } from '../../../src/core/simulation/world-start.ts';
import { demoLogin } from '../../../src/servers/simulator/demo-credentials.ts';
import { settleChats } from '../../../src/servers/simulator/world/settle-chats.ts';
import { createWorld } from '../../../src/servers/simulator/world/world.ts';
import { call, createAccount, type Reply, sendJson } from './call.ts';

/** Everything a seed decides, as one digest: what is kept in browsers builds on it, so no release may change it. */
function digest(seed: string, size: number): string {
  const world = createWorld({ seed, ownerKey: 'key', chats: size, tickets: size * 0.3 });
  const { agents, roster, chats, tickets, webhooks, site, running, random } = world;
  const all = [
    agents,
    roster.map(({ login, groups, readShifts }) => [login, groups, readShifts()]),
    chats.map((chat) => [chat, chat.readEvents(), chat.readWaits?.()]),
    tickets,
    webhooks,
    site.regulars.map(({ id }) => id),
    running.map(({ id }) => id),
    random.text('0123456789', 20),
  ];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32);
}

describe('an account', () => {
  it.each([
    ['harbor pine', 2_000, '626ef685f0be4722448ffc43941bafbb'],
    ['another', 2_000, 'ef5c2d0bd5e71ed7255c5bb3346d6eff'],
    ['small', 10, '19b0ed8bd063422d2700ff3cbb9b5fff'],
  ])('of the seed %s and %i chats is what it has always been', (seed, size, expected) => {
    expect(digest(seed, size)).toBe(expected);
  });

  it('makes its archive for nothing but a call that needs it, and knows until then that no chat ends', () => {
    const world = createWorld({ seed: 'harbor pine', ownerKey: 'key' });
    const { calmUntil } = world;
    expect(calmUntil).toBe(worldStart + 240);
    settleChats(world, calmUntil - 1);
    expect([world.agents.length, world.random.drawn]).toEqual([12, 0]);
    expect(world.calmUntil).toBe(calmUntil);
    expect(world.running).toHaveLength(4);
    expect(Math.min(...world.running.map(({ ended }) => ended))).toBeGreaterThanOrEqual(calmUntil);
    expect(world.calmUntil).toBeLessThan(worldStart);
  });

  it('is the same in whatever order it is looked at, also when its team has changed before', async () => {
    const changes = [
      (account: Account) => sendJson(account, 'PUT', '/agents/leo@harborpine.example', { name: 'Leo Other' }),
      (account: Account) => call(account, '/agents/pawel@harborpine.example', { method: 'DELETE' }),
      (account: Account) => sendJson(account, 'POST', `/agents/${demoLogin}/reset_api_key`, {}),
    ];
    const paths = [
      '/chats?include_pending=1',
      '/chats?page=40',
      '/tickets?page=2',
      '/webhooks',
      '/visitors',
      '/reports/chats/ratings/ranking?date_from=2016-05-01',
      '/agents',
    ];
    const tell = async (account: Account, order: readonly string[]) => {
      const told = new Map<string, string>();
      const note = (name: string, { status, text }: Reply) => told.set(name, `${status} ${text}`);
      for (const [index, change] of changes.entries()) note(`change ${index}`, await change(account));
      for (const path of order) note(path, await call(account, path));
      return Object.fromEntries(told);
    };
    const [early, late] = [createAccount(), createAccount()];
    for (const path of paths) await call(early, path);
    const told = await tell(early, paths);
    expect(await tell(late, paths.toReversed())).toEqual(told);
    for (const reply of Object.values(told)) expect(reply).toMatch(/^200 /);
  });
});

type Account = ReturnType<typeof createAccount>;
