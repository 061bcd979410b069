import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin } from '../../src/servers/simulator/demo-credentials.ts';
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
afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

async function open(pageId: string, options: object = {}): Promise<void> {
  explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/${pageId}`, options);
  await explorer.page.getByRole('heading', { level: 1 }).waitFor();
}
const wide = (width: number) => ({ viewport: { width, height: 900 } });
const docs = () => explorer.page.getByRole('complementary', { name: 'Documentation' });
const link = () => explorer.response().getByRole('button', { name: 'How we know', exact: true });
const note = (heading: string) =>
  explorer.page
    .locator('ax-how-we-know li')
    .filter({ has: explorer.page.getByRole('heading', { name: heading }) });
const isFocused = (heading: string) => note(heading).evaluate((item) => item.matches(':focus'));

/** Presses Tab until an element has the keyboard. */
async function tabTo(target: ReturnType<typeof link>): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await explorer.page.keyboard.press('Tab');
  }
  throw new Error('the keyboard never got there');
}

describe('by keyboard, from an answer of the simulated account', () => {
  it.each([
    ['hidden documentation', 1000],
    ['documentation beside it', 1440],
    ['documentation far below', 390],
  ])('leads to the note that explains it, with %s', async (_, width) => {
    await open('visitors.list', wide(width));
    await explorer.page.getByLabel('count', { exact: true }).selectOption('1');
    await explorer.page.keyboard.press('Control+Enter');
    expect(await explorer.measures()).toContain('Status 200');
    await explorer.response().getByText('choices of the simulation concern this answer').waitFor();
    await tabTo(link());
    await explorer.page.keyboard.press('Enter');
    await note('The reply to count=1').waitFor();
    await expect.poll(() => isFocused('Days and text dates where no time zone is named')).toBe(true);
    await expect.poll(async () => (await note('The reply to').getAttribute('class')) ?? '').toBe('led-to');
    const box = await note('Days and text dates').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 900).toBe(true);
  });

  it('leads to what all calls share when an error is explained, unfolded', async () => {
    await open('agents.get', wide(1440));
    await explorer.page.getByLabel('login', { exact: true }).fill('nobody@harborpine.example');
    await explorer.page.keyboard.press('Control+Enter');
    expect(await explorer.measures()).toContain('Status 404');
    await tabTo(link());
    await explorer.page.keyboard.press('Enter');
    await expect.poll(() => isFocused('The body for an object that does not exist')).toBe(true);
  });
});

it('leads from the mark of a parameter to its note', async () => {
  await open('chats.list', wide(1440));
  const mark = docs().getByRole('button', { name: 'assumed: note on has_goal', exact: true });
  await mark.focus();
  await explorer.page.keyboard.press('Enter');
  await expect.poll(() => isFocused('has_goal=0, has_sale=0')).toBe(true);
});

it('explains answers of the simulated API on this computer, and none of a live account', async () => {
  await open('agents.list', wide(1440));
  await explorer.chooseAccount('Simulated API on this computer');
  await explorer.storeLoginAndKey(demoLogin, demoKey);
  expect(await explorer.send()).toContain('Status 200');
  await explorer.response().getByText('1 choice of the simulation concerns this answer').waitFor();
  await explorer.chooseAccount('Live LiveChat account');
  await link().waitFor({ state: 'detached' });
});

describe('the guide to all choices', () => {
  it('opens from the panel of the simulated account, and takes the keyboard', async () => {
    await open('agents.list');
    await explorer.page.getByRole('button', { name: 'Simulated: nothing leaves this page' }).click();
    const panel = explorer.page.getByRole('dialog', { name: 'Simulated account' });
    await panel.getByText('changes made').waitFor();
    await panel.getByRole('link', { name: 'What the simulated account assumes' }).focus();
    await explorer.page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    const title = explorer.page.getByRole('heading', {
      level: 1,
      name: 'What the simulated account assumes',
    });
    await expect.poll(() => title.evaluate((heading) => heading.matches(':focus'))).toBe(true);
    await explorer.page.getByRole('heading', { level: 2, name: 'Reports', exact: true }).waitFor();
  });

  it('is found by the search and in the palette', async () => {
    await open('agents.list');
    await explorer.page.keyboard.press('/');
    await explorer.page.keyboard.type('assumes');
    await explorer.page.getByRole('treeitem', { name: 'What the simulated account assumes' }).waitFor();
    await explorer.page.keyboard.press('Control+K');
    await explorer.page.getByRole('dialog').getByRole('combobox').fill('facts are silent');
    await explorer.page.keyboard.press('Enter');
    await explorer.page
      .getByRole('heading', { level: 1, name: 'What the simulated account assumes' })
      .waitFor();
  });
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in %s, %i px wide', (colorScheme, width) => {
  const options = { colorScheme, ...wide(width) };

  it('has no accessibility violation at the answer and at its notes', async () => {
    await open('visitors.list', options);
    await explorer.page.keyboard.press('Control+Enter');
    await link().waitFor();
    expect(await findViolations(), 'answer').toEqual([]);
    await link().click();
    await expect.poll(() => isFocused('Days and text dates')).toBe(true);
    expect(await findViolations(), 'notes').toEqual([]);
  });

  it('has none on the page of a resource and in the guide, which never scroll sideways', async () => {
    const overflow = () => explorer.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await open('reports-chats', options);
    await explorer.page.getByRole('heading', { level: 2, name: 'How we know' }).waitFor();
    expect(await findViolations(), 'resource').toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await explorer.page.goto(`${servers.explorer}/#/livechat-v2/guides/simulated-account`);
    await explorer.page.getByRole('heading', { level: 2, name: 'Every call' }).waitFor();
    expect(await findViolations(), 'guide').toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

async function findViolations(): Promise<string[]> {
  // Evaluated by the debugger, because the page's own policy would refuse a foreign script.
  await explorer.page.evaluate(axe.source);
  return explorer.page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string }[] }> } }
    ).axe.run();
    return violations.map(({ id, help }) => `${id}: ${help}`);
  });
}
