import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { demoClientId, simulatedAccountsPage } from '../../src/servers/simulator/demo-client.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';
import { serveStatically } from './serve-statically.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let servers: Awaited<ReturnType<typeof runServers>>;
let context: BrowserContext | null = null;

beforeAll(async () => {
  await once(app.listen(0, '127.0.0.1'), 'listening');
  [browser, host, servers] = await Promise.all([launchChromium(), serveStatically(), runServers()]);
});
afterEach(async () => {
  await context?.close();
  context = null;
});
afterAll(async () => {
  await browser.close();
  host.stop();
  app.close();
  await servers.stop();
});

const verifier = 'a-verifier.of_enough~characters-0123456789-abc';

/** Stands in for the app, whose page is no part of this test. */
const app = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>Back</title><link rel="icon" href="data:,">');
});
const callback = () => `http://localhost:${(app.address() as { port: number }).port}/oauth-callback.html`;

/** Where the page stands: beside an explorer on a plain host, or at the accounts server on this computer. */
const places = [
  ['in the page', () => `${host.url}${simulatedAccountsPage}`],
  ['on Node', () => `${servers.accounts}/`],
] as const;

const question = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    response_type: 'code',
    client_id: demoClientId,
    redirect_uri: callback(),
    state: 'a state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });

/** Opens the page in a fresh profile, and collects what the browser complains about. */
async function open(url: string, options = {}): Promise<{ page: Page; complaints: string[] }> {
  context = await browser.newContext({ viewport: { width: 520, height: 720 }, ...options });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, complaints };
}

async function readAnswer(page: Page): Promise<Record<string, string>> {
  await page.waitForURL((url) => url.pathname.endsWith('/oauth-callback.html'));
  const { search, hash } = new URL(page.url());
  return Object.fromEntries(new URLSearchParams(search.slice(1) || hash.slice(1)));
}

describe.each(places)('the page of the accounts server %s', (_, place) => {
  it('goes back with a code after Allow, pressed twice', async () => {
    const opened = await open(`${place()}?${question()}`);
    await opened.page
      .getByRole('heading', { name: 'Allow LiveChat API Explorer to use this account?' })
      .waitFor();
    await opened.page.getByRole('button', { name: 'Allow' }).dblclick({ noWaitAfter: true });
    const answer = await readAnswer(opened.page);
    expect([Object.keys(answer), answer.state]).toEqual([['code', 'state'], 'a state']);
    expect(opened.complaints).toEqual([]);
  });

  it('goes back with a token in the fragment, of the data centre and lifetime chosen', async () => {
    const opened = await open(`${place()}?${question({ response_type: 'token' })}`);
    await opened.page.getByLabel('Data centre').selectOption('fra');
    await opened.page.getByLabel('Access token lasts').selectOption({ label: '1 minute, to see it expire' });
    await opened.page.getByRole('button', { name: 'Allow' }).click();
    const answer = await readAnswer(opened.page);
    expect([answer.access_token?.slice(0, 4), answer.expires_in]).toEqual(['fra:', '60']);
    expect(opened.complaints).toEqual([]);
  });

  it('goes back with access_denied after Deny, by keyboard alone', async () => {
    const opened = await open(`${place()}?${question()}`);
    const deny = opened.page.getByRole('button', { name: 'Deny' });
    for (let step = 0; step < 8 && !(await deny.evaluate((button) => button.matches(':focus'))); step += 1)
      await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    expect(await readAnswer(opened.page)).toMatchObject({ error: 'access_denied', state: 'a state' });
  });

  it('shows an error that must not go back, and runs nothing a parameter brings', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
    const opened = await open(
      `${place()}?${question({ redirect_uri: 'https://evil.example/oauth-callback.html' })}`,
    );
    await opened.page.getByText('invalid_redirect_uri').waitFor();
    expect(await findViolations(opened.page)).toEqual([]);
    await opened.page.goto(`${place()}?${question({ state: hostile })}`);
    await opened.page.getByRole('button', { name: 'Allow' }).waitFor();
    expect(await opened.page.locator('input[name=state]').inputValue()).toBe(hostile);
    expect(await opened.page.locator('main').locator('img, script').count()).toBe(0);
    // The browser's own word on the status of the page with the error.
    expect(opened.complaints.filter((text) => !text.includes('400 (Bad Request)'))).toEqual([]);
  });

  it.each([
    ['light', 520],
    ['dark', 520],
    ['light', 390],
    ['dark', 360],
  ] as const)('has no accessibility violation and fits, %s, %i px wide', async (colorScheme, width) => {
    const opened = await open(`${place()}?${question()}`, {
      colorScheme,
      viewport: { width, height: 720 },
    });
    expect(await findViolations(opened.page)).toEqual([]);
    const overflow = await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('in the page', () => {
  const url = () => `${host.url}${simulatedAccountsPage}`;

  it('clears its address, and still knows what it was asked for after a reload', async () => {
    const { page } = await open(`${url()}?${question()}`);
    expect(page.url()).toBe(url());
    await page.reload();
    await page.getByRole('button', { name: 'Allow' }).waitFor();
  });

  it('leaves no code and no token on the disk', async () => {
    const { page } = await open(`${url()}?${question()}`);
    await page.getByRole('button', { name: 'Allow' }).click();
    const { code = '-' } = await readAnswer(page);
    await page.goto(host.url);
    const stored = await new ExplorerPage(page, page.context()).dumpStorage();
    expect(stored).toContain('kind=code-issued');
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(verifier);
  });

  it('allows for a tab of the explorer whose account is awake already', async () => {
    const explorer = await ExplorerPage.open(browser, host.url);
    context = explorer.context;
    await explorer.openEndpoint('List agents');
    expect(await explorer.send()).toContain('Status 200');
    const popUp = await context.newPage();
    await popUp.goto(`${url()}?${question({ response_type: 'token', scope: 'agents_read' })}`);
    await popUp.getByRole('button', { name: 'Allow' }).click();
    const { access_token = '' } = await readAnswer(popUp);
    const { page } = explorer;
    await explorer.openTab('Request', 'Authorization');
    await page.getByRole('combobox', { name: 'Credential' }).selectOption('bearer');
    await page.getByRole('button', { name: /^(Replace|Store another)$/ }).click();
    await page.getByRole('textbox', { name: 'Bearer token' }).fill(access_token);
    await page.getByRole('button', { name: 'Store credential' }).click();
    await page.getByText('Stored on this device').waitFor();
    expect(await explorer.send()).toContain('Status 200');
    await explorer.openEndpoint('List tickets');
    expect(await explorer.send()).toContain('Status 403');
  }, 60_000);

  it('says plainly that it needs site data where the browser keeps nothing', async () => {
    context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    const page = await context.newPage();
    await page.goto(`${url()}?${question()}`);
    await page.getByRole('heading', { name: 'This sign-in needs site data' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(page.url()).toBe(url());
  });
});

it('on Node keeps forms of other sites from allowing', async () => {
  const { page } = await open(`${servers.accounts}/?${question()}`);
  await page.goto(callback());
  const fields = [...question(), ['decision', 'allow']];
  const response = page.waitForResponse(`${servers.accounts}/`);
  await page.evaluate(
    ([action, pairs]) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action });
      for (const [name = '', value = ''] of pairs)
        form.append(Object.assign(document.createElement('input'), { name, value }));
      document.body.append(form);
      form.submit();
    },
    [`${servers.accounts}/`, fields] as const,
  );
  expect((await response).status()).toBe(403);
});
