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

const panelOf = (explorer: ExplorerPage) =>
  explorer.page.getByRole('dialog', { name: 'History and saved requests' });
const itemsOf = (explorer: ExplorerPage) => panelOf(explorer).getByRole('treeitem');
const names = async (explorer: ExplorerPage) =>
  (await itemsOf(explorer).all()).length
    ? itemsOf(explorer).evaluateAll((items) =>
        items.map((item) => `${item.ariaLevel} ${item.querySelector('.name')?.textContent}`),
      )
    : [];

async function save(explorer: ExplorerPage, name: string): Promise<void> {
  await panelOf(explorer).getByLabel('Save the open request as').fill(name);
  await panelOf(explorer).getByRole('button', { name: 'Save', exact: true }).click();
  await panelOf(explorer).getByText(`Saved as “${name}”.`).waitFor();
}

it('saves what is typed under a name, puts it into folders by keyboard, and opens it again', async () => {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/tickets.get`);
  const { page } = explorer;
  const id = page.getByLabel('ticket_id', { exact: true });
  await id.fill('7KD2W');
  await id.press('Control+S');
  const panel = panelOf(explorer);
  await save(explorer, 'My ticket');
  await save(explorer, 'Another');
  await panel.getByRole('treeitem', { name: /My ticket/ }).click();
  await panel.getByRole('button', { name: 'New folder' }).press('Enter');
  await page.keyboard.type('Shop');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(explorer)).toEqual(['1 My ticket', '1 Another', '1 Shop']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => names(explorer)).toEqual(['1 My ticket', '1 Shop', '1 Another']);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => names(explorer)).toEqual(['1 Shop', '2 My ticket', '1 Another']);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await panel.getByText('Deleted “Shop” with 1 in it.').waitFor();
  await panel.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => names(explorer)).toEqual(['1 Shop', '2 My ticket', '1 Another']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Get one ticket' }).waitFor();
  await page.keyboard.press('Control+S');
  await panel.getByRole('treeitem', { name: /My ticket/ }).dblclick();
  await expect.poll(() => id.inputValue()).toBe('7KD2W');
  expect(await explorer.response().getByText('Press').count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await id.inputValue()).toBe('');
  await id.fill('REPLACED');
  await page.keyboard.press('Control+S');
  await panel.getByRole('treeitem', { name: /My ticket/ }).click();
  await panel.getByRole('button', { name: 'Replace “My ticket”' }).click();
  await panel.getByText('“My ticket” now holds the open request.').waitFor();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('It is back.').waitFor();
  await panel.getByRole('button', { name: 'Open' }).click();
  await expect.poll(() => id.inputValue()).toBe('7KD2W');
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

it('moves by pointer, in all tabs at once, and keeps no password', async () => {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.create`);
  const { page } = explorer;
  await page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.openTab('Request', 'Body');
  await page.getByLabel('password', { exact: true }).fill('canary-password-72');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const panel = panelOf(explorer);
  await save(explorer, 'New colleague');
  await panel.getByRole('button', { name: 'New folder' }).click();
  await page.keyboard.press('Enter');
  const tab = new ExplorerPage(await explorer.context.newPage(), explorer.context);
  await tab.page.goto(host.url);
  await tab.page.getByRole('button', { name: 'History', exact: true }).click();
  await panelOf(tab).getByRole('tab', { name: 'Saved requests' }).click();
  await panel
    .getByRole('treeitem', { name: /New colleague/ })
    .dragTo(panel.getByRole('treeitem', { name: /New folder/ }));
  for (const one of [explorer, tab])
    await expect.poll(() => names(one)).toEqual(['1 New folder', '2 New colleague']);
  const kept = await explorer.dumpStorage();
  expect(kept).toContain('New colleague');
  expect(kept).not.toContain('canary-password-72');
  await explorer.close();
});
