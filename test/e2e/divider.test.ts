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

it('moves the divider with the mouse that holds it, within its limits, and back by a double click', async () => {
  const { page, context } = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list`);
  const divider = page.getByRole('separator', { name: 'Resize' });
  const middle = async () => {
    const box = await divider.boundingBox();
    return box ? Math.round(box.y + box.height / 2) : Number.NaN;
  };
  const value = async (name: string) => Number(await divider.getAttribute(`aria-value${name}`));
  const begin = await middle();

  await page.mouse.move(700, begin);
  await page.mouse.down();
  await page.mouse.move(720, begin + 90, { steps: 4 });
  expect(await middle()).toBe(begin + 90);
  expect(await value('now')).toBeGreaterThan(52);
  // The pointer may leave the line, and the window's middle, while the button is down.
  await page.mouse.move(300, 1, { steps: 4 });
  expect(await value('now')).toBe(await value('min'));
  await page.mouse.move(700, 899, { steps: 4 });
  expect(await value('now')).toBe(await value('max'));
  await page.mouse.up();
  const low = await middle();
  await page.mouse.move(700, begin, { steps: 4 });
  expect(await middle()).toBe(low);

  await page.mouse.dblclick(700, low);
  expect(await middle()).toBe(begin);
  await context.close();
});
