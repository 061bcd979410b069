import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findFreePort, runCommand } from '../../scripts/run-command.js';
import { noFaults } from '../../src/core/simulation/conditions.ts';
import { demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runCommand>>;
let page: ExplorerPage;
let receiver: Server;
let hooks: string;
const received: unknown[] = [];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    received.push(await json(request));
    response.writeHead(202).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  hooks = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const [PORT, RELAY_PORT, SIMULATOR_PORT] = [
    String(await findFreePort()),
    String(await findFreePort()),
    String(await findFreePort()),
  ];
  [browser, servers] = await Promise.all([
    launchChromium(),
    runCommand(['start', '--no-open', '--clock', '2018-04-13T14:00:30Z', '--deliver-to', hooks], {
      PORT,
      RELAY_PORT,
      SIMULATOR_PORT,
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
  receiver.close();
});
beforeEach(async () => {
  page = await ExplorerPage.open(browser, `${servers.addresses[0]}/#/livechat-v2/agents.list`);
  await page.page.getByRole('heading', { level: 1 }).waitFor();
  await page.chooseAccount('Simulated API on this computer');
});
afterEach(async () => {
  await control('POST', 'reset', { seed: 'harbor pine' });
  await control('POST', 'configure', { readOnly: false, faults: noFaults });
  await page.close();
});

const panel = () => page.page.getByRole('dialog', { name: 'Simulated API on this computer' });

async function openPanel(): Promise<void> {
  await page.page.getByRole('button', { name: 'On this computer: simulated data over real HTTP' }).click();
  await panel().getByText('made.').waitFor();
}

/** Calls the control as a program of this computer does. */
async function control(method: string, path: string, body?: object) {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(`${servers.addresses[2]}/-/${path}`, init)).json();
}

/** Calls the API. */
async function call(method: string, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${demoToken}`, 'content-type': 'application/json' };
  return fetch(`${servers.addresses[2]}/v2${path}`, { method, headers, body: JSON.stringify(body) });
}

const ticket = { message: 'x', requester: { mail: 'a@b.example' } };

it('shows how the account on this computer stands, and what was done to it meanwhile', async () => {
  await openPanel();
  await panel().getByText('0 changes made').waitFor();
  await panel().getByText('It lives in the memory of the simulated API').waitFor();
  expect(await panel().getByLabel('At (UTC)').inputValue()).toBe('2018-04-13T14:00:30');
  await call('POST', '/tickets', ticket);
  await panel().getByRole('button', { name: 'Refresh' }).click();
  await panel().getByText('one change made').waitFor();
  expect(page.complaints).toEqual([]);
});

it('begins anew and takes that back; saves to a file and loads it', async () => {
  await call('POST', '/tickets', ticket);
  await openPanel();
  await panel().getByLabel('Seed').fill('other');
  await panel().getByRole('button', { name: 'Begin anew' }).click();
  await panel().getByText('0 changes made').waitFor();
  expect((await control('GET', 'state')).settings.seed).toBe('other');
  await panel().getByRole('button', { name: 'Undo' }).click();
  await panel().getByText('one change made').waitFor();
  const [download] = await Promise.all([
    page.page.waitForEvent('download'),
    panel().getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  await control('POST', 'reset');
  const file = { name: 'account.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await panel().getByLabel('Load from a file').setInputFiles(file);
  await panel().getByText('Loaded account.json.').waitFor();
  expect(await control('GET', 'state')).toMatchObject({ changes: 1, settings: { seed: 'harbor pine' } });
  const broken = { ...file, buffer: Buffer.from('{"version": 9}') };
  await panel().getByLabel('Load from a file').setInputFiles(broken);
  await panel().getByRole('alert').filter({ hasText: 'This is no simulated account' }).waitFor();
});

it('lets it answer otherwise, and takes what can’t be out of its field again', async () => {
  await openPanel();
  await panel().getByLabel('Server errors (500)').fill('70');
  await panel().getByLabel('Slow answers (5 s)').fill('60');
  await panel().getByLabel('Wrong content type').focus();
  await panel().getByRole('alert').filter({ hasText: 'together 1 at most' }).waitFor();
  expect(await panel().getByLabel('Slow answers (5 s)').inputValue()).toBe('0');
  await panel().getByLabel('Server errors (500)').fill('0');
  await panel().getByLabel('Read-only').check();
  await panel().getByText('From now on it answers so.').waitFor();
  await expect.poll(async () => (await call('POST', '/tickets', ticket)).status).toBe(403);
  await panel().getByLabel('Read-only').uncheck();
  await expect.poll(async () => (await call('POST', '/tickets', ticket)).status).toBe(200);
});

it('delivers a webhook for real where that is allowed, also again, and says why not elsewhere', async () => {
  const hook = { event_type: 'ticket_created', data_types: ['ticket'], url: `${hooks}/tickets` };
  await call('POST', '/webhooks', hook);
  await call('POST', '/tickets', ticket);
  await expect.poll(() => received.length).toBe(1);
  await openPanel();
  const attempts = (delivery: number) =>
    panel()
      .getByRole('list', { name: `Attempts of delivery ${delivery}` })
      .getByRole('listitem');
  await attempts(2).filter({ hasText: 'delivered; the receiver answered 202' }).waitFor();
  await panel().getByRole('button', { name: 'Send again delivery 2' }).press('Enter');
  await panel().getByText('Delivery 2: delivered; the receiver answered 202.').waitFor();
  expect(received).toEqual([received[0], received[0]]);
  expect(received[0]).toMatchObject({ event_type: 'ticket_created' });
  await panel().getByRole('button', { name: 'Send again delivery 1' }).press('Enter');
  await panel().getByText('Delivery 1: not sent; the simulated API calls only').waitFor();
  expect(await attempts(1).count()).toBe(2);
  receiver.close();
  receiver.closeAllConnections();
  await panel().getByRole('button', { name: 'Send again delivery 2' }).press('Enter');
  await panel().getByText('Delivery 2: not delivered; the receiver refused the connection.').waitFor();
});

it('says so when the simulated API is gone', async () => {
  await openPanel();
  await page.context.route(`${servers.addresses[2]}/**`, (route) => route.abort());
  await panel().getByLabel('Read-only').check();
  await panel()
    .getByRole('alert')
    .filter({ hasText: 'does not answer. See whether it still runs' })
    .waitFor();
  await page.context.unrouteAll();
  await panel().getByRole('button', { name: 'Refresh' }).click();
  await panel().getByRole('alert').waitFor({ state: 'detached' });
});
