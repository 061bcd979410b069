import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoToken } from '../../src/servers/simulator/demo-credentials.ts';
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

const cause = async () => {
  await explorer.failure();
  return explorer.response().locator('[data-cause]').getAttribute('data-cause');
};

async function openListAgents(): Promise<void> {
  await explorer.openEndpoint('List agents');
  await explorer.chooseTransport('JSONP');
}

async function useBuiltInToken(): Promise<void> {
  await explorer.openTab('Request', 'Authorization');
  await explorer.page.getByRole('combobox', { name: 'Credential' }).selectOption('bearer');
}

async function sendNoCredential(): Promise<void> {
  await explorer.page.locator('ax-transport-choice summary').click();
  await explorer.page.getByRole('combobox', { name: 'Credential with JSONP' }).selectOption('None');
  await explorer.page.getByText('You picked JSONP. No credential goes along, as you chose.').waitFor();
}

describe('JSONP on the simulated account', () => {
  it('meets the limits of a real call: no Basic credential, no status, no headers', async () => {
    await openListAgents();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await cause()).toBe('no-transport');
    expect(await explorer.failure()).toContain('JSONP can’t send Basic credentials');
    await useBuiltInToken();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.response().getByText('Status not visible').waitFor();
    expect(JSON.parse(await explorer.body())).toHaveLength(12);
    const trace = await explorer.trace();
    expect(trace).toContain('this page → simulator in this page');
    expect(trace).toContain('ran in a worker inside the sandboxed frame');
    expect(trace).toContain('access_token=••••••');
    expect(explorer.requests.filter((url) => !url.startsWith(servers.explorer))).toEqual([]);
    expect(explorer.complaints).toEqual([]);
  });

  it('works without a network, when the page was at rest before', async () => {
    const frame = explorer.page.frameLocator('iframe[title="JSONP frame"]');
    await frame.locator('script').waitFor({ state: 'attached' });
    await expect.poll(() => explorer.requests.some((url) => /groups-/.test(url))).toBe(true);
    await explorer.page.waitForLoadState('networkidle');
    await explorer.context.setOffline(true);
    await openListAgents();
    await useBuiltInToken();
    expect(await explorer.send()).toContain('Status not visible');
    expect(JSON.parse(await explorer.body())).toHaveLength(12);
  });

  it('hides the status of a refusal, and the simulator shows it', async () => {
    await openListAgents();
    await explorer.openTab('Request', 'Authorization');
    await explorer.page.getByRole('combobox', { name: 'Credential' }).selectOption('bearer');
    await explorer.page.getByRole('button', { name: 'Store another' }).click();
    await explorer.page.getByRole('textbox', { name: 'Bearer token' }).fill('dal:not-a-token');
    await explorer.page.getByRole('button', { name: 'Store credential' }).click();
    await explorer.page.getByText('Stored on this device').waitFor();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await cause()).toBe('jsonp-no-answer');
    await explorer.response().getByRole('button', { name: 'Switch to Simulator' }).click();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.response().getByText('Status 401').waitFor();
  });
});

describe('the credential of a JSONP call', () => {
  it('can stay here, on this account and over a reload, and no request then holds it', async () => {
    await explorer.chooseAccount('Simulated API on this computer');
    await openListAgents();
    await explorer.storeToken(demoToken);
    await sendNoCredential();
    await expect.poll(() => explorer.dumpStorage()).toContain('queryCredential: local: none');
    await explorer.page.reload();
    await explorer.page.getByText('You picked JSONP. No credential goes along, as you chose.').waitFor();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await cause()).toBe('jsonp-no-answer');
    const calls = explorer.requests.filter((url) => url.startsWith(servers.simulator));
    expect(calls.length).toBeGreaterThan(1);
    expect(calls.join()).not.toContain('access_token');
    await explorer.chooseTransport('Auto');
    await explorer.page
      .getByText('Auto picked Relay: JSONP would send no credential, as you chose.')
      .waitFor();
    await explorer.chooseAccount('Simulated account');
    await openListAgents();
    await useBuiltInToken();
    expect(await explorer.send()).toContain('Status not visible');
    expect(JSON.parse(await explorer.body())).toHaveLength(12);
  });

  it('stands beside what is documented, observed, assumed and unknown of it', async () => {
    await openListAgents();
    await explorer.page.locator('ax-transport-choice summary').click();
    const choice = explorer.page.getByRole('combobox', { name: 'Credential with JSONP' });
    const evidence = choice.and(explorer.page.locator('[aria-describedby="evidence"]'));
    await evidence.waitFor();
    const words = await explorer.page.locator('#evidence').innerText();
    for (const standing of ['Documented:', 'Observed:', 'Assumed:', 'Unknown:'])
      expect(words).toContain(standing);
  });
});
