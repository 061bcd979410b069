import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin, demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let explorer: ExplorerPage;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, servers.explorer);
});
afterEach(() => explorer.close());

/** Adds the agent of the examples, and gives the line with the status. */
async function addSana(tab: ExplorerPage): Promise<string> {
  await tab.openEndpoint('Add an agent');
  await tab.page.getByRole('button', { name: 'Fill in examples' }).click();
  return tab.send();
}

async function listAgents(tab: ExplorerPage): Promise<string> {
  await tab.openEndpoint('List agents');
  expect(await tab.send()).toContain('Status 200');
  return tab.body();
}

it('what was done to the account survives a reload, and no credential is stored with it', async () => {
  expect(await addSana(explorer)).toContain('Status 200');
  await explorer.page.reload();
  expect(await listAgents(explorer)).toContain('sana@harborpine.example');
  const stored = await explorer.dumpStorage();
  expect(stored).toContain('path: /agents');
  for (const secret of [demoKey, demoToken, btoa(`${demoLogin}:${demoKey}`)])
    expect(stored).not.toContain(secret);
  expect(explorer.complaints).toEqual([]);
});

it('a second tab sees what the first one does, and the other way round', async () => {
  const second = new ExplorerPage(await explorer.context.newPage(), explorer.context);
  await second.page.goto(servers.explorer);
  expect(await listAgents(second)).not.toContain('sana@harborpine.example');
  expect(await addSana(explorer)).toContain('Status 200');
  expect(await listAgents(second)).toContain('sana@harborpine.example');
  expect(await addSana(second)).toContain('Status 400');
});

it('a large account answers from a worker, within the policy of the page', async () => {
  await listAgents(explorer);
  await explorer.page.evaluate(async () => {
    const settle = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('livechat-api-explorer'));
    const faults = { errors: 0, slow: 0, dropped: 0, malformed: 0, wrongType: 0 };
    const conditions = { clock: 'running', latency: 0, faults, readOnly: false };
    const settings = { seed: 'harbor pine', size: 20_000, conditions };
    const values = database.transaction('values', 'readwrite').objectStore('values');
    await settle(values.put({ version: 1, id: 'large', settings, journal: [] }, 'simulated-world'));
    database.close();
  });
  await explorer.page.reload();
  await explorer.openEndpoint('List chats');
  expect(await explorer.send()).toContain('Status 200');
  expect(JSON.parse(await explorer.body()).total).toBeGreaterThan(19_900);
  expect(explorer.page.workers().map((worker) => worker.url())).toContainEqual(
    expect.stringContaining('/worker'),
  );
  expect(explorer.complaints).toEqual([]);
});
