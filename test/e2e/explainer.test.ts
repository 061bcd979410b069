import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin, demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';
import { serveStatically } from './serve-statically.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});

const local = 'Simulated API on this computer';
const hostOf = (url: string) => new URL(url).host;

async function open(options = {}): Promise<ExplorerPage> {
  const explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/agents.list`, options);
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).waitFor();
  return explorer;
}

/** Opens the comparison, and gives one line for each transport. */
async function compare({ page }: ExplorerPage): Promise<Record<string, string>> {
  const table = page.getByRole('table', { name: 'The transports compared' });
  if (!(await table.isVisible())) await page.getByText(/^(Auto picked|You picked)/).click();
  await table.waitFor();
  const rows = await table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all();
  const lines = await Promise.all(rows.map(async (row) => (await row.innerText()).replace(/\s+/g, ' ')));
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0] ?? '', line]));
}

async function contacts({ page }: ExplorerPage): Promise<string> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find an endpoint/ }).fill('hosts contacted');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Hosts contacted' });
  await panel.waitFor();
  const text = await panel.innerText();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  return text;
}

describe('before sending', () => {
  it('tells of each transport whether it carries the call, who sees it and what comes back', async () => {
    const explorer = await open();
    await explorer.chooseAccount(local);
    await explorer.storeToken(demoToken);
    const rows = await compare(explorer);
    const [api, relay] = [hostOf(servers.simulator), hostOf(servers.relay)];
    expect(rows.Simulator).toContain('No.');
    expect(rows.JSONP).toMatch(/in use.*Yes\..*sandboxed frame.*no.*no.*in part/);
    expect(rows.JSONP).toContain(`${api}, which could read the credential`);
    expect(rows.Relay).toContain(`${relay}, which could read the credential`);
    expect(rows.Relay).toMatch(/Yes\..*yes.*yes.*yes/);
    expect(rows.Direct).toContain(`${api}, which could read the credential`);
    expect(await findViolations(explorer.page)).toEqual([]);
    // The line that is always there says the essence.
    const line = explorer.page.getByText(/^Auto picked JSONP/);
    expect(await line.innerText()).toContain('Status and headers stay hidden.');
    await explorer.page.getByRole('button', { name: 'Use Relay' }).click();
    const picked = explorer.page.getByText(/^You picked Relay/);
    expect(await picked.innerText()).toContain(`${relay} and ${api} could read the credential.`);
    await explorer.close();
  });

  it('says exactly why a transport can’t, on a phone too', async () => {
    const explorer = await open({ viewport: { width: 390, height: 844 } });
    await explorer.chooseAccount(local);
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    const rows = await compare(explorer);
    expect(rows.JSONP).toContain('JSONP can’t send Basic credentials');
    expect(rows.JSONP).not.toContain('could read the credential');
    expect(await findViolations(explorer.page)).toEqual([]);
    await explorer.close();
  });
});

describe('after sending', () => {
  it('traces each leg with its times, and the answer as it was seen', async () => {
    const explorer = await open();
    await explorer.chooseAccount(local);
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    expect(await explorer.send()).toContain('Status 200');
    const trace = await explorer.trace();
    const legs = explorer.response().getByRole('listitem');
    await legs.filter({ hasText: '1. this page' }).getByText('sent, waiting for the first byte').waitFor();
    await legs
      .filter({ hasText: '2. relay' })
      .getByText(/as the relay told it/)
      .waitFor();
    expect(trace).toMatch(/Answer as seen\s+200 OK · \d+ headers · .* of body · application\/json/);
    expect(await findViolations(explorer.page)).toEqual([]);
    await explorer.close();
  });
});

describe('the list of hosts contacted', () => {
  it('has none but the page’s own while everything is answered in the page', async () => {
    const host = await serveStatically();
    const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list`);
    expect(await explorer.send()).toContain('Status 200');
    const text = await contacts(explorer);
    expect(text).toContain('Only the host of this page was contacted.');
    expect(text.match(/^https?:\/\/\S+$/gm)).toEqual([new URL(host.url).origin]);
    await explorer.close();
    host.stop();
  });

  it('has exactly those that JSONP, the relay and direct have reached, with what for', async () => {
    const explorer = await open();
    await explorer.chooseAccount(local);
    await explorer.storeToken(demoToken);
    expect(await explorer.send()).toContain('Status not visible');
    const first = await contacts(explorer);
    expect(first.match(/^https?:\/\/\S+$/gm)).toEqual([servers.explorer, servers.simulator]);
    expect(first).toContain('List agents, by JSONP worker');
    expect(first).toContain('One other host was contacted, with a credential.');

    await explorer.chooseTransport('Relay');
    expect(await explorer.send()).toContain('Status 200');
    const second = await contacts(explorer);
    expect(second.match(/^https?:\/\/\S+$/gm)).toEqual([servers.explorer, servers.simulator, servers.relay]);
    expect(second).toContain('List agents, by relay');
    expect(second).not.toContain(demoToken);
    await explorer.close();
  });
});
