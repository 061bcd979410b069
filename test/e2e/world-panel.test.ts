import { readFile } from 'node:fs/promises';
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
  explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/tags.delete`);
  await explorer.page.getByRole('heading', { level: 1 }).waitFor();
});
afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

const panel = () => explorer.page.getByRole('dialog', { name: 'Simulated account' });

async function openPanel(): Promise<void> {
  await explorer.page.getByRole('button', { name: 'Simulated: nothing leaves this page' }).click();
  await panel().getByText('change').first().waitFor();
}

async function closePanel(): Promise<void> {
  await panel().getByRole('button', { name: 'Close' }).click();
  await panel().waitFor({ state: 'detached' });
}

async function removeTag(): Promise<string> {
  await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
  return explorer.send();
}

describe('the panel of the simulated account', () => {
  it('tells what was changed, begins anew, and takes that back', async () => {
    expect(await removeTag()).toContain('Status 200');
    await openPanel();
    await panel().getByText('one change made').waitFor();
    await panel().getByRole('button', { name: 'Begin anew' }).click();
    await panel().getByText('0 changes made').waitFor();
    await panel().getByRole('button', { name: 'Undo' }).click();
    await panel().getByText('one change made').waitFor();
    await panel().getByRole('button', { name: 'Begin anew' }).click();
    await panel().getByText('0 changes made').waitFor();
    await closePanel();
    expect(await explorer.send()).toContain('Status 200');
  });

  it('makes it refuse changes and fail on purpose', async () => {
    await openPanel();
    await panel().getByLabel('Read-only').check();
    await panel().getByText('From now on it answers so.').waitFor();
    await closePanel();
    expect(await removeTag()).toContain('Status 403');
    await openPanel();
    await panel().getByLabel('Read-only').uncheck();
    await panel().getByLabel('Server errors (500)').fill('100');
    await panel().getByLabel('Server errors (500)').press('Tab');
    await closePanel();
    expect(await explorer.send()).toContain('Status 500');
  });

  it('saves the account to a file and loads it from there', async () => {
    await removeTag();
    await openPanel();
    const [download] = await Promise.all([
      explorer.page.waitForEvent('download'),
      panel().getByRole('button', { name: 'Save to a file' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    await panel().getByRole('button', { name: 'Begin anew' }).click();
    await panel().getByText('0 changes made').waitFor();
    const file = { name: 'account.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await panel().getByLabel('Load from a file').setInputFiles(file);
    await panel().getByText('one change made').waitFor();
    const broken = { ...file, buffer: Buffer.from('{"version": 9}') };
    await panel().getByLabel('Load from a file').setInputFiles(broken);
    await panel().getByRole('alert').waitFor();
    await panel().getByText('one change made').waitFor();
  });

  it('shows what would have been mailed and delivered', async () => {
    await explorer.openEndpoint('Mail a transcript');
    await removeTag();
    await explorer.openEndpoint('Create a ticket');
    await removeTag();
    await openPanel();
    await panel().getByText('Outbox: transcripts by e-mail (1)').waitFor();
    await panel()
      .getByText(/lines of JSON: payload of ticket_created/)
      .click();
    await panel().getByText('"event_type": "ticket_created"').waitFor();
  });

  it('notes each further attempt of a delivery, says that nothing leaves, and keeps that over a reload', async () => {
    await explorer.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explorer.openEndpoint('Create a ticket');
    await removeTag();
    await openPanel();
    const attempts = panel().getByRole('list', { name: 'Attempts of delivery 1' }).getByRole('listitem');
    expect(await attempts.count()).toBe(1);
    await panel().getByRole('button', { name: 'Send again delivery 1, ticket_created' }).press('Enter');
    await panel()
      .getByRole('status')
      .filter({ hasText: 'Delivery 1: noted; nothing leaves this page.' })
      .waitFor();
    expect(await attempts.count()).toBe(2);
    await panel().getByRole('button', { name: 'Copy payload' }).click();
    const copied = await explorer.page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject({ event_type: 'ticket_created' });
    await explorer.page.reload();
    await openPanel();
    await attempts.nth(1).waitFor();
    expect(await attempts.allInnerTexts()).toEqual(
      Array(2).fill(expect.stringMatching(/^2018-04-1\d [\d:]{8}, noted; nothing leaves this page$/)),
    );
    expect(explorer.requests.filter((url) => !url.startsWith(servers.explorer))).toEqual([]);
  });
});
