import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { relayToken, startRelays } from '../app/transports/servers/relays/start-relays.js';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let relays: Awaited<ReturnType<typeof startRelays>>;
let explorer: ExplorerPage;
let page: Page;

beforeAll(async () => {
  [browser, servers, relays] = await Promise.all([launchChromium(), runServers(), startRelays()]);
});
afterAll(async () => {
  await Promise.all([browser, servers].map((one) => ('close' in one ? one.close() : one.stop())));
  await Promise.all(Object.values(relays).map(({ stop }) => stop()));
});

beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, servers.explorer, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = explorer.page;
  await explorer.chooseAccount('Simulated API on this computer');
  await explorer.openEndpoint('List agents');
  await explorer.storeToken(demoToken);
  await explorer.chooseTransport('Relay');
  await page.locator('ax-transport-choice summary').click();
});
afterEach(() => explorer.context.close());

async function testRelay(address: string): Promise<string> {
  await page.getByLabel('Relay address').fill(address);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const finding = page.locator('ax-relay-form').getByRole('status').filter({ hasText: 'answers here' });
  await finding.waitFor();
  return finding.innerText();
}

const protocol = () => page.getByRole('combobox', { name: 'Protocol' }).inputValue();

it.each([
  ['corsAnywhere', 'cors-anywhere answers here.', 'path'],
  ['scalar', 'Scalar’s relay answers here.', 'query'],
  ['proxyscotch', 'Proxyscotch answers here.', 'proxyscotch'],
] as const)('finds out what %s is, and sends by it', async (name, words, chosen) => {
  const relay = relays[name].origin;
  expect(await testRelay(relay)).toContain(words);
  expect(await protocol()).toBe(chosen);
  expect(await explorer.send()).toContain('Status 200');
  expect(JSON.parse(await explorer.body())).toHaveLength(12);
  expect(await explorer.trace()).toContain(new URL(relay).host);
  expect(await findViolations(page)).toEqual([]);
  await page.reload();
  await page.locator('ax-transport-choice summary').click();
  expect(await protocol()).toBe(chosen);
});

it('knows this explorer’s own relay, and where it forwards to', async () => {
  const found = await testRelay(servers.relay);
  expect(found).toContain('This explorer’s relay answers here (profile 1).');
  expect(found).toContain(new URL(servers.simulator).origin);
  expect(await explorer.send()).toContain('Status 200');
});

it('leads from a refused call to the access token, which is shown and kept nowhere in clear', async () => {
  expect(await testRelay(relays.proxyscotchGuarded.origin)).toContain('It asks for an access token.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  expect(await explorer.failure()).toContain('The relay asks for its access token');
  await page.getByRole('button', { name: 'Enter the access token' }).click();
  const field = page.getByLabel('Relay access token');
  await expect.poll(() => field.evaluate((input) => input.matches(':focus'))).toBe(true);
  await page.keyboard.type(relayToken);
  await page.getByRole('button', { name: 'Keep token' }).click();
  await page.getByText('Kept on this device, encrypted.').waitFor();
  expect(await explorer.send()).toContain('Status 200');
  await explorer.trace();
  const dump = (await explorer.dumpDom()) + (await explorer.dumpStorage()) + page.url();
  expect(dump).not.toContain('r3lay-t0ken');
  expect(explorer.requests.join()).not.toContain('r3lay-t0ken');
  await page.reload();
  expect(await explorer.send()).toContain('Status 200');
  await page.locator('ax-transport-choice summary').click();
  await page.getByRole('button', { name: 'Forget token' }).click();
  await page.getByText('It is no credential of the API.').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  expect(await explorer.failure()).toContain('asks for its access token');
});

it('refuses a credential to a public relay until its host is typed', async () => {
  await page.getByLabel('Relay address').fill('https://corsproxy.io');
  await page.getByRole('button', { name: 'Use this relay' }).click();
  await page.getByText('corsproxy.io is a public relay.').waitFor();
  expect(await protocol()).toBe('query');
  const send = () => page.getByRole('button', { name: 'Send', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await send();
  await question.getByText('The credential is refused to it.').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await question.getByRole('button', { name: 'Don’t send' }).click();
  expect(await explorer.failure()).toContain('Nothing secret was given to corsproxy.io');
  expect(await explorer.response().locator('[data-cause]').getAttribute('data-cause')).toBe('public-relay');
  await send();
  await question.getByLabel('To send it all the same').fill('corsproxy');
  await question.getByRole('button', { name: 'Send it' }).click();
  await question.getByText('That is not the host of this relay.').waitFor();
  expect(explorer.requests.filter((url) => url.includes('corsproxy.io'))).toEqual([]);
  await question.getByLabel('To send it all the same').fill('corsproxy.io');
  await question.getByRole('button', { name: 'Send it' }).click();
  await expect.poll(() => explorer.failure()).toContain('corsproxy.io');
  expect(explorer.requests.some((url) => url.startsWith('https://corsproxy.io/?url='))).toBe(true);
});

it('sends to a public relay without a credential, unasked', async () => {
  await page.getByLabel('Relay address').fill('https://corsproxy.io');
  await page.getByRole('button', { name: 'Use this relay' }).click();
  await explorer.openTab('Request', 'Authorization');
  await page
    .getByRole('combobox', { name: 'Credential', exact: true })
    .selectOption({ label: 'No credential' });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await explorer.failure();
  expect(explorer.requests.some((url) => url.startsWith('https://corsproxy.io/?url='))).toBe(true);
});

it('puts the address of the relay into no code, address, history or title', async () => {
  const canary = relays.proxyscotch.origin;
  await testRelay(canary);
  await explorer.send();
  const host = new URL(canary).host;
  await explorer.openTab('Request', 'Code');
  const code = page
    .getByRole('region', { name: 'Request', exact: true })
    .getByRole('tabpanel', { name: 'Code' });
  await page.getByRole('button', { name: 'Copy code' }).waitFor();
  expect(await code.innerText()).not.toContain(host);
  for (const button of await page.getByRole('button', { name: /^Copy/ }).all()) {
    if (!(await button.isVisible())) continue;
    await button.click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain(host);
  }
  expect(
    `${page.url()} ${await page.title()} ${await page.evaluate(() => JSON.stringify(history.state))}`,
  ).not.toContain(host);
  // The trace does name it, so the test can tell.
  expect(await explorer.trace()).toContain(host);
});
