import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { snippets } from '../../src/core/snippets/index.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';

const account = 'Simulated API on this computer';
const key = 'canary-key-77aa01';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});

async function openCode() {
  const explorer = await ExplorerPage.open(browser, servers.explorer);
  await explorer.chooseAccount(account);
  await explorer.openEndpoint('List agents');
  const language = explorer.page.getByRole('combobox', { name: 'Language and client' });
  const region = explorer.page.getByRole('region', { name: /code$/ });
  const choose = async (name: string) => {
    await language.fill(name);
    await explorer.page.getByRole('option', { name, exact: true }).click();
  };
  return { explorer, language, region, choose };
}

it('writes every language as the tests have it, under the policy of the page', async () => {
  const { explorer, region, choose } = await openCode();
  await explorer.storeLoginAndKey('me@shop.example', key);
  await explorer.openTab('Request', 'Code');
  const request = {
    method: 'GET',
    url: `${servers.simulator}/agents`,
    headers: [
      ['Accept', 'application/json'],
      ['X-API-Version', '2'],
    ],
    body: null,
    credential: 'basic',
    credentialIn: 'header',
  } as const;
  for (const snippet of snippets) {
    await choose([snippet.language, snippet.client].filter(Boolean).join(' – '));
    const code = (await snippet.load())(request, null);
    await expect.poll(() => region.textContent(), { message: snippet.id }).toBe(code);
  }
  expect(await findViolations(explorer.page)).toEqual([]);
  await explorer.close();
});

it('follows the draft, remembers the language, and colours it', async () => {
  const { explorer, language, region, choose } = await openCode();
  await explorer.openTab('Request', 'Code');
  await choose('Python – Requests');
  await region.locator('span.keyword').first().waitFor();
  await explorer.openTab('Request', 'Params');
  await explorer.page
    .getByRole('region', { name: 'Request', exact: true })
    .getByLabel('status')
    .first()
    .selectOption({ index: 1 });
  await explorer.openTab('Request', 'Code');
  await expect.poll(() => region.textContent()).toContain('/agents?status=');
  // The simulated account lives in the page only, so its code is written for LiveChat.
  await explorer.chooseAccount('Simulated account');
  await expect.poll(() => region.textContent()).toContain('https://api.livechatinc.com/agents?status=');
  await explorer.page.reload();
  await explorer.openTab('Request', 'Code');
  await expect.poll(() => language.inputValue()).toBe('Python – Requests');
  await explorer.close();
});

it('shows the secret only while it is wanted', async () => {
  const { explorer, region, choose } = await openCode();
  const { page } = explorer;
  await explorer.storeLoginAndKey('me@shop.example', key);
  await explorer.openTab('Request', 'Code');
  await choose('Go');
  await choose('cURL');
  await expect.poll(() => region.textContent()).toContain('$LIVECHAT_API_KEY');
  const authorization = `Basic ${Buffer.from(`me@shop.example:${key}`).toString('base64')}`;
  await page.getByRole('button', { name: 'Show the secret' }).click();
  await expect.poll(() => region.textContent()).toContain(authorization);
  await explorer.openTab('Request', 'Params');
  await expect.poll(() => explorer.dumpDom()).not.toContain(authorization);
  await explorer.openTab('Request', 'Code');
  await page.getByRole('button', { name: 'Show the secret' }).waitFor();
  expect(await region.textContent()).not.toContain(authorization);
  await page.getByRole('button', { name: 'Show the secret' }).click();
  await expect.poll(() => region.textContent()).toContain(authorization);
  await explorer.openEndpoint('List groups');
  await expect.poll(() => explorer.dumpDom()).not.toContain(authorization);
  await explorer.close();
});

it('finds a library by keyboard alone, and says what it has no call for', async () => {
  const { explorer, language, region, choose } = await openCode();
  const { page } = explorer;
  await explorer.storeLoginAndKey('me@shop.example', key);
  await explorer.openTab('Request', 'Code');
  await choose('PHP – api-client-php');
  await page.getByText('The PHP client does not check the certificate of the server.').waitFor();
  await language.focus();
  await page.keyboard.type('ruby livechat');
  await page.keyboard.press('Enter');
  await expect.poll(() => region.textContent()).toContain('client.agents.list');
  await page.getByRole('button', { name: 'Show the secret' }).click();
  await expect.poll(() => region.textContent()).toContain(`api_key: "${key}"`);
  await explorer.openEndpoint('List tags');
  await explorer.openTab('Request', 'Code');
  await page.getByText('The Ruby client has no call for this endpoint.').waitFor();
  expect(await page.getByRole('button', { name: 'Copy code' }).count()).toBe(0);
  await expect.poll(() => explorer.dumpDom()).not.toContain(key);
  expect(await findViolations(page)).toEqual([]);
  // Another visit, in another tab.
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.getByRole('tab', { name: /^Code/ }).click();
  await tab.getByText('The Ruby client has no call for this endpoint.').waitFor();
  await explorer.close();
});
