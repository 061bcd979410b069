import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';

const canary = 'canary "pin" & 4711-6b';
const passphrase = 'canary passphrase 5180';

/** Every way the canary could be written. */
const spellings = [
  canary,
  encodeURIComponent(canary),
  encodeURIComponent(canary).replaceAll('%20', '+'),
  JSON.stringify(canary).slice(1, -1),
  Buffer.from(canary).toString('base64').replace(/=+$/, ''),
];
const holdsCanary = (text: string) => spellings.some((spelling) => text.includes(spelling));

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

const panelOf = (tab: Page) => tab.getByRole('dialog', { name: /^Variables of/ });

async function openPanel(): Promise<void> {
  await page.getByRole('button', { name: 'Variables', exact: true }).click();
  await panelOf(page).waitFor();
}

async function enter(name: string, value: string, keep: RegExp | null = null): Promise<void> {
  const panel = panelOf(page);
  const add = panel.getByRole('button', { name: 'Add a variable' });
  if (await add.isVisible()) await add.click();
  await panel.getByLabel('Name', { exact: true }).fill(name);
  if (keep) await panel.getByRole('checkbox', { name: /^Secret/ }).check();
  await panel.getByLabel('Value', { exact: true }).fill(value);
  if (keep) await panel.getByRole('radio', { name: keep }).check();
}

async function add(name: string, value: string, keep: RegExp | null = null): Promise<void> {
  await enter(name, value, keep);
  await panelOf(page).getByRole('button', { name: 'Add it' }).click();
  await panelOf(page).getByText(`Added: ${name}.`).waitFor();
}

async function addHeader(value: string): Promise<void> {
  await explorer.openTab('Request', 'Headers');
  await page.getByRole('button', { name: 'Add a header' }).click();
  await page.getByLabel('Name of header 1').fill('X-Mine');
  await page.getByLabel('Value of header 1').fill(value);
}

/** The problem that is told after Send, and that nothing was sent. */
function summary() {
  return page.getByRole('alert').filter({ hasText: 'Not sent' });
}

it('a plain and a secret variable travel, survive a reload, and the secret is nowhere but on its way', {
  timeout: 120_000,
}, async () => {
  const wire: { url: string; headers: string; body: string }[] = [];
  explorer.context.on('request', (request) => {
    wire.push({
      url: request.url(),
      headers: JSON.stringify(request.headers()),
      body: request.postData() ?? '',
    });
  });
  const seen: [place: string, text: string][] = [];
  const note = async (place: string) => {
    seen.push([`page, ${place}`, await explorer.dumpDom()], [`address, ${place}`, page.url()]);
  };
  await explorer.chooseAccount('Simulated API on this computer');
  await explorer.openEndpoint('Add an agent');
  await explorer.storeLoginAndKey(demoLogin, demoKey);
  await openPanel();
  await add('who', 'ann@variables.example');
  await add('pin', canary, /^Remember on this device/);
  await panelOf(page).getByRole('button', { name: 'Close' }).click();

  await addHeader('Key {{pin}}');
  await explorer.openTab('Request', 'Body');
  await page.getByRole('textbox', { name: 'login', exact: true }).fill('{{who}}');
  await page.getByRole('textbox', { name: 'name', exact: true }).fill('Ann');
  await page.getByRole('textbox', { name: 'password', exact: true }).fill('{{pin}}');
  await page.getByText('ann@variables.example').first().waitFor();
  await note('typed');
  expect(await explorer.send()).toContain('Status 200');
  expect(await explorer.body()).toContain('ann@variables.example');
  const sent = wire.filter(({ body }) => body.includes('ann@variables.example'));
  expect(sent.map(({ body, headers }) => [JSON.parse(body).password, holdsCanary(headers)])).toEqual([
    [canary, true],
  ]);
  expect(await explorer.trace()).toContain('Key ••••••');
  await note('trace');
  await explorer.openTab('Request', 'Code');
  await page.getByText('A secret variable is not in the code').waitFor();
  expect(await page.getByRole('region', { name: 'cURL code' }).innerText()).toContain('Key {{pin}}');
  await page.getByRole('button', { name: 'Show the secret' }).click();
  await page.getByText('The code holds your secret in clear').waitFor();
  expect(await page.getByRole('region', { name: 'cURL code' }).innerText()).toContain('Key {{pin}}');
  await note('code');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const shared = Buffer.from(link.split('?r=')[1] ?? '', 'base64url').toString();
  expect(shared).toContain('Key {{pin}}');
  expect(shared).toContain('"login":"{{who}}"');
  await page.keyboard.press('Escape');

  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Add an agent' }).waitFor();
  await openPanel();
  await panelOf(page).getByRole('button', { name: 'Change who' }).click();
  await panelOf(page).getByLabel('Value', { exact: true }).fill('ben@variables.example');
  await panelOf(page).getByRole('button', { name: 'Keep the changes' }).click();
  await panelOf(page).getByText('Changed: who.').waitFor();
  await panelOf(page).getByRole('button', { name: 'Close' }).click();
  await explorer.openTab('Request', 'Body');
  expect(await page.getByRole('textbox', { name: 'password', exact: true }).inputValue()).toBe('{{pin}}');
  expect(await explorer.send()).toContain('Status 200');
  await explorer.openTab('Response', 'Body');
  expect(await explorer.body()).toContain('ben@variables.example');
  await note('after a reload');
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('dialog').getByText('Add an agent').first().waitFor();
  await note('history');
  seen.push(['storage', await explorer.dumpStorage()], ['servers', servers.output()], ['link', shared]);
  seen.push(['console', explorer.console.join('\n')]);

  expect(seen.filter(([, text]) => holdsCanary(text)).map(([place]) => place)).toEqual([]);
  const strays = wire.filter(
    ({ url, headers, body }) =>
      holdsCanary(url) || (holdsCanary(headers + body) && new URL(url).origin !== servers.relay),
  );
  expect(strays.map(({ url }) => url)).toEqual([]);
});

it('a variable that is not there is said at its field, and made from there by keyboard alone', async () => {
  await explorer.openEndpoint('Get one agent');
  const login = page.getByRole('textbox', { name: 'login', exact: true });
  await login.focus();
  await page.keyboard.type('{{who}}');
  await page.getByText('No such variable.').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
  await summary().waitFor();
  expect(await summary().innerText()).toContain('“{{who}}” is no variable of this account');
  expect(await findViolations(page)).toEqual([]);
  await login.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panelOf(page).waitFor();
  await page.keyboard.type('leo@harborpine.example');
  expect(await panelOf(page).getByLabel('Name', { exact: true }).inputValue()).toBe('who');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await panelOf(page).getByText('Added: who.').waitFor();
  await panelOf(page).getByRole('button', { name: 'Delete who' }).press('Enter');
  await panelOf(page).getByText('Deleted: who.').waitFor();
  await page.keyboard.press('Enter');
  await panelOf(page).getByText('Back: who.').waitFor();
  await page.keyboard.press('Escape');
  await panelOf(page).waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: 'Request URL' })
    .getByText('/agents/leo@harborpine.example')
    .waitFor();
  expect(await explorer.send()).toContain('Status 200');
  expect(explorer.complaints).toEqual([]);
});

it('values are checked as what they stand for, secrets stay out of addresses, and names are offered', async () => {
  await explorer.openEndpoint('List chats');
  await openPanel();
  await add('words', 'many');
  await add('pin', canary, /^This tab only/);
  await panelOf(page).getByRole('button', { name: 'Close' }).click();
  const field = page.getByLabel('page', { exact: true });
  await field.fill('{{words}}');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  expect(await summary().innerText()).toContain('“{{words}}” is “many”. This must be a whole number.');
  await field.fill('{{pin}}');
  await page.getByText('Secret variables go into headers and bodies only.').waitFor();
  expect(await summary().innerText()).toContain('addresses are logged on their way');
  const offered = () =>
    page.getByRole('group', { name: 'Variables to put in' }).getByRole('button').allInnerTexts();
  await field.fill('1 {{x');
  expect(await offered()).toEqual([]);
  await field.fill('1 {{w');
  expect(await offered()).toEqual(['words']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' more');
  expect(await field.inputValue()).toBe('1 {{words}} more');
  await field.fill('');
  await addHeader('{{');
  expect(await offered()).toEqual(['words', 'pin']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Value of header 1').inputValue()).toBe('{{pin}}');
  await explorer.openTab('Request', 'Params');
  await page.getByRole('combobox', { name: 'rate', exact: true }).selectOption('{{words}}');
  await page.getByRole('region', { name: 'Request URL' }).getByText('rate=many').waitFor();
});

it('a secret behind the passphrase is locked after a reload, and can be unlocked where it stands', async () => {
  await explorer.openEndpoint('List agents');
  await openPanel();
  await enter('pin', canary, /^Remember with a passphrase/);
  await panelOf(page).getByLabel('New passphrase').fill(passphrase);
  await panelOf(page).getByLabel('The same again').fill(passphrase);
  await panelOf(page).getByRole('button', { name: 'Add it' }).click();
  await panelOf(page).getByText('Added: pin.').waitFor();
  await panelOf(page).getByRole('button', { name: 'Close' }).click();
  await addHeader('{{pin}}');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'List agents' }).waitFor();
  await explorer.openTab('Request', 'Headers');
  await page.getByText('Locked: Send asks for the passphrase.').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Don’t send' }).click();
  await page.getByRole('button', { name: 'Unlock' }).click();
  await question.getByLabel('Passphrase').fill(passphrase);
  await question.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByText('Locked: Send asks for the passphrase.').waitFor({ state: 'detached' });
  expect(await explorer.send()).toContain('Status 200');
  expect(await explorer.trace()).toContain('••••••');
  expect(holdsCanary(await explorer.dumpDom())).toBe(false);
  expect(holdsCanary(await explorer.dumpStorage())).toBe(false);
});

it('two tabs are in step', async () => {
  const second = await explorer.context.newPage();
  await second.goto(`${servers.explorer}/#/livechat-v2/agents.get`);
  await second.getByRole('textbox', { name: 'login', exact: true }).fill('{{who}}');
  await second.getByText('No such variable.').waitFor();
  await explorer.openEndpoint('List agents');
  await openPanel();
  await add('who', 'leo@harborpine.example');
  await second
    .getByRole('region', { name: 'Request URL' })
    .getByText('/agents/leo@harborpine.example')
    .waitFor();
  await panelOf(page).getByRole('button', { name: 'Delete who' }).click();
  await second.getByText('No such variable.').waitFor();
});
