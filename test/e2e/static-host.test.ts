import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { serveStatically } from './serve-statically.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let url: string;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
  url = host.url;
});
afterAll(async () => {
  await browser.close();
  host.stop();
});

it('works under a sub-path with nothing but the host’s own files', async () => {
  const explorer = await ExplorerPage.open(browser, url);
  await explorer.context.route(
    (target) => !target.href.startsWith(url),
    (route) => route.abort(),
  );
  await explorer.openEndpoint('List chats');
  expect(await explorer.send()).toContain('Status 200');
  expect(JSON.parse(await explorer.body())).toMatchObject({ total: expect.any(Number) });
  await explorer.response().getByRole('textbox', { name: 'Response body' }).waitFor();
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

it('goes on with the simulated account when the network goes away', async () => {
  const explorer = await ExplorerPage.open(browser, url);
  // Nothing was opened or sent yet: what the account needs has come while the page was at rest.
  const came = (part: RegExp) => explorer.requests.some((url) => part.test(url));
  await expect.poll(() => came(/simulator-/) && came(/groups-/)).toBe(true);
  await explorer.page.waitForLoadState('networkidle');
  await explorer.context.setOffline(true);
  await explorer.openEndpoint('List agents');
  await explorer.page.getByLabel('status', { exact: true }).selectOption('offline');
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect
    .poll(async () => JSON.parse(await explorer.body()).map((agent: { status: string }) => agent.status))
    .toContain('offline');
  await explorer.close();
});

it('says that no relay is set, and how to get one', async () => {
  const explorer = await ExplorerPage.open(browser, url);
  await explorer.chooseAccount('Live LiveChat account');
  await explorer.openEndpoint('Create a ticket');
  await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
  expect(await explorer.failure()).toContain('relay');
  await explorer.close();
});
