import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function open(endpointId: string, options = {}): Promise<ExplorerPage> {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/${endpointId}`, options);
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).waitFor();
  return explorer;
}
const tree = ({ page }: ExplorerPage) => page.getByRole('navigation', { name: 'Endpoints' });
const divider = ({ page }: ExplorerPage) => page.getByRole('separator', { name: 'Resize' });
const handle = ({ page }: ExplorerPage, name: string) => page.getByRole('separator', { name });

describe('panes', () => {
  it('stand after a reload as they were put by key', async () => {
    const explorer = await open('agents.create', { viewport: { width: 1500, height: 900 } });
    const { page } = explorer;
    await handle(explorer, 'Width of the list of endpoints').press('Shift+ArrowRight');
    await handle(explorer, 'Width of the documentation').press('ArrowLeft');
    await page.keyboard.press('Control+Alt+Backslash');
    await divider(explorer).press('Shift+ArrowRight');
    await explorer.openTab('Request', 'Body');
    await page.getByRole('button', { name: 'Above the request' }).click();
    expect(await findViolations(page), 'documentation above, answer beside').toEqual([]);

    await page.reload();
    await page.getByRole('button', { name: 'Beside the request' }).waitFor();
    expect(await divider(explorer).getAttribute('aria-orientation')).toBe('vertical');
    expect(await divider(explorer).getAttribute('aria-valuenow')).toBe('60');
    expect(await page.getByRole('tab', { name: 'Body', selected: true }).first().isVisible()).toBe(true);
    expect(await handle(explorer, 'Width of the list of endpoints').getAttribute('aria-valuenow')).toBe(
      '384',
    );
    await page.getByRole('button', { name: 'Beside the request' }).click();
    expect(await handle(explorer, 'Width of the documentation').getAttribute('aria-valuenow')).toBe('416');
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  it('at the sides are drawn by the pointer', async () => {
    const explorer = await open('agents.list');
    const edge = handle(explorer, 'Width of the list of endpoints');
    const box = await edge.boundingBox();
    if (!box) throw new Error('the edge is nowhere');
    await explorer.page.mouse.move(box.x + box.width / 2, 400);
    await explorer.page.mouse.down();
    await explorer.page.mouse.move(box.x + box.width / 2 + 50, 300, { steps: 3 });
    await explorer.page.mouse.up();
    expect(await edge.getAttribute('aria-valuenow')).toBe('354');
    await explorer.page.mouse.move(700, 300);
    expect(await edge.getAttribute('aria-valuenow')).toBe('354');
    await explorer.close();
  });

  it('hide the list of endpoints and bring it back, to search in it too', async () => {
    const explorer = await open('agents.list');
    const { page } = explorer;
    await page.keyboard.press('Control+b');
    await tree(explorer).waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Search endpoints' });
    await search.waitFor();
    expect(await search.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.press('Control+b');
    await tree(explorer).waitFor({ state: 'hidden' });
    await explorer.close();
  });

  it('open the list over a narrow page by the same key', async () => {
    const explorer = await open('agents.list', { viewport: { width: 390, height: 844 } });
    await explorer.page.keyboard.press('Control+b');
    await tree(explorer).getByRole('link', { name: 'List agents' }).waitFor();
    await explorer.close();
  });
});

describe('keys', () => {
  it('are listed at the press of one, and those of a single key can be switched off', async () => {
    const explorer = await open('agents.list');
    const { page } = explorer;
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByText('Show these keys').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await sheet.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    expect(await sheet.count()).toBe(0);
    // Those with a modifier go on, and the sheet is still to be had.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find an endpoint/ }).fill('shortcuts');
    await page.keyboard.press('Enter');
    await sheet.waitFor();
    await explorer.close();
  });

  it('leave question marks to those who write', async () => {
    const explorer = await open('agents.list');
    const search = explorer.page.getByRole('searchbox', { name: 'Search endpoints' });
    await search.focus();
    await explorer.page.keyboard.type('a?/');
    expect(await search.inputValue()).toBe('a?/');
    await explorer.close();
  });

  it('cancel a call by Escape', async () => {
    const explorer = await open('status.get');
    await explorer.context.route(/^https:\/\/api\.livechatinc\.com/, () => {});
    await explorer.chooseAccount('Live LiveChat account');
    await explorer.chooseTransport('Direct');
    await explorer.openTab('Request', 'Authorization');
    await explorer.page.getByRole('combobox', { name: 'Credential' }).selectOption('');
    const asked = explorer.page.waitForRequest(/^https:\/\/api\.livechatinc\.com/);
    await explorer.page.keyboard.press('Control+Enter');
    await asked;
    await explorer.page.getByRole('heading', { level: 1 }).click();
    await explorer.page.keyboard.press('Escape');
    expect(await explorer.failure()).toContain('cancel');
    await explorer.close();
  });
});
