import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { serveStatically } from './serve-statically.ts';

/** Each of these does what a person does in minutes. */
const patience = 120_000;

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let explorer: ExplorerPage;

const start = () => `${host.url}#/livechat-v2/tickets.create`;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
});
afterAll(async () => {
  await browser.close();
  host.stop();
});
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, start());
});
afterEach(() => explorer.close());

/** A further tab on the same browser. */
async function openTab(url = start()): Promise<ExplorerPage> {
  const tab = new ExplorerPage(await explorer.context.newPage(), explorer.context);
  await tab.page.goto(url);
  return tab;
}

async function fillIn(tab: ExplorerPage, subject: string): Promise<void> {
  await tab.openEndpoint('Create a ticket');
  await tab.page.getByRole('button', { name: 'Fill in examples' }).click();
  await tab.openTab('Request', 'Body');
  await tab.page.getByLabel('subject', { exact: true }).fill(subject);
}

async function openTicket(tab: ExplorerPage, subject: string): Promise<void> {
  await fillIn(tab, subject);
  expect(await tab.send()).toContain('Status 200');
}

/** Subjects of the tickets that tests opened, the newest first. */
async function listSubjects(tab: ExplorerPage): Promise<string[]> {
  await tab.openEndpoint('List tickets');
  expect(await tab.send()).toContain('Status 200');
  const { tickets } = JSON.parse(await tab.body()) as { tickets: { subject: string }[] };
  return tickets.map(({ subject }) => subject).filter((subject) => subject.startsWith('test '));
}

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Simulated account' });

async function openPanel(tab: ExplorerPage) {
  await tab.page.getByRole('button', { name: 'Simulated: nothing leaves this page' }).click();
  const panel = panelOf(tab.page);
  await panel.getByText('made.').waitFor();
  return panel;
}

/** What the panel saves to a file. */
async function saveWorld(tab: ExplorerPage): Promise<{ settings: object; journal: object[] }> {
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    panelOf(tab.page).getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}

async function closePanel(tab: ExplorerPage): Promise<void> {
  await panelOf(tab.page).getByRole('button', { name: 'Close' }).click();
  await panelOf(tab.page).waitFor({ state: 'detached' });
}

/** Writes a record past the program; `alone` removes all others. */
function putRecord(page: Page, key: string, value: object, alone: boolean): Promise<void> {
  return page.evaluate(
    async ([name, text, isAlone]) => {
      const opening = indexedDB.open('livechat-api-explorer');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const writing = opening.result.transaction('values', 'readwrite');
      if (isAlone) writing.objectStore('values').clear();
      writing.objectStore('values').put(JSON.parse(text), name);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      opening.result.close();
    },
    [key, JSON.stringify(value), alone] as const,
  );
}

it(
  'loses at most the call that was under way when its tab was killed',
  async () => {
    const answered: string[] = [];
    for (const round of [1, 2]) {
      await openTicket(explorer, `test answered ${round}`);
      answered.push(`test answered ${round}`);
      await fillIn(explorer, `test killed ${round}`);
      const session = await explorer.context.newCDPSession(explorer.page);
      await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
      // Never answered, since the page is gone.
      void session.send('Page.crash').catch(() => {});
      await explorer.page.waitForEvent('crash');
      explorer = await openTab();
      const found = await listSubjects(explorer);
      expect(found.filter((subject) => !subject.startsWith('test killed'))).toEqual([...answered].reverse());
      const panel = await openPanel(explorer);
      await panel
        .getByText(new RegExp(`${found.length === 1 ? 'one change' : `${found.length} changes`} made`))
        .waitFor();
      expect(await panel.getByRole('region', { name: 'Damaged records' }).count()).toBe(0);
      await closePanel(explorer);
    }
  },
  patience,
);

it(
  'two tabs that change it at once end with the same account, and follow each other’s reset and undo',
  async () => {
    const other = await openTab();
    for (const round of [1, 2]) {
      await Promise.all([fillIn(explorer, `test one ${round}`), fillIn(other, `test two ${round}`)]);
      const statuses = await Promise.all([explorer.send(), other.send()]);
      for (const status of statuses) expect(status).toContain('Status 200');
    }
    const seen = await listSubjects(explorer);
    expect(seen).toHaveLength(4);
    expect(await listSubjects(other)).toEqual(seen);
    const panel = await openPanel(explorer);
    await panel.getByRole('button', { name: 'Begin anew' }).click();
    await panel.getByText('The account has begun anew.').waitFor();
    expect(await listSubjects(other)).toEqual([]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('The account is as it was before.').waitFor();
    expect(await listSubjects(other)).toEqual(seen);
    expect([...explorer.complaints, ...other.complaints]).toEqual([]);
  },
  patience,
);

it(
  'goes on in memory when the disk is full, says so, and keeps all again when there is room',
  async () => {
    const tab = new ExplorerPage(await explorer.context.newPage(), explorer.context);
    const session = await explorer.context.newCDPSession(tab.page);
    const { origin } = new URL(host.url);
    // Before anything is written, since Chromium remembers for half a minute how much room there was.
    await explorer.page.close();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await tab.page.goto(start());
    await openTicket(tab, 'test one');
    const refused = /^This browser refuses to keep more \(storage full or blocked\)/;
    const notice = tab.page.getByRole('status').filter({ hasText: refused });
    await notice.getByRole('button', { name: 'Understood' }).click();
    await openTicket(tab, 'test two');
    expect(await notice.count()).toBe(0);
    expect(await listSubjects(tab)).toEqual(['test two', 'test one']);
    const panel = await openPanel(tab);
    await panel.getByText(refused).waitFor();
    expect((await saveWorld(tab)).journal).toHaveLength(2);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await closePanel(tab);
    await openTicket(tab, 'test three');
    await openPanel(tab);
    await panel.getByText('It survives a reload, and all tabs share it.').waitFor();
    await tab.page.reload();
    expect(await listSubjects(tab)).toEqual(['test three', 'test two', 'test one']);
  },
  patience,
);

it(
  'takes over what version 1 kept',
  async () => {
    await openTicket(explorer, 'test one');
    await openPanel(explorer);
    const { settings, journal } = await saveWorld(explorer);
    const old = { version: 1, id: 'old', settings, journal };
    await putRecord(explorer.page, 'simulated-world', old, true);
    await explorer.page.reload();
    expect(await listSubjects(explorer)).toEqual(['test one']);
    await openTicket(explorer, 'test two');
    await explorer.page.reload();
    expect(await listSubjects(explorer)).toEqual(['test two', 'test one']);
    expect(explorer.complaints).toEqual([]);
  },
  patience,
);

it(
  'keeps what comes before a damaged record, sets the rest aside, and lets it be saved and discarded',
  async () => {
    for (const number of [1, 2, 3]) await openTicket(explorer, `test ${number}`);
    await putRecord(explorer.page, 'simulated-world/first/000000001', { at: 'damaged-7c41' }, false);
    await explorer.page.reload();
    expect(await listSubjects(explorer)).toEqual(['test 1']);
    const told = 'Of 3 changes to the simulated account, the first 1 could be read and is here.';
    await explorer.page.getByRole('status').filter({ hasText: told }).waitFor();
    const panel = await openPanel(explorer);
    const damaged = panel.getByRole('region', { name: 'Damaged records' });
    await damaged.getByText(told).waitFor();
    const [download] = await Promise.all([
      explorer.page.waitForEvent('download'),
      damaged.getByRole('button', { name: 'Save what was set aside' }).click(),
    ]);
    const { records } = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(records).toMatchObject([{ value: { at: 'damaged-7c41' } }, { value: { path: '/tickets' } }]);
    await damaged.getByRole('button', { name: 'Discard …' }).press('Enter');
    await explorer.page.keyboard.press('Enter');
    await damaged.getByRole('button', { name: 'Discard …' }).press('Enter');
    await damaged.getByRole('button', { name: 'Discard it for good' }).press('Enter');
    await damaged.waitFor({ state: 'detached' });
    expect(await explorer.dumpStorage()).not.toContain('damaged-7c41');
  },
  patience,
);
