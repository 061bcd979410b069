import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

const account = 'Simulated API on this computer';
const login = 'canary@login.example';
const canaries = {
  key: 'canary-key-5f0c2b77d1',
  personal: 'dal:canary-personal-27be40',
  token: 'dal:canary-token-91a7f3',
  passphrase: 'canary passphrase 4411',
  filePassphrase: 'canary file phrase 8020',
};

/** Every way a canary could be written: plain, percent-encoded, Base64 with and without its login, as JSON. */
function spellings(secret: string): string[] {
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');
  return [
    secret,
    encodeURIComponent(secret),
    base64(`${login}:${secret}`),
    base64(secret),
    JSON.stringify(secret).slice(1, -1),
  ];
}

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});

it('a credential is nowhere but where it belongs, whatever is done with it', {
  timeout: 120_000,
}, async () => {
  const explorer = await ExplorerPage.open(browser, servers.explorer, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page, context } = explorer;
  const wire = watchWire(explorer);
  const seen: [place: string, text: string][] = [];
  const note = async (place: string) => {
    seen.push([`page, ${place}`, await explorer.dumpDom()]);
    seen.push([`address, ${place}`, page.url()]);
  };
  await explorer.chooseAccount(account);
  await explorer.openEndpoint('List agents');

  for (const [kind, store] of [
    ['key', () => explorer.storeLoginAndKey(login, canaries.key)],
    ['personal', () => storePersonalToken(page, canaries.personal)],
    ['token', () => explorer.storeToken(canaries.token)],
  ] as const) {
    await store();
    await page.getByRole('button', { name: 'Test it' }).click();
    await page
      .getByText('refused it (401)')
      .or(page.getByText('could not be loaded as a script'))
      .or(page.locator('.note[data-tone]:not(:empty)'))
      .first()
      .waitFor();
    for (const transport of ['Auto', 'Relay', 'Direct', 'JSONP']) {
      await explorer.chooseTransport(transport);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await explorer.measures();
      await explorer.trace();
      await note(`${kind} by ${transport}`);
    }
    await explorer.chooseTransport('Auto');
    await explorer.openTab('Request', 'Code');
    await note(`${kind}, code`);
    for (const copied of await copyEverything(page)) seen.push([`clipboard, ${kind}`, copied]);
    await explorer.openTab('Request', 'Authorization');
  }

  await keepBehindPassphrase(page);
  await note('behind the passphrase');
  seen.push(['exported file', await exportAccounts(page)]);
  await note('exported');
  await page.reload();
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
  await note('after a reload');

  seen.push(['storage', await explorer.dumpStorage()]);
  seen.push(['caches', await dumpCaches(page)]);
  seen.push(['servers', servers.output()]);
  seen.push(['history', await page.evaluate(() => JSON.stringify(history.state))]);
  // A script that fails to load is named by the browser with its URL, where JSONP has to put a token; the page says so
  // before sending. Nothing but that may stand in the console.
  const failedScript =
    /^Failed to load resource: .* http:\/\/localhost:\d+\/v2\/(agents|status)\?access_token=/;
  seen.push(['console', explorer.console.filter((line) => !failedScript.test(line)).join('\n')]);

  const leaks = Object.entries(canaries).flatMap(([name, secret]) =>
    seen.flatMap(([place, text]) =>
      spellings(secret).some((spelling) => text.includes(spelling)) ? [`${name} in ${place}`] : [],
    ),
  );
  expect(leaks).toEqual([]);
  expect(wire.strays()).toEqual([]);
  // The canaries were really used: what never travelled can't leak.
  expect(wire.seen()).toEqual(['key', 'personal', 'token']);
  expect((await context.cookies()).length).toBe(0);
});

/** Which canaries travelled, and where one stood that should not have. */
function watchWire({ context }: ExplorerPage) {
  const seen = new Set<string>();
  const strays: string[] = [];
  context.on('request', async (request) => {
    const headers = await request.allHeaders().catch(() => request.headers());
    const url = request.url();
    for (const [name, secret] of Object.entries(canaries)) {
      const has = (text: string) => spellings(secret).some((spelling) => text.includes(spelling));
      const { authorization = '', ...others } = headers;
      if (has(authorization)) seen.add(name);
      const { origin, pathname, searchParams } = new URL(url);
      const isOurs = [servers.relay, servers.simulator].includes(origin);
      const inQuery = name === 'token' && searchParams.get('access_token') === secret;
      if (inQuery) seen.add(name);
      if (has(authorization) && !isOurs) strays.push(`${name} to ${origin}`);
      if (has(url) && !(inQuery && origin === servers.simulator))
        strays.push(`${name} in the URL of ${pathname}`);
      if (has(JSON.stringify(others))) strays.push(`${name} in another header of ${pathname}`);
      if (has(request.postData() ?? '')) strays.push(`${name} in the body of ${pathname}`);
    }
  });
  return { seen: () => [...seen].sort(), strays: () => strays };
}

async function storePersonalToken(page: Page, token: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Credential' }).selectOption('personal');
  await page.getByLabel('E-mail or account id', { exact: true }).fill(login);
  await page.getByLabel('Personal access token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Store credential' }).click();
  await page.getByText('Stored on this device').waitFor();
}

/** Presses every button that copies, and gives what it put into the clipboard. */
async function copyEverything(page: Page): Promise<string[]> {
  const texts: string[] = [];
  await page.getByRole('button', { name: 'Copy code' }).waitFor();
  for (const button of await page.getByRole('button', { name: /^Copy/ }).all()) {
    if (!(await button.isVisible())) continue;
    await button.click();
    texts.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(texts.length).toBeGreaterThan(0);
  return texts;
}

async function keepBehindPassphrase(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Credential' }).selectOption('basic');
  await page.getByRole('button', { name: 'Replace' }).click();
  await page.getByLabel('Login', { exact: true }).fill(login);
  await page.getByLabel('API key', { exact: true }).fill(canaries.key);
  await page.getByRole('radio', { name: /^Remember with a passphrase/ }).check();
  await page.getByLabel('New passphrase').fill(canaries.passphrase);
  await page.getByLabel('The same again').fill(canaries.passphrase);
  await page.getByRole('button', { name: 'Store credential' }).click();
  await page.getByText('behind your passphrase.').first().waitFor();
}

async function exportAccounts(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Manage accounts' }).click();
  const panel = page.getByRole('dialog', { name: 'Accounts' });
  await panel.getByRole('button', { name: 'Export accounts' }).click();
  await panel.getByLabel('Passphrase of the file').fill(canaries.filePassphrase);
  await panel.getByLabel('The same again').fill(canaries.filePassphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  await panel.getByText('Saved.').waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  return Buffer.concat(chunks).toString();
}

function dumpCaches(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) parts.push(`${name} ${request.url}`);
    const workers = await navigator.serviceWorker.getRegistrations();
    return [...parts, ...workers.map(({ scope }) => scope)].join('\n');
  });
}
