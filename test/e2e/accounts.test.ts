import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin, demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

const live = 'Live LiveChat account';
const passphrase = 'seven blue herons';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let explorer: ExplorerPage;
let page: Page;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, servers.explorer);
  page = explorer.page;
});
afterEach(() => explorer.close());

const panel = () => page.getByRole('dialog', { name: 'Accounts' });
const question = () => page.getByRole('alertdialog');
const send = () => page.getByRole('button', { name: 'Send', exact: true }).click();

async function openPanel(): Promise<void> {
  await page.getByRole('button', { name: 'Manage accounts' }).click();
  await panel().waitFor();
}

async function closePanel(): Promise<void> {
  await panel().getByRole('button', { name: 'Close' }).click();
}

/** Adds an account of the simulated API, reached as if it were any other server. */
async function addAccount(name: string, baseUrl: string): Promise<void> {
  await openPanel();
  await panel().getByRole('button', { name: 'Add an account' }).click();
  await panel().getByLabel('Name', { exact: true }).fill(name);
  await panel().getByLabel('Base URL').fill(baseUrl);
  await panel().getByRole('button', { name: 'Add it' }).click();
  await panel().getByText(`Added: ${name}.`).waitFor();
  await panel()
    .getByRole('button', { name: `Use ${name}`, exact: true })
    .click();
  await closePanel();
}

describe('accounts', () => {
  it('are added with a colour, used, changed, removed, and there after a reload', async () => {
    await addAccount('Shop', servers.simulator);
    await page.reload();
    const account = page.getByRole('combobox', { name: 'Account' });
    await expect.poll(() => account.locator('option:checked').innerText()).toBe('Shop');
    await openPanel();
    await panel().getByRole('button', { name: 'Change Shop' }).click();
    await panel().getByLabel('Name', { exact: true }).fill('Corner shop');
    await panel().getByRole('radio', { name: 'pink' }).check();
    await panel().getByRole('button', { name: 'Keep the changes' }).click();
    await panel().getByText('Changed: Corner shop.').waitFor();
    await panel().getByRole('button', { name: 'Remove Corner shop', exact: true }).click();
    await panel().getByRole('button', { name: 'Remove Corner shop and its credentials now' }).click();
    await panel().getByText('Removed: Corner shop.').waitFor();
    await closePanel();
    await expect.poll(() => account.locator('option:checked').innerText()).toBe('Simulated account');
  });

  it('name what is wrong with an address, and keep what was typed', async () => {
    await openPanel();
    await panel().getByRole('button', { name: 'Add an account' }).click();
    await panel().getByLabel('Name', { exact: true }).fill('Shop');
    await panel().getByLabel('Base URL').fill('https://me:secret@shop.example');
    await panel().getByRole('button', { name: 'Add it' }).click();
    await panel().getByRole('alert').filter({ hasText: 'must not hold a login' }).waitFor();
    expect(await panel().getByLabel('Name', { exact: true }).inputValue()).toBe('Shop');
  });

  it('are switched by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Manage accounts' }).waitFor();
    await page.keyboard.press('Control+e');
    await page.getByRole('combobox', { name: 'Switch to an account' }).waitFor();
    await page.keyboard.type('live');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Account' }).locator('option:checked').innerText())
      .toBe(live);
  });

  it('show in another tab at once', async () => {
    const other = await explorer.context.newPage();
    await other.goto(servers.explorer);
    await addAccount('Shop', servers.simulator);
    await other.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Shop' });
  });
});

describe('before something goes out', () => {
  it('asks once a session for a first write on a live account', async () => {
    await explorer.chooseAccount(live);
    await explorer.openEndpoint('Add an agent');
    await page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.chooseTransport('Direct');
    await send();
    await question().getByText('changes real data').waitFor();
    await question().getByRole('button', { name: 'Don’t send' }).click();
    await question().waitFor({ state: 'detached' });
    expect(explorer.requests.filter((url) => url.includes('livechatinc'))).toEqual([]);
    await send();
    await question().getByRole('button', { name: 'Send it' }).click();
    await explorer.failure();
    await send();
    await explorer.failure();
    expect(await question().count()).toBe(0);
  });

  it('asks before a token stands in a URL, and Escape declines', async () => {
    await addAccount('Shop', servers.simulator);
    await explorer.openEndpoint('List agents');
    await explorer.storeToken(demoToken);
    await explorer.chooseTransport('JSONP');
    await send();
    await question().getByText('token will stand in the URL').waitFor();
    await page.keyboard.press('Escape');
    await question().waitFor({ state: 'detached' });
    expect(explorer.requests.filter((url) => url.includes('access_token'))).toEqual([]);
    await send();
    await question().getByRole('button', { name: 'Send it' }).click();
    expect(await explorer.measures()).toContain('Status not visible');
  });

  it('names a relay that is not the person’s own before it sees a credential', async () => {
    await explorer.chooseAccount('Simulated API on this computer');
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await page.locator('ax-transport-choice summary').click();
    await page.getByLabel('Relay address').fill('https://relay.example');
    await page.getByRole('button', { name: 'Use this relay' }).click();
    await send();
    await question().getByText('relay.example').waitFor();
    await question().getByRole('button', { name: 'Don’t send' }).click();
    expect(explorer.requests.filter((url) => url.includes('relay.example'))).toEqual([]);
  });

  it('names another host than the one a credential was stored for', async () => {
    await addAccount('Shop', servers.simulator);
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await openPanel();
    await panel().getByRole('button', { name: 'Change Shop' }).click();
    await panel().getByLabel('Base URL').fill(servers.simulator.replace('localhost', '127.0.0.1'));
    await panel().getByRole('button', { name: 'Keep the changes' }).click();
    await closePanel();
    await send();
    await question().getByText('was stored for').waitFor();
    await question().getByRole('button', { name: 'Send it' }).click();
    expect(await explorer.measures()).toContain('Status 200');
  });
});

describe('the vault', () => {
  async function storeBehindPassphrase(): Promise<void> {
    await explorer.openEndpoint('List agents');
    await explorer.openTab('Request', 'Authorization');
    await page.getByRole('combobox', { name: 'Credential' }).selectOption('basic');
    await page.getByRole('button', { name: 'Store another' }).click();
    await page.getByLabel('Login', { exact: true }).fill(demoLogin);
    await page.getByLabel('API key', { exact: true }).fill(demoKey);
    await page.getByRole('radio', { name: /^Remember with a passphrase/ }).check();
    await page.getByLabel('New passphrase').fill(passphrase);
    await page.getByLabel('The same again').fill(passphrase);
    await page.getByRole('button', { name: 'Store credential' }).click();
    await page.getByText('behind your passphrase').first().waitFor();
  }

  it('asks for the passphrase after a reload, says when it is wrong, and loses nothing', async () => {
    await storeBehindPassphrase();
    expect(await explorer.send()).toContain('Status 200');
    await page.reload();
    await send();
    await question().getByLabel('Passphrase').fill('wrong');
    await question().getByRole('button', { name: 'Unlock and send' }).click();
    await question().getByText('does not open it').waitFor();
    await question().getByLabel('Passphrase').fill(passphrase);
    await page.keyboard.press('Enter');
    expect(await explorer.measures()).toContain('Status 200');
  });

  it('locks all tabs at once', async () => {
    await storeBehindPassphrase();
    const other = await explorer.context.newPage();
    await other.goto(`${servers.explorer}/#/livechat-v2/agents.list`);
    await other.getByRole('button', { name: 'Send', exact: true }).click();
    await other.getByRole('alertdialog').getByLabel('Passphrase').fill(passphrase);
    await other.getByRole('button', { name: 'Unlock and send' }).click();
    await other.getByRole('region', { name: 'Response' }).getByText('Status 200').waitFor();
    await openPanel();
    await panel().getByRole('button', { name: 'Lock now' }).click();
    await other.getByRole('button', { name: 'Send', exact: true }).click();
    await other.getByRole('alertdialog').getByText('Unlock your credentials').waitFor();
  });

  it('takes another passphrase', async () => {
    await storeBehindPassphrase();
    await openPanel();
    await panel().getByRole('button', { name: 'Change the passphrase' }).click();
    await panel().getByLabel('Present passphrase').fill(passphrase);
    await panel().getByLabel('New passphrase').fill('nine grey cranes');
    await panel().getByLabel('The same again').fill('nine grey cranes');
    await panel().getByRole('button', { name: 'Change it' }).click();
    await panel().getByText('The passphrase is changed.').waitFor();
    await page.reload();
    await send();
    await question().getByLabel('Passphrase').fill('nine grey cranes');
    await page.keyboard.press('Enter');
    expect(await explorer.measures()).toContain('Status 200');
  });

  it('keeps a credential in this tab only, when asked to', async () => {
    await explorer.openEndpoint('List agents');
    await explorer.openTab('Request', 'Authorization');
    await page.getByRole('combobox', { name: 'Credential' }).selectOption('basic');
    await page.getByRole('button', { name: 'Store another' }).click();
    await page.getByLabel('Login', { exact: true }).fill(demoLogin);
    await page.getByLabel('API key', { exact: true }).fill(demoKey);
    await page.getByRole('radio', { name: /^This tab only/ }).check();
    await page.getByRole('button', { name: 'Store credential' }).click();
    await page.getByText('Kept until this tab closes.').waitFor();
    await page.reload();
    await explorer.openTab('Request', 'Authorization');
    await page.getByText('The built-in credential is in use.').waitFor();
  });

  it('forgets everything at the second press', async () => {
    await storeBehindPassphrase();
    await openPanel();
    await panel().getByRole('button', { name: 'Forget all credentials' }).click();
    await panel().getByRole('button', { name: 'Forget every credential now' }).click();
    await panel().getByText('Every credential is forgotten.').waitFor();
    await closePanel();
    await page.getByText('The built-in credential is in use.').waitFor();
  });

  it('carries accounts and credentials to another browser in an encrypted file', async () => {
    await addAccount('Shop', servers.simulator);
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await openPanel();
    await panel().getByRole('button', { name: 'Export accounts' }).click();
    await panel().getByLabel('Passphrase of the file').fill(passphrase);
    await panel().getByLabel('The same again').fill(passphrase);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel().getByRole('button', { name: 'Save the file' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const file = Buffer.concat(chunks);
    expect(file.toString()).not.toContain(demoKey);
    await explorer.close();

    explorer = await ExplorerPage.open(browser, servers.explorer);
    page = explorer.page;
    await openPanel();
    await panel().getByRole('button', { name: 'Import accounts' }).click();
    await panel().getByLabel('File', { exact: true }).setInputFiles({
      name: 'accounts.json',
      mimeType: 'application/json',
      buffer: file,
    });
    await panel().getByLabel('Passphrase of the file').fill('wrong');
    await panel().getByRole('button', { name: 'Read the file' }).click();
    await panel().getByRole('alert').waitFor();
    await panel().getByLabel('Passphrase of the file').fill(passphrase);
    await panel().getByRole('button', { name: 'Read the file' }).click();
    await panel()
      .getByText(/^Added: .*Shop/)
      .waitFor();
    await panel().getByRole('button', { name: 'Use Shop', exact: true }).click();
    await closePanel();
    await explorer.openEndpoint('List agents');
    expect(await explorer.send()).toContain('Status 200');
  });
});

describe('a credential', () => {
  it('is tried with a harmless call, and the answer is read for the person', async () => {
    await explorer.openEndpoint('List agents');
    await explorer.openTab('Request', 'Authorization');
    await page.getByRole('button', { name: 'Test it' }).click();
    await page.getByText('It works: the API took the credential').waitFor();
    await explorer.storeLoginAndKey(demoLogin, 'wrong-key');
    await page.getByRole('button', { name: 'Test it' }).click();
    await page.getByText('The API refused it (401)').waitFor();
  });
});
