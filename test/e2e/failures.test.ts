import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin, demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

const localAccount = 'Simulated API on this computer';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let explorer: ExplorerPage;
let silent: Server;

beforeAll(async () => {
  // A server that takes calls and never answers them.
  silent = createServer(() => {}).listen(0, '127.0.0.1');
  [browser, servers] = await Promise.all([launchChromium(), runServers(), once(silent, 'listening')]);
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await browser.close();
  await servers.stop();
});
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, servers.explorer);
});
afterEach(() => explorer.close());

async function cause(): Promise<string | null> {
  await explorer.failure();
  return explorer.response().locator('[data-cause]').getAttribute('data-cause');
}

async function useSilentRelay(): Promise<void> {
  const { port } = silent.address() as { port: number };
  await explorer.page.locator('ax-transport-choice summary').click();
  await explorer.page.getByLabel('Relay address').fill(`http://127.0.0.1:${port}`);
  await explorer.page.getByRole('button', { name: 'Use this relay' }).click();
}

describe('a call that ends without an answer', () => {
  it('that was cancelled says so, and the draft stays', async () => {
    await explorer.chooseAccount(localAccount);
    await explorer.openEndpoint('Create a ticket');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await useSilentRelay();
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.page.getByRole('button', { name: 'Cancel', exact: true }).click();
    expect(await cause()).toBe('aborted');
    await explorer.openTab('Request', 'Body');
    expect(await explorer.page.getByLabel('requester.mail', { exact: true }).inputValue()).toContain('@');
  });

  it('in time says how long was waited', async () => {
    await explorer.page.clock.install();
    await explorer.chooseAccount(localAccount);
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await useSilentRelay();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.page.getByRole('button', { name: 'Cancel', exact: true }).waitFor();
    await explorer.page.clock.runFor(31_000);
    expect(await cause()).toBe('timed-out');
    expect(await explorer.failure()).toContain('30');
  });

  it('while offline names it, and the simulated account goes on', async () => {
    await explorer.chooseAccount('Live LiveChat account');
    await explorer.openEndpoint('List agents');
    await explorer.storeToken(demoToken);
    // What is asked before the first such call is there before the network goes.
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.page.getByRole('alertdialog').waitFor();
    await explorer.context.setOffline(true);
    await explorer.page.getByRole('button', { name: 'Send it' }).click();
    expect(await cause()).toBe('offline');
    await explorer.context.setOffline(false);
  });

  it('by JSONP offers the relay, because the status can’t be seen', async () => {
    await explorer.chooseAccount(localAccount);
    await explorer.openEndpoint('List agents');
    await explorer.storeToken('dal:not-a-token');
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await cause()).toBe('jsonp-no-answer');
    await explorer.response().getByRole('button', { name: 'Switch to Relay' }).click();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.response().getByText('Status 401').waitFor();
  });

  it('that no transport can carry is never sent', async () => {
    await explorer.openEndpoint('Create a ticket');
    await explorer.chooseTransport('JSONP');
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await cause()).toBe('no-transport');
  });
});

describe('a draft that can’t be sent', () => {
  it('names what is missing, opens its tab and puts the cursor there', async () => {
    await explorer.openEndpoint('Create a ticket');
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.page.getByRole('alert').filter({ hasText: 'Not sent' }).waitFor();
    const field = explorer.page.getByLabel('message', { exact: true });
    await expect.poll(() => field.evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps a JSON body that does not parse, and says where it breaks', async () => {
    await explorer.openEndpoint('Create a ticket');
    await explorer.openTab('Request', 'Body');
    await explorer.page.getByRole('button', { name: 'JSON view' }).click();
    const editor = explorer.page.getByRole('textbox', { name: 'JSON body' });
    await editor.focus();
    await explorer.page.keyboard.insertText('{"message": "x",, }');
    await explorer.page.keyboard.press('Control+Enter');
    const alert = explorer.page.getByRole('alert').filter({ hasText: 'Not sent' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('line 1, column 17');
    await expect.poll(() => explorer.dumpStorage()).toContain('"x",, }');
    await explorer.page.reload();
    await explorer.openTab('Request', 'Code');
    await expect
      .poll(() => explorer.page.getByRole('region', { name: 'cURL code' }).innerText())
      .toContain('"x",, }');
  });
});
