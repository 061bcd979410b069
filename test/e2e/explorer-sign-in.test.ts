import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { serveStatically } from './serve-statically.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let host: Awaited<ReturnType<typeof serveStatically>>;
let explorer: ExplorerPage;
let page: Page;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
});
afterAll(async () => {
  await browser.close();
  host.stop();
});
afterEach(() => explorer.close());

/** The simulated account on a host of nothing but files, and the one on this computer over real HTTP. */
const places = [
  ['the simulated account, offline', () => host.url, 'Simulated account'],
  ['the accounts server on this computer', () => servers.explorer, 'Simulated API on this computer'],
] as const;

const note = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

async function openForm(): Promise<void> {
  await explorer.openTab('Request', 'Authorization');
  await page.getByRole('combobox', { name: 'Credential' }).selectOption('bearer');
  const replace = page.getByRole('button', { name: /^(Replace|Store another)$/ });
  const form = page.getByRole('form', { name: 'Sign in with OAuth' });
  await replace.or(form).first().waitFor();
  if (await replace.isVisible()) await replace.click();
  await form.waitFor();
}

/** Presses Sign in and gives the page in which the person is asked. */
async function openConsent(): Promise<Page> {
  const [consent] = await Promise.all([
    explorer.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Sign in', exact: true }).click(),
  ]);
  await consent.getByRole('button', { name: 'Allow' }).waitFor();
  return consent;
}

async function signIn(): Promise<void> {
  await openForm();
  const consent = await openConsent();
  await consent.getByRole('button', { name: 'Allow' }).click();
  await note('Signed in.').waitFor();
}

/** No address that any page ever had, and none of what the history keeps, holds a token. */
async function expectCleanAddress(): Promise<void> {
  expect(page.url()).not.toMatch(/access_token|code=|dal(:|%3A)/);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/dal(:|%3A)/);
}

describe.each(places)('with %s', (_, url, account) => {
  beforeEach(async () => {
    // Afresh for each: only three redirects are allowed in half a minute.
    servers = await runServers();
    explorer = await ExplorerPage.open(browser, `${url()}#/livechat-v2/agents.list`);
    page = explorer.page;
    await explorer.chooseAccount(account);
  });

  afterEach(() => servers.stop());

  it('a person signs in by a pop-up, calls, renews, and signs out for good', async () => {
    await signIn();
    await page.getByText('Runs out').waitFor();
    await page.getByText('It is renewed by itself.').waitFor();
    await explorer.chooseTransport(account === 'Simulated account' ? 'Auto' : 'Relay');
    expect(await explorer.send()).toContain('Status 200');
    await page.getByRole('button', { name: 'Renew now' }).click();
    await note('Renewed.').waitFor();
    expect(await explorer.send()).toContain('Status 200');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await note('Signed out: the token is revoked and forgotten.').waitFor();
    await expectCleanAddress();
  });

  it('a person signs in with the grant of 2018, and the token survives a reload', async () => {
    await openForm();
    await page.getByLabel('Grant').selectOption('implicit');
    const consent = await openConsent();
    await consent.getByRole('button', { name: 'Allow' }).click();
    await note('Signed in.').waitFor();
    await page.reload();
    await explorer.chooseTransport(account === 'Simulated account' ? 'Auto' : 'Relay');
    expect(await explorer.send()).toContain('Status 200');
    await expectCleanAddress();
  });

  it('declining is told, and nothing is kept', async () => {
    await openForm();
    const consent = await openConsent();
    await consent.getByRole('button', { name: 'Deny' }).click();
    await note(/declined|denied|refused/i).waitFor();
    expect(await page.getByRole('form', { name: 'Sign in with OAuth' }).isVisible()).toBe(true);
  });

  it('a pop-up that is closed is told, and so is one nobody waits for', async () => {
    await openForm();
    const consent = await openConsent();
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await page.getByRole('button', { name: 'Stop waiting' }).waitFor({ state: 'detached' });
    // A browser may not let a page close a pop-up that shows another site.
    if (!consent.isClosed()) await consent.close();
    const again = await openConsent();
    await again.close();
    await note(/closed/i).waitFor();
  });

  it('a person signs in without a pop-up and comes back to the page they left', async () => {
    await openForm();
    await page.getByRole('button', { name: 'Sign in without a pop-up' }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await note('Signed in.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'List agents' }).waitFor();
    await explorer.chooseTransport(account === 'Simulated account' ? 'Auto' : 'Relay');
    expect(await explorer.send()).toContain('Status 200');
    await expectCleanAddress();
  });
});

describe('in a browser that blocks pop-ups', () => {
  it('the way without one is named', async () => {
    explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list`);
    page = explorer.page;
    await page.evaluate(() => {
      window.open = () => null;
    });
    await openForm();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await note(/pop-up/i).waitFor();
  });
});
