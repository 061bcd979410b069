import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin, demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { hostilePayloads } from './hostile-payloads.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let explorer: ExplorerPage;
let page: Page;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, servers.explorer);
  page = explorer.page;
});
afterEach(() => explorer.close());

/** Nothing has run, nothing was refused to run, and nobody else was asked for anything. */
async function expectInert(): Promise<void> {
  expect(await page.evaluate(() => '__ran' in window)).toBe(false);
  expect(explorer.complaints.filter((text) => /Content Security Policy|Refused to/i.test(text))).toEqual([]);
  expect(explorer.requests.filter((url) => url.includes('evil.example'))).toEqual([]);
}

/** Puts a record where the explorer keeps its own. */
function plant(key: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([key, value]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('livechat-api-explorer');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction('values', 'readwrite');
          transaction.objectStore('values').put(value, key as IDBValidKey);
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [key, value] as const,
  );
}

it('has at least fifty texts that would run if they were taken for anything but text', () => {
  expect(new Set(hostilePayloads).size).toBeGreaterThanOrEqual(50);
});

it('shows names of accounts as text, wherever they stand', async () => {
  const accounts = hostilePayloads.map((name, index) => ({
    id: `hostile-${index}`,
    name,
    kind: 'other',
    colour: name,
    baseUrl: 'https://shop.example',
    accountsUrl: null,
    region: name,
    clientId: name,
    tokenInUrl: name,
  }));
  await explorer.openEndpoint('List agents');
  await plant('accounts', { accounts, removed: [] });
  await page.reload();
  await page.getByRole('button', { name: 'Manage accounts' }).click();
  const panel = page.getByRole('dialog', { name: 'Accounts' });
  await expect.poll(() => panel.getByRole('listitem').count()).toBeGreaterThan(hostilePayloads.length);
  await panel.getByText(hostilePayloads[0] ?? '', { exact: true }).waitFor();
  await panel.getByRole('button', { name: `Change ${hostilePayloads[2]}`, exact: true }).click();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Close' }).click();
  for (const index of [0, 2, 41, 48]) {
    await page.getByRole('combobox', { name: 'Account' }).selectOption(`hostile-${index}`);
    await explorer.openTab('Request', 'Authorization');
    await explorer.chooseTransport('Direct');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.measures();
  }
  await page.keyboard.press('Control+e');
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor();
  await expectInert();
});

it('shows replies as text, as JSON and when they claim to be HTML', async () => {
  const headers = {
    Authorization: `Basic ${Buffer.from(`${demoLogin}:${demoKey}`).toString('base64')}`,
    'X-API-Version': '2',
    'Content-Type': 'application/json',
  };
  for (const text of hostilePayloads)
    await fetch(`${servers.simulator}/canned_responses`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ text, tags: [`t${hostilePayloads.indexOf(text)}`] }),
    });
  await explorer.chooseAccount('Simulated API on this computer');
  await explorer.openEndpoint('List canned responses');
  await explorer.storeToken(demoToken);
  for (const transport of ['Relay', 'JSONP']) {
    await explorer.chooseTransport(transport);
    await explorer.send();
    const body = JSON.stringify(JSON.parse(await explorer.body()));
    expect(hostilePayloads.filter((text) => !body.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    for (const tab of ['Headers', 'Trace', 'Body']) await explorer.openTab('Response', tab);
  }
  await expectInert();
});

it('takes hostile drafts, addresses and settings of an earlier visit for text', async () => {
  const texts = [...hostilePayloads];
  await explorer.openEndpoint('Get one agent');
  await plant('draft:agents.get', {
    endpointId: 'agents.get',
    parameters: { 'path:login': [texts.join(' ')] },
    headers: texts.map((value) => ({ name: 'X-Text', value })),
    body: { type: 'application/json', value: {}, text: null },
  });
  await plant('settings', {
    accountId: texts[0],
    wanted: { simulated: texts[1] },
    relayUrl: 'javascript:window.__ran=1',
    favourites: { 'livechat-v2': texts },
    recent: { 'livechat-v2': texts },
    ownRelays: texts,
  });
  await page.reload();
  await explorer.openTab('Request', 'Headers');
  await explorer.openTab('Request', 'Code');
  await explorer.openTab('Request', 'Params');
  for (const text of texts.slice(0, 8)) {
    await page.goto(`${servers.explorer}/#/livechat-v2/${encodeURIComponent(text)}`);
    await page.goto(`${servers.explorer}/#${text}`);
  }
  await page.goto(`${servers.explorer}/#/`);
  await page.getByRole('heading', { level: 1, name: 'Explore' }).waitFor();
  await expectInert();
});

it('runs under a policy that evaluates no text', async () => {
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toMatch(/script-src 'self';/);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.__ran = 1';
    document.head.append(script);
    // Evaluated later, outside of what the debugger may do.
    setTimeout('window.__ran = 1' as unknown as () => void);
  });
  await expect.poll(() => explorer.complaints.join('\n')).toMatch(/inline script[\s\S]*string as JavaScript/);
  expect(await page.evaluate(() => '__ran' in window)).toBe(false);
});
