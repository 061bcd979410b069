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

const panel = (explorer: ExplorerPage) => explorer.page.getByRole('dialog', { name: /^Fetch all/ });

async function open(endpointId: string): Promise<ExplorerPage> {
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/${endpointId}`);
  await explorer.page.getByRole('button', { name: 'Fetch all …' }).click();
  await panel(explorer).waitFor();
  return explorer;
}

async function save(explorer: ExplorerPage, name: string): Promise<string> {
  const [download] = await Promise.all([
    explorer.page.waitForEvent('download'),
    panel(explorer).getByRole('button', { name, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('fetching all', () => {
  it('goes through every page, while the panel is closed too, and saves each item once', async () => {
    const explorer = await open('tickets.list');
    expect(await findViolations(explorer.page), 'the form').toEqual([]);
    await panel(explorer).getByRole('button', { name: 'Start' }).click();
    await panel(explorer).getByRole('button', { name: 'Close' }).click();
    await explorer.page.getByRole('button', { name: 'Fetch all …' }).click();
    await panel(explorer).getByRole('status').filter({ hasText: 'Done' }).waitFor();
    expect(await findViolations(explorer.page), 'what was fetched').toEqual([]);

    const items = (await save(explorer, 'NDJSON'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const state = await panel(explorer)
      .getByText(/items in \d+ calls/)
      .innerText();
    expect(state).toContain(`${items.length} of ${items.length} items`);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(JSON.parse(await save(explorer, 'JSON'))).toEqual(items);
    const [head = ''] = (await save(explorer, 'CSV')).split('\r\n');
    expect(head.split(',')).toContain('id');
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  it('goes through days, is paused and goes on, and is stopped with what it has', async () => {
    const explorer = await open('reports.total-chats');
    const fill = (label: string, text: string) => panel(explorer).getByLabel(label).fill(text);
    await fill('First day', '2018-04-01');
    await fill('Last day', '2018-03-01');
    await panel(explorer).getByRole('button', { name: 'Start' }).click();
    await panel(explorer).getByRole('alert').filter({ hasText: 'must not lie before' }).waitFor();
    await fill('First day', '2017-01-01');
    await panel(explorer).getByLabel('Step').selectOption('day');
    await panel(explorer).getByRole('button', { name: 'Start' }).click();
    await panel(explorer).getByRole('button', { name: 'Pause' }).click();
    await panel(explorer).getByRole('status').filter({ hasText: 'Paused' }).waitFor();
    await panel(explorer).getByRole('button', { name: 'Go on' }).click();
    await panel(explorer).getByRole('table').waitFor();
    await panel(explorer).getByRole('button', { name: 'Stop' }).click();
    await panel(explorer).getByRole('status').filter({ hasText: 'Stopped' }).waitFor();

    const rows = (await save(explorer, 'CSV')).trim().split('\r\n');
    expect(rows[0]).toBe('date,bucket,chats');
    expect(rows[1]).toMatch(/^2017-01-01,00:00,\d+$/);
    expect((rows.length - 1) % 24).toBe(0);
    await panel(explorer).getByRole('button', { name: 'Fetch something else' }).click();
    await panel(explorer).getByRole('button', { name: 'Start' }).waitFor();
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });
});
