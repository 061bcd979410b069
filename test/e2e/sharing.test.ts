import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';
import { serveStatically } from './serve-statically.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
});
afterAll(async () => {
  await browser.close();
  host.stop();
});

it('shares a request without its secrets; whoever opens the link finds it filled in, and nothing sent', async () => {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.create`);
  const { page } = explorer;
  await page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.openTab('Request', 'Body');
  await page.getByLabel('login', { exact: true }).fill('shared@harborpine.example');
  await page.getByLabel('password', { exact: true }).fill('canary-password-73');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Link to this request' });
  await dialog.getByText('body password').waitFor();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  expect(Buffer.from(link.split('?r=')[1] ?? '', 'base64url').toString()).not.toContain('canary');
  expect(await findViolations(page)).toEqual([]);
  await explorer.close();

  const other = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.create`);
  await other.openTab('Request', 'Body');
  await other.page.getByLabel('login', { exact: true }).fill('mine@harborpine.example');
  await other.page.goto(link);
  await other.page.getByText('was filled in from a link; nothing was sent').waitFor();
  const login = other.page.getByLabel('login', { exact: true });
  expect(await login.inputValue()).toBe('shared@harborpine.example');
  expect(await other.response().getByText('Press').count()).toBe(1);
  expect(other.page.url()).toBe(`${host.url}#/livechat-v2/agents.create`);
  await other.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => login.inputValue()).toBe('mine@harborpine.example');
  expect(other.complaints).toEqual([]);
  await other.close();
});

it.each(['%E0%A4%A', 'bm90IGpzb24', 'A'.repeat(200_000), '{"__proto__":{}}'])(
  'opens the endpoint and refuses a hostile link (case %#)',
  async (shared) => {
    const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list?r=${shared}`);
    await explorer.page.getByRole('heading', { level: 1, name: 'List agents' }).waitFor();
    await explorer.page.getByText('The request in this link is not used').waitFor();
    expect(await explorer.send()).toContain('Status 200');
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  },
);
