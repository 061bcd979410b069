import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 360],
] as const)('in %s, %i px wide', (colorScheme, width) => {
  const open = () =>
    ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/agents.update`, {
      colorScheme,
      viewport: { width, height: 800 },
    });

  // axe reads every element of a page, fourteen times here.
  it('has no accessibility violation on any kind of page', { timeout: 90_000 }, async () => {
    const explorer = await open();
    await explorer.page.getByRole('heading', { level: 1, name: 'Edit an agent' }).waitFor();
    expect(await findViolations(explorer.page)).toEqual([]);
    for (const tab of ['Authorization', 'Headers', 'Body', 'Code', 'Params']) {
      await explorer.openTab('Request', tab);
      expect(await findViolations(explorer.page), tab).toEqual([]);
    }
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.page.getByRole('alert').first().waitFor();
    expect(await findViolations(explorer.page), 'with problems').toEqual([]);
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.send();
    for (const tab of ['Body', 'Headers', 'Trace']) {
      await explorer.openTab('Response', tab);
      expect(await findViolations(explorer.page), `answer, ${tab}`).toEqual([]);
    }
    await explorer.chooseAccount('Live LiveChat account');
    await explorer.chooseTransport('Direct');
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.page.getByRole('alertdialog').waitFor();
    expect(await findViolations(explorer.page), 'asked before a change of real data').toEqual([]);
    await explorer.page.getByRole('button', { name: 'Send it' }).click();
    await explorer.failure();
    expect(await findViolations(explorer.page), 'failure on a live account').toEqual([]);
    await explorer.page.getByRole('button', { name: 'Manage accounts' }).click();
    await explorer.page.getByRole('button', { name: 'Add an account' }).click();
    await explorer.page.getByRole('form', { name: 'Add an account' }).waitFor();
    expect(await findViolations(explorer.page), 'accounts').toEqual([]);
    await explorer.page.getByRole('button', { name: 'Close', exact: true }).click();
    await explorer.page.goto(`${servers.explorer}/#/`);
    await explorer.page.getByRole('heading', { level: 1, name: 'Explore' }).waitFor();
    expect(await findViolations(explorer.page), 'welcome').toEqual([]);
    await explorer.close();
  });

  it('has none on pages of resources and guides, with documentation, a search and the palette open', async () => {
    const explorer = await open();
    const { page } = explorer;
    const documentation = page.getByRole('button', { name: 'Documentation', exact: true });
    if ((await documentation.getAttribute('aria-pressed')) === 'false') await documentation.click();
    await page.getByRole('article', { name: 'About Edit an agent' }).waitFor();
    expect(await findViolations(explorer.page), 'documentation').toEqual([]);
    await page.goto(`${servers.explorer}/#/livechat-v2/webhooks`);
    await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
    expect(await findViolations(explorer.page), 'resource').toEqual([]);
    await page.goto(`${servers.explorer}/#/livechat-v2/guides/versions`);
    await page.getByRole('heading', { level: 2, name: 'Older path names' }).waitFor();
    expect(await findViolations(explorer.page), 'guide').toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('timezone');
    await page.getByRole('treeitem', { name: /^List chats/ }).waitFor();
    expect(await findViolations(explorer.page), 'search').toEqual([]);
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog', { name: 'Command palette' }).getByRole('option').first().waitFor();
    expect(await findViolations(explorer.page), 'palette').toEqual([]);
    await explorer.close();
  });

  it('has none in the panels of the simulated account and of the simulated API', async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole('button', { name: 'Simulated: nothing leaves this page' }).click();
    await page.getByRole('dialog', { name: 'Simulated account' }).getByText('changes made').waitFor();
    expect(await findViolations(explorer.page), 'panel of the simulated account').toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await explorer.chooseAccount('Simulated API on this computer');
    const headers = { authorization: `Bearer ${demoToken}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ message: 'x', requester: { mail: 'a@b.example' } });
    await fetch(`${servers.simulator}/v2/tickets`, { method: 'POST', headers, body });
    await page.getByRole('button', { name: /^On this computer/ }).click();
    const panel = page.getByRole('dialog', { name: 'Simulated API on this computer' });
    await panel.getByLabel('Clock').selectOption('stands still');
    await panel
      .getByRole('button', { name: /^Send again/ })
      .first()
      .click();
    await panel
      .getByRole('status')
      .filter({ hasText: /Delivery \d+: not sent/ })
      .waitFor();
    expect(await findViolations(explorer.page), 'panel of the simulated API, with a delivery').toEqual([]);
    await explorer.close();
  });

  it('never scrolls sideways', async () => {
    const explorer = await open();
    await explorer.page.getByRole('heading', { level: 1 }).waitFor();
    const overflow = await explorer.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await explorer.close();
  });
});

it('gives screen readers the text of an answer', async () => {
  const explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/agents.list`);
  await explorer.send();
  await explorer.page.locator('ax-response-body .monaco-editor').waitFor();
  const text = explorer.page.getByRole('region', { name: 'Response body as text' });
  expect(await text.innerText()).toContain('nadia@harborpine.example');
  await explorer.close();
});

describe('by keyboard alone', () => {
  it('finds, opens, fills in and sends', async () => {
    const explorer = await ExplorerPage.open(browser, servers.explorer);
    const { keyboard } = explorer.page;
    await explorer.page.getByRole('navigation', { name: 'Endpoints' }).waitFor();
    await keyboard.press('/');
    await keyboard.type('agents list');
    await keyboard.press('Enter');
    await explorer.page.getByRole('heading', { level: 1, name: 'List agents' }).waitFor();
    const status = explorer.page.getByLabel('status', { exact: true });
    for (let step = 0; step < 40 && !(await status.evaluate((input) => input.matches(':focus'))); step += 1)
      await keyboard.press('Tab');
    await keyboard.press('o');
    expect(await status.inputValue()).toBe('offline');
    await keyboard.press('Control+Enter');
    expect(await explorer.measures()).toContain('Status 200');
    await explorer.close();
  });

  it('sends from inside the code editor, and Tab leaves it', async () => {
    const explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/tickets.create`);
    await explorer.openTab('Request', 'Body');
    await explorer.page.getByRole('button', { name: 'JSON view' }).click();
    await explorer.page.locator('ax-body-form .monaco-editor').waitFor();
    await explorer.page.getByRole('textbox', { name: 'JSON body' }).focus();
    await explorer.page.keyboard.insertText('{"message": "x", "requester": {"mail": "a@b.example"}}');
    await explorer.page.keyboard.press('Control+Enter');
    expect(await explorer.measures()).toContain('Status 200');
    await explorer.page.keyboard.press('Tab');
    const left = await explorer.page
      .getByRole('textbox', { name: 'JSON body' })
      .evaluate((editor) => !editor.matches(':focus'));
    expect(left).toBe(true);
    await explorer.close();
  });

  it('does not cancel by the second click of a double click', async () => {
    const explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/agents.list`);
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).dblclick();
    expect(await explorer.measures()).toContain('Status 200');
    await explorer.close();
  });
});
