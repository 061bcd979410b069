import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
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

it('keeps no password and no pasted Authorization header in clear', async () => {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.create`);
  await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.openTab('Request', 'Body');
  const password = explorer.page.getByLabel('password', { exact: true });
  await password.fill('canary-password-1');
  expect(await password.getAttribute('type')).toBe('password');
  await explorer.openTab('Request', 'Headers');
  await explorer.page.getByRole('button', { name: 'Add a header' }).click();
  await explorer.page.getByLabel('Name of header 1').fill('Authorization');
  await explorer.page.getByLabel('Value of header 1').fill('Bearer canary-header-2');
  await explorer.openTab('Request', 'Code');
  await expect
    .poll(() => explorer.page.getByRole('region', { name: 'cURL code' }).innerText())
    .toContain('••••••');
  await expect.poll(() => explorer.dumpStorage()).toContain('draft:agents.create');
  const seen =
    (await explorer.dumpStorage()) +
    (await explorer.page.getByRole('region', { name: 'cURL code' }).innerText());
  expect(seen).not.toMatch(/canary/);
  await explorer.close();
});

it('opens whatever an earlier visit left', async () => {
  const explorer = await ExplorerPage.open(browser, host.url);
  await explorer.page.getByRole('navigation', { name: 'Endpoints' }).waitFor();
  await explorer.page.evaluate(async () => {
    const opening = indexedDB.open('livechat-api-explorer');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const writing = opening.result.transaction('values', 'readwrite');
    writing.objectStore('values').put({ wanted: null, credentialKind: null, accountId: 5 }, 'settings');
    writing.objectStore('values').put({ body: null }, 'draft:agents.list');
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
  });
  await explorer.page.reload();
  await explorer.openEndpoint('List agents');
  expect(await explorer.send()).toContain('Status 200');
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});
