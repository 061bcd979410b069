import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.js';
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

const start = () => `${host.url}#/livechat-v2/agents.list`;
const panelOf = (explorer: ExplorerPage) => explorer.page.getByRole('dialog', { name: 'History' });
const callsOf = (explorer: ExplorerPage) => panelOf(explorer).getByRole('listbox').getByRole('option');

async function openHistory(explorer: ExplorerPage): Promise<void> {
  await explorer.page.getByRole('button', { name: 'History', exact: true }).click();
  await panelOf(explorer).getByRole('searchbox').waitFor();
}

/** Three calls: agents, a ticket that does not exist, groups. */
async function makeCalls(explorer: ExplorerPage): Promise<void> {
  await explorer.send();
  await explorer.openEndpoint('Get one ticket');
  await explorer.page.getByLabel('ticket_id', { exact: true }).fill('NONE1');
  await explorer.send();
  await explorer.openEndpoint('List groups');
  await explorer.send();
}

it('keeps each call with its answer over a reload, and opens it without sending', async () => {
  const explorer = await ExplorerPage.open(browser, start());
  const { page } = explorer;
  await makeCalls(explorer);
  await page.reload();
  await openHistory(explorer);
  await expect.poll(() => callsOf(explorer).count()).toBe(3);
  const search = panelOf(explorer).getByRole('searchbox');
  await search.fill('404');
  await expect
    .poll(() => callsOf(explorer).allInnerTexts())
    .toEqual([expect.stringContaining('Get one ticket')]);
  // This stands in the answer alone.
  await search.fill('"permission"');
  await expect
    .poll(() => callsOf(explorer).allInnerTexts())
    .toEqual([expect.stringContaining('List agents')]);
  await search.fill('4xx');
  await expect.poll(() => callsOf(explorer).count()).toBe(1);
  await search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Get one ticket' }).waitFor();
  await explorer
    .response()
    .getByText(/From history: today at/)
    .waitFor();
  expect(await explorer.measures()).toContain('404');
  expect(await page.getByLabel('ticket_id', { exact: true }).inputValue()).toBe('NONE1');
  await openHistory(explorer);
  expect(await callsOf(explorer).count()).toBe(3);
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

it('sends again, pins, names and deletes with a way back, all by keyboard', async () => {
  const explorer = await ExplorerPage.open(browser, start());
  const { page } = explorer;
  await makeCalls(explorer);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('History');
  await page.keyboard.press('Enter');
  const panel = panelOf(explorer);
  await panel.getByRole('searchbox').press('ArrowDown');
  await panel.getByRole('button', { name: 'Name', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Groups of the shop');
  await page.keyboard.press('Enter');
  await panel.getByRole('option', { name: /Groups of the shop/ }).waitFor();
  await panel.getByRole('button', { name: 'Pin' }).press('Space');
  await panel.getByRole('option', { name: /pinned/ }).waitFor();
  await panel.getByRole('listbox').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await panel.getByText('Deleted 3 calls.').waitFor();
  expect(await callsOf(explorer).count()).toBe(0);
  await panel.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => callsOf(explorer).count()).toBe(3);
  await page.keyboard.press('End');
  await panel.getByRole('button', { name: 'Send again' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'List agents' }).waitFor();
  expect(await explorer.measures()).toContain('Status 200');
  await openHistory(explorer);
  await expect.poll(() => callsOf(explorer).count()).toBe(4);
  await explorer.close();
});

it('shows what another tab does, and has nothing for axe to find', async () => {
  const explorer = await ExplorerPage.open(browser, start());
  await explorer.send();
  await openHistory(explorer);
  await callsOf(explorer).first().click();
  expect(await findViolations(explorer.page)).toEqual([]);
  const tab = new ExplorerPage(await explorer.context.newPage(), explorer.context);
  await tab.page.goto(`${host.url}#/livechat-v2/groups.list`);
  await tab.send();
  await expect
    .poll(() => callsOf(explorer).allInnerTexts())
    .toEqual([expect.stringContaining('List groups'), expect.stringContaining('List agents')]);
  await explorer.close();
});

it('keeps no password, no credential, and no token of a URL', async () => {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.create`);
  await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.openTab('Request', 'Body');
  await explorer.page.getByLabel('password', { exact: true }).fill('canary-password-71');
  await explorer.storeLoginAndKey('nadia@harborpine.example', '5eed0f4a7b0a7d91e3c26f08b45d9a13');
  await explorer.send();
  await explorer.openEndpoint('List agents');
  await explorer.openTab('Request', 'Authorization');
  await explorer.page.getByRole('combobox', { name: 'Credential' }).selectOption('bearer');
  await explorer.chooseTransport('JSONP');
  await explorer.send();
  await openHistory(explorer);
  await expect.poll(() => callsOf(explorer).count()).toBe(2);
  const kept = await explorer.dumpStorage();
  expect(kept).toContain('harborpine.example');
  expect(kept).not.toContain('canary-password-71');
  expect(kept).not.toContain('demo_harbor-pine-2018');
  expect(kept).not.toContain('5eed0f4a7b0a7d91e3c26f08b45d9a13');
  await explorer.close();
});

it('says that the disk is full, and goes on in this tab', async () => {
  const explorer = await ExplorerPage.open(browser, start());
  const tab = new ExplorerPage(await explorer.context.newPage(), explorer.context);
  const session = await explorer.context.newCDPSession(tab.page);
  const { origin } = new URL(host.url);
  // Before anything is written, since Chromium remembers for half a minute how much room there was.
  await explorer.page.close();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await tab.page.goto(start());
  await tab.send();
  await tab.page.getByText(/^This device refuses to keep more of the history/).waitFor();
  await openHistory(tab);
  await callsOf(tab).filter({ hasText: 'in this tab only' }).click();
  await panelOf(tab).getByRole('button', { name: 'Open' }).click();
  await tab
    .response()
    .getByText(/From history/)
    .waitFor();
  await explorer.close();
});

/** A Chromium of its own process, which can be killed as a whole. */
async function startChromium(profile: string) {
  const args = [
    ...chromiumArguments,
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
  ];
  const program = spawn(findChromium() ?? '', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    program.stderr.on('data', (chunk) => {
      said += chunk;
      const [, url] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
    ended.then(() => reject(new Error(said)));
  });
  const connection = await chromium.connectOverCDP(address);
  const [context] = connection.contexts();
  if (!context) throw new Error('Chromium has no profile.');
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const kill = async () => {
    program.kill('SIGKILL');
    await ended;
  };
  // Also when the test fails in between.
  onTestFinished(kill);
  return { explorer: new ExplorerPage(page, context), kill };
}

/** How many calls the disk holds whole: what the list shows, and the call itself. */
function countKept({ page }: ExplorerPage): Promise<{ entries: number; calls: number }> {
  return page.evaluate(async () => {
    const settle = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('livechat-api-explorer history')) return { entries: 0, calls: 0 };
    const database = await settle(indexedDB.open('livechat-api-explorer history'));
    const keys = (await settle(database.transaction('values').objectStore('values').getAllKeys())).map(
      String,
    );
    database.close();
    const count = (start: string) => keys.filter((key) => key.startsWith(start)).length;
    return { entries: count('entry/'), calls: count('call/') };
  });
}

it('loses at most the last call when the browser itself is killed in the middle of writes', {
  timeout: 240_000,
}, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'history-'));
  let kept = 0;
  for (const wait of [0, 3, 12]) {
    const { explorer, kill } = await startChromium(profile);
    await explorer.page.goto(start());
    for (let call = 0; call < 2; call += 1) {
      await explorer.send();
      kept += 1;
      await expect.poll(() => countKept(explorer)).toEqual({ entries: kept, calls: kept });
    }
    await explorer.page.evaluate((time) => {
      const [send] = [...findButtons(document)].filter((button) => button.textContent?.trim() === 'Send');
      send?.click();
      return new Promise((resolve) => setTimeout(resolve, time));
      function* findButtons(root: Document | ShadowRoot): Generator<HTMLButtonElement> {
        yield* root.querySelectorAll('button');
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot) yield* findButtons(element.shadowRoot);
      }
    }, wait);
    await kill();
    const next = await startChromium(profile);
    await next.explorer.page.goto(start());
    await openHistory(next.explorer);
    await callsOf(next.explorer).first().waitFor();
    const found = await countKept(next.explorer);
    // The call under way may be there or not, but never by half.
    expect([kept, kept + 1]).toContain(found.entries);
    expect(found.calls).toBe(found.entries);
    kept = found.entries;
    expect(await callsOf(next.explorer).count()).toBe(kept);
    await next.explorer.page.getByRole('listbox', { name: 'Calls' }).press('Home');
    await panelOf(next.explorer).getByRole('button', { name: 'Open' }).click();
    await next.explorer
      .response()
      .getByText(/From history/)
      .waitFor();
    expect(await next.explorer.measures()).toContain('Status 200');
    await next.kill();
  }
  await rm(profile, { recursive: true, force: true });
});
