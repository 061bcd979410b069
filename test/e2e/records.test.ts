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

it('builds rules of a greeting by keyboard: moved, changed in kind, with just their own members', async () => {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/greetings.create`);
  await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.openTab('Request', 'Body');
  const type = (index: number) => explorer.page.getByLabel(`rules[${index}].type`, { exact: true });
  await expect.poll(() => type(1).inputValue()).toBe('visits_number');
  await explorer.page.getByRole('button', { name: 'Move rules[1] up' }).focus();
  await explorer.page.keyboard.press('Enter');
  await expect.poll(() => type(0).inputValue()).toBe('visits_number');
  await type(0).selectOption('custom_variable');
  await explorer.page.getByLabel('rules[0].variable_name', { exact: true }).fill('tier');
  expect(await explorer.page.getByLabel('rules[0].value', { exact: true }).count()).toBe(0);
  await explorer.openTab('Request', 'Code');
  const code = await explorer.page.getByRole('region', { name: 'cURL code' }).innerText();
  const { rules } = JSON.parse(code.slice(code.indexOf("'{") + 1, code.lastIndexOf("'")));
  expect(rules).toEqual([
    { type: 'custom_variable', operator: 'greater_or_equal', variable_name: 'tier' },
    { type: 'visit_time_page', value: 15, operator: 'greater_than' },
  ]);
  await explorer.close();
});
