import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function save(explorer: ExplorerPage, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    explorer.page.waitForEvent('download'),
    explorer.response().getByRole('button', { name: button }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

describe('a report', () => {
  it('is drawn from its answer, and saved as a picture and as figures', async () => {
    const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/reports.total-chats`);
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.send();
    await explorer.openTab('Response', 'Chart');
    await explorer
      .response()
      .getByRole('img', { name: /^Total chats, count: chart/ })
      .waitFor();

    const csv = await save(explorer, 'Save as CSV');
    expect(csv.name).toBe('reports.total-chats.csv');
    const [head, ...rows] = csv.bytes.toString().trim().split('\r\n');
    expect(head).toBe('Day,chats');
    await explorer.openTab('Response', 'Body');
    const answer = JSON.parse(await explorer.body()) as Record<string, { chats: number }>;
    expect(rows).toEqual(Object.entries(answer).map(([day, { chats }]) => `${day},${chats}`));

    await explorer.openTab('Response', 'Chart');
    const png = await save(explorer, 'Save as PNG');
    expect(png.name).toBe('reports.total-chats.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(explorer.complaints).toEqual([]);
  });

  it('has no chart where the call is none', async () => {
    const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list`);
    await explorer.send();
    expect(await explorer.response().getByRole('tab').allInnerTexts()).not.toContain('Chart');
  });
});
