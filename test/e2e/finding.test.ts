import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let explorer: ExplorerPage;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/agents.list`);
  await heading('List agents').waitFor();
});
afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

const heading = (name: string) => explorer.page.getByRole('heading', { level: 1, name, exact: true });
const tree = () => explorer.page.getByRole('tree', { name: 'Endpoints by group' });
const item = (name: string | RegExp) => tree().getByRole('treeitem', { name });
const hasFocus = (name: string | RegExp) => item(name).evaluate((row) => row.matches(':focus'));
const palette = () => explorer.page.getByRole('dialog', { name: 'Command palette' });

describe('the tree', () => {
  it('has one link for each endpoint, named by its title, and tells groups with their counts', async () => {
    const links = explorer.page.getByRole('navigation', { name: 'Endpoints' });
    for (const title of ['List agents', 'Goals', 'Look up a licence'])
      expect(await links.getByRole('link', { name: title, exact: true }).count(), title).toBe(1);
    expect(await item('Agents 6').getAttribute('aria-expanded')).toBe('true');
  });

  it('is walked, folded and unfolded by keyboard, and keeps what was folded over a reload', async () => {
    const { keyboard } = explorer.page;
    await explorer.page.getByRole('searchbox', { name: 'Search endpoints' }).focus();
    await keyboard.press('ArrowDown');
    expect(await hasFocus('Agents 6')).toBe(true);
    await keyboard.press('ArrowLeft');
    expect(await item('Agents 6').getAttribute('aria-expanded')).toBe('false');
    await keyboard.press('ArrowDown');
    expect(await hasFocus('Archives (chats) 4')).toBe(true);
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    await heading('List chats').waitFor();
    expect(await hasFocus(/^List chats/)).toBe(true);
    await expect.poll(() => explorer.dumpStorage()).toContain('collapsed: livechat-v2: 0: agents');
    await explorer.page.reload();
    await heading('List chats').waitFor();
    expect(await item('Agents 6').getAttribute('aria-expanded')).toBe('false');
    expect(await item(/^List chats/).getAttribute('aria-current')).toBe('page');
  });

  it('unfolds the group of what is opened from elsewhere', async () => {
    await item('Tags 3').click();
    expect(await item(/^Add a tag/).count()).toBe(0);
    await explorer.page.goto(`${servers.explorer}/#/livechat-v2/tags.create`);
    await item(/^Add a tag/).waitFor();
  });
});

describe('the search', () => {
  it('forgives typing errors, says which parameter matched, and opens the best find with Enter', async () => {
    const { page } = explorer;
    await page.keyboard.press('/');
    await page.keyboard.type('tikcets');
    await item(/^List tickets/).waitFor();
    await page.getByRole('searchbox', { name: 'Search endpoints' }).fill('timezone');
    await item('List chats parameter timezone GET').waitFor();
    await page.getByRole('searchbox', { name: 'Search endpoints' }).fill('chat get one');
    await page.keyboard.press('Enter');
    await heading('Get one chat').waitFor();
    expect(await heading('Get one chat').evaluate((title) => title.matches(':focus'))).toBe(true);
  });

  it('says so when nothing matches, and finds guides', async () => {
    const search = explorer.page.getByRole('searchbox', { name: 'Search endpoints' });
    await search.fill('zebra crossing');
    await explorer.page.getByText('No endpoint matches “zebra crossing”.').waitFor();
    await search.fill('client librar');
    await explorer.page.keyboard.press('Enter');
    await heading('Client libraries').waitFor();
    expect(await explorer.page.title()).toBe('Client libraries · LiveChat API Explorer');
  });
});

it('keeps the keyboard in the tree when a search result is scrolled out of sight', async () => {
  const { page } = explorer;
  await page.keyboard.press('/');
  await page.keyboard.type('s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = () =>
    tree().evaluate((element) => element.querySelector(':focus')?.textContent?.replace(/\s+/g, ' ').trim());
  const row = await focused();
  expect(row).toBeTruthy();
  await tree().hover();
  await page.mouse.wheel(0, 1500);
  await page.waitForFunction(() => {
    const shell = document.querySelector('ax-app-shell')?.shadowRoot;
    const rows = shell?.querySelector('ax-endpoint-tree')?.shadowRoot?.querySelector('.rows');
    return rows && rows.scrollTop > 600;
  });
  expect(await focused()).toBe(row);
});

describe('the command palette', () => {
  it('chooses nothing before something is typed, and gives the keyboard back when Ctrl+K closes it', async () => {
    const { page } = explorer;
    const search = page.getByRole('searchbox', { name: 'Search endpoints' });
    await search.focus();
    await page.keyboard.press('Control+K');
    await palette().getByRole('option').first().waitFor();
    expect(await palette().getByRole('option', { selected: true }).count()).toBe(0);
    await page.keyboard.press('Control+K');
    await palette().waitFor({ state: 'detached' });
    expect(await search.evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  it('finds endpoints with a typing error and opens them, and closes with Escape', async () => {
    const { keyboard } = explorer.page;
    await keyboard.press('Control+K');
    await palette().getByRole('combobox').waitFor();
    await keyboard.type('tickte creat');
    await palette().getByRole('option', { name: 'Create a ticket POST /tickets' }).waitFor();
    await keyboard.press('Enter');
    await heading('Create a ticket').waitFor();
    await palette().waitFor({ state: 'detached' });
    await keyboard.press('Control+K');
    await palette()
      .getByRole('option', { name: /^List agents/ })
      .waitFor();
    await keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
  });

  it('does actions: it fills in, sends, marks favourites, switches account and theme', async () => {
    const { page } = explorer;
    const { keyboard } = page;
    const act = async (words: string, name: string | RegExp) => {
      await keyboard.press('Control+K');
      await palette().getByRole('combobox').fill(words);
      await palette().getByRole('option', { name }).click();
      await palette().waitFor({ state: 'detached' });
    };
    await act('send', /^Send Ctrl/);
    expect(await explorer.measures()).toContain('Status 200');
    await act('favour', 'Add to favourites');
    await page.getByRole('button', { name: 'Favourite', exact: true, pressed: true }).waitFor();
    await act('dark', 'Theme: dark');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await act('live', 'Use account: Live LiveChat account');
    await page.getByText('Live: calls act on real data').waitFor();
    await act('next endpoint', 'Next endpoint: Get one agent');
    await heading('Get one agent').waitFor();
  });

  it('leaves the page alone while it is open', async () => {
    const { keyboard } = explorer.page;
    await keyboard.press('Control+K');
    await palette().getByRole('combobox').waitFor();
    await keyboard.type('/');
    expect(await palette().getByRole('combobox').inputValue()).toBe('/');
  });
});

describe('finding one’s way', () => {
  it('keeps favourites and what was opened last over a reload', async () => {
    const { page } = explorer;
    await page.getByRole('button', { name: 'Favourite', exact: true }).click();
    await explorer.openEndpoint('Get status');
    // The write takes its moment.
    await expect.poll(() => explorer.dumpStorage()).toContain('status.get');
    await page.goto(`${servers.explorer}/`);
    await page.getByRole('heading', { name: 'Recently used' }).waitFor();
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Get status', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Only favourites' }).click();
    expect(await tree().getByRole('link').allInnerTexts()).toContain('List agents');
    expect(await item(/^Get status/).count()).toBe(0);
    await item('List agents GET favourite').waitFor();
  });

  it('leads by breadcrumbs, to the next and the previous, back and forward', async () => {
    const { page } = explorer;
    await page.getByRole('link', { name: 'Next: Get one agent' }).click();
    await heading('Get one agent').waitFor();
    expect(await page.title()).toBe('Get one agent · LiveChat API Explorer');
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Agents' }).click();
    await heading('Agents').waitFor();
    await page.goBack();
    await heading('Get one agent').waitFor();
    await page.getByRole('link', { name: 'Previous: List agents' }).click();
    await heading('List agents').waitFor();
    await page.goBack();
    await page.goForward();
    await heading('List agents').waitFor();
  });

  it('gives the title of a page the keyboard when its link was followed by key, and finds the place again on the way back', async () => {
    const { page } = explorer;
    await page.getByRole('link', { name: 'Next: Get one agent' }).press('Enter');
    await heading('Get one agent').waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
    await page.goto(`${servers.explorer}/#/livechat-v2/webhooks`);
    await heading('Webhooks').waitFor();
    const box = page.locator('ax-resource-page');
    await box.evaluate((element) => element.scrollTo({ top: 700 }));
    await page.getByRole('link', { name: 'List goals', exact: true }).click();
    await heading('List goals').waitFor();
    await page.goBack();
    await heading('Webhooks').waitFor();
    await expect.poll(() => box.evaluate((element) => element.scrollTop)).toBe(700);
  });

  it('says so when an address leads nowhere', async () => {
    await explorer.page.goto(`${servers.explorer}/#/livechat-v2/guides/nowhere`);
    await heading('No such page').waitFor();
  });
});
