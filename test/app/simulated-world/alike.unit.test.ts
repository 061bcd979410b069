import { describe, expect, it } from 'vitest';
import type { GovernedWorld } from '../../../src/app/simulated-world/governed-world.ts';
import { createServedWorld } from '../../../src/app/simulated-world/served-world.ts';
import { noFaults } from '../../../src/core/simulation/conditions.ts';
import { worldStart } from '../../../src/core/simulation/world-start.ts';
import { createControl } from '../../../src/servers/simulator/control/control.ts';
import { createServedAccount } from '../../../src/servers/simulator/served-account.ts';
import { openTab, openTicket } from './worlds.ts';

const page = 'http://localhost:5173';

/** The account of a server, governed over its control as the page does. */
async function openServed() {
  const { settings } = await openTab().refresh();
  const account = createServedAccount({
    settings: { ...settings, size: 200 },
    now: () => 0,
    deliver: async () => {},
  });
  const control = createControl({ account, allowOrigins: [page] });
  const world = createServedWorld({
    url: 'http://localhost:5175',
    async fetch(url, init) {
      const headers = new Headers(init.headers);
      headers.set('origin', page);
      return control.request(url, { ...init, headers });
    },
  });
  const answer = async (request: Request) => (await account.answer(request)).response ?? new Response();
  return { world, fetch: answer };
}

/** The account of this page. */
async function openInPage() {
  const world = openTab();
  await world.reset({ size: 200 });
  return { world, fetch: (request: Request) => world.fetch(request) };
}

/** Governs an account in every way there is, well and badly; gives all that it says. */
async function govern({
  world,
  fetch,
}: {
  world: GovernedWorld;
  fetch(request: Request): Promise<Response>;
}) {
  const said: unknown[] = [];
  const note = async (promise: Promise<unknown>) => void said.push(await promise);
  const look = async () => {
    const { settings, changes, damages } = await world.refresh();
    said.push({ settings, changes, damages }, await world.outgoing());
  };
  await look();
  said.push(await openTicket({ ...openTab(), fetch }, 'test one'));
  await look();
  const kept = await world.exportText();
  said.push(kept);
  for (const conditions of [
    { latency: 20, readOnly: true },
    { clock: worldStart + 60 },
    { clock: -1 },
    { latency: 60_001 },
    { latency: 1.5 },
    { readOnly: 'yes' },
    { faults: { errors: 0.5 } },
    { faults: { slow: 0.6 } },
    { faults: { error: 0.1 } },
    { faults: 'all' },
    { faults: noFaults, readOnly: false, latency: 0, clock: 'running' },
  ])
    await note(world.configure(conditions as Parameters<GovernedWorld['configure']>[0]));
  for (const delivery of [1, 2, 1]) await note(world.resend(delivery));
  await look();
  for (const changed of [
    { seed: '' },
    { seed: 'x'.repeat(201) },
    { size: 5 },
    { seed: 'other', size: 2_000 },
    {},
  ])
    await note(world.reset(changed as Parameters<GovernedWorld['reset']>[0]));
  await look();
  for (const text of [
    '',
    '{}',
    'null',
    kept.replace('"/tickets"', '"tickets"'),
    kept.replace('1,', '7,'),
    kept,
  ])
    await note(world.importText(text));
  await look();
  return said;
}

describe('an account in this page and one on a server', () => {
  it('are governed alike: the same results, checks and texts', async () => {
    const [inPage, served] = [await govern(await openInPage()), await govern(await openServed())];
    const outcome = (value: unknown) =>
      JSON.parse(JSON.stringify(value).replaceAll('"not-repeated"', '"noted"'));
    expect(outcome(served)).toEqual(outcome(inPage));
    expect(inPage.filter((one) => Object(one).ok === false).length).toBeGreaterThan(10);
    expect(inPage.filter((one) => Object(one).ok === true).length).toBeGreaterThan(6);
  });
});

describe('a server out of reach', () => {
  it.each([
    [
      'does not answer',
      () => Promise.reject(new TypeError('Failed to fetch')),
      /does not answer\. See whether/,
    ],
    [
      'is something else',
      async () => new Response('Cannot GET /-/state', { status: 404 }),
      /\(It answered 404\.\)$/,
    ],
  ])('is told where it %s', async (_, fetch, text) => {
    const world = createServedWorld({ url: 'http://localhost:5175', fetch });
    await expect(world.refresh()).rejects.toThrow(text);
    await expect(world.exportText()).rejects.toThrow(text);
    await expect(world.outgoing()).rejects.toThrow(text);
  });
});
