import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedAccountsUrl } from '../../src/servers/simulator/demo-client.ts';
import { type RunningSimulator, startSimulator } from '../../src/servers/simulator/node.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';
import { serveStatically } from './serve-statically.ts';
import { buildSignInPage, SignInPage } from './sign-in-page/sign-in-page.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let simulator: RunningSimulator;
let context: BrowserContext;
let complaints: string[];
/** Milliseconds by which the clock of the simulated account is ahead. */
let ahead = 0;

beforeAll(async () => {
  const now = () => Date.now() + ahead;
  [browser, host, simulator] = await Promise.all([
    launchChromium(),
    buildSignInPage().then(serveStatically),
    startSimulator({ port: 0, accountsPort: 0, size: 200, now }),
  ]);
});
beforeEach(async () => {
  // Nobody may be sent back more than three times in half a minute.
  ahead += 31_000;
  complaints = [];
  context = await browser.newContext();
  context.setDefaultTimeout(8_000);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  host.stop();
  await simulator.close();
});

function onNode(): string {
  return `http://localhost:${simulator.accountsPort}`;
}
const open = (accountsUrl = onNode()) => SignInPage.open(context, host.url, accountsUrl);
const isExplorer = (url: URL) => url.pathname.endsWith('/sign-in-page.html');

async function callApi(token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'x-api-version': '2' };
  const { status } = await fetch(`${simulator.url}/agents`, { headers });
  return status;
}

/** Every address in the history of a tab, as the back button goes through them. */
async function readHistory(page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}

async function press(popUp: Page, name: 'Allow' | 'Deny'): Promise<void> {
  await Promise.all([popUp.waitForEvent('close'), popUp.getByRole('button', { name }).click()]);
}

describe('signing in to the accounts server on Node', () => {
  it.each(['code', 'implicit'] as const)('goes by pop-up with the grant %s', async (grantType) => {
    const explorer = await open();
    await explorer.chooseGrant(grantType);
    await press(await explorer.openPopUp(), 'Allow');
    const { token, grant } = await explorer.credential();
    expect(await callApi(token)).toBe(200);
    expect(grant?.scopes).toContain('agents_read');
    expect(grant?.refreshToken === null).toBe(grantType === 'implicit');
    expect(complaints).toEqual([]);
  });

  it.each(['code', 'implicit'] as const)('goes by redirect with the grant %s', async (grantType) => {
    const explorer = await open();
    await explorer.chooseGrant(grantType);
    await explorer.press('redirect');
    await explorer.page.getByRole('button', { name: 'Allow' }).click();
    await explorer.page.waitForURL(isExplorer);
    const { token } = await explorer.credential();
    expect(await callApi(token)).toBe(200);
    expect(explorer.page.url()).toBe(`${host.url}sign-in-page.html#/kept/over/a/redirect`);
    const history = (await readHistory(explorer.page)).join(' ');
    expect(history).toContain('response_type=');
    expect(history).not.toMatch(/[?#&](code|access_token)=/);
    expect(history).not.toContain(token.replace('dal:', ''));
    expect(complaints).toEqual([]);
  });

  it('says so when the person denies', async () => {
    const explorer = await open();
    await press(await explorer.openPopUp(), 'Deny');
    expect((await explorer.failure()).cause).toBe('denied');
  });
});

describe('signing in to the accounts server in the page', () => {
  it('goes by pop-up, which is closed when the sign-in is cancelled', async () => {
    const explorer = await open(simulatedAccountsUrl);
    const popUp = await explorer.openPopUp();
    expect(popUp.url()).toBe(`${host.url}simulated-accounts.html`);
    await Promise.all([popUp.waitForEvent('close'), explorer.press('cancel')]);
    expect((await explorer.failure()).title).toBe('The sign-in was cancelled');
    await press(await explorer.openPopUp(), 'Allow');
    expect((await explorer.credential()).token).toMatch(/^dal:/);
    expect(complaints).toEqual([]);
  });

  it('goes by redirect', async () => {
    const explorer = await open(simulatedAccountsUrl);
    await explorer.chooseGrant('implicit');
    await explorer.press('redirect');
    await explorer.page.getByRole('button', { name: 'Allow' }).click();
    await explorer.page.waitForURL(isExplorer);
    const { token } = await explorer.credential();
    expect((await readHistory(explorer.page)).join(' ')).not.toContain(token.replace('dal:', ''));
    expect(complaints).toEqual([]);
  });
});

describe('a pop-up', () => {
  it('counts as closed when the person closes it', async () => {
    const explorer = await open();
    const popUp = await explorer.openPopUp();
    await popUp.close();
    expect((await explorer.failure()).cause).toBe('closed');
  });

  it('brings nothing any more once the sign-in was cancelled', async () => {
    const explorer = await open();
    const popUp = await explorer.openPopUp();
    await explorer.press('cancel');
    expect((await explorer.failure()).title).toBe('The sign-in was cancelled');
    await popUp.getByRole('button', { name: 'Allow' }).click();
    await popUp.getByRole('heading', { name: 'Nobody waits for this answer any more' }).waitFor();
    expect(popUp.url()).toBe(`${host.url}oauth-callback.html`);
  });

  it('may be blocked by the browser', async () => {
    await context.addInitScript(() => {
      window.open = () => null;
    });
    const explorer = await open();
    await explorer.press('pop-up');
    expect((await explorer.failure()).cause).toBe('popup-blocked');
  });

  it('can’t lead the explorer’s tab elsewhere, and shows no verifier', async () => {
    const explorer = await open();
    const popUp = await explorer.openPopUp();
    expect(await popUp.evaluate(() => window.opener)).toBeNull();
    expect(popUp.url()).toMatch(new RegExp(`^${onNode()}/\\?`));
    expect(popUp.url()).not.toContain('verifier');
  });

  it('is waited for although the accounts server cuts its tie to this page', async () => {
    // Playwright lets every page believe that it has the focus.
    await context.addInitScript(() => {
      document.hasFocus = () => false;
    });
    await context.route(`${onNode()}/?*`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' };
      await route.fulfill({ response, headers });
    });
    const explorer = await open();
    await explorer.page.clock.install();
    const popUp = await explorer.openPopUp();
    // It looks closed from here.
    await explorer.page.clock.runFor(60_000);
    await popUp.getByRole('button', { name: 'Allow' }).click();
    expect((await explorer.credential()).token).toMatch(/^dal:/);
  });

  it('ends the sign-in by itself when the tab that opened it is gone', async () => {
    const explorer = await open();
    const popUp = await explorer.openPopUp();
    await explorer.page.close();
    await popUp.getByRole('button', { name: 'Allow' }).click();
    await popUp.waitForURL(isExplorer);
    const goesOn = new SignInPage(popUp);
    expect((await goesOn.credential()).token).toMatch(/^dal:/);
    expect(await callApi((await goesOn.credential()).token)).toBe(200);
  });
});

describe('an answer', () => {
  /** Changes the address that the accounts server sends the person to; gives the one that it would have been. */
  async function redirectTo(change: (answer: URL) => void): Promise<{ answer: URL | null }> {
    const seen: { answer: URL | null } = { answer: null };
    await context.route(`${onNode()}/`, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const location = new URL(response.headers().location ?? '');
      seen.answer = new URL(location);
      change(location);
      await route.fulfill({ response, headers: { ...response.headers(), location: location.href } });
    });
    return seen;
  }

  it.each(['another', null])('is thrown away with the state %s', async (state) => {
    await redirectTo(({ searchParams }) => {
      searchParams.delete('state');
      if (state !== null) searchParams.set('state', state);
    });
    const explorer = await open();
    await press(await explorer.openPopUp(), 'Allow');
    expect((await explorer.failure()).cause).toBe('state-mismatch');
  });

  it('is worth nothing the second time', async () => {
    const seen = await redirectTo(() => {});
    const explorer = await open();
    await explorer.press('redirect');
    await explorer.page.getByRole('button', { name: 'Allow' }).click();
    await explorer.page.waitForURL(isExplorer);
    const { token } = await explorer.credential();
    await explorer.page.goto(seen.answer?.href ?? '');
    await explorer.page.getByRole('heading', { name: 'This tab did not ask for a sign-in' }).waitFor();
    expect(explorer.page.url()).toBe(`${host.url}oauth-callback.html`);
    await explorer.page.getByRole('link', { name: 'To the explorer' }).click();
    await explorer.page.waitForURL(`${host.url}index.html`);
    expect(await callApi(token)).toBe(200);
  });

  it('leaves no code, no token and no verifier in clear on the device', async () => {
    const seen = await redirectTo(() => {});
    const explorer = await open();
    const sent: string[] = [];
    context.on('request', (request) => sent.push(request.postData() ?? ''));
    await explorer.press('redirect');
    await explorer.page.getByRole('button', { name: 'Allow' }).click();
    await explorer.page.waitForURL(isExplorer);
    const { token, grant } = await explorer.credential();
    const verifier = /code_verifier=([\w-]+)/.exec(sent.join(' '))?.[1];
    const stored = await new ExplorerPage(explorer.page, context).dumpStorage();
    expect(verifier).toHaveLength(43);
    for (const secret of [seen.answer?.searchParams.get('code'), verifier, token, grant?.refreshToken])
      expect(stored).not.toContain(secret);
  });
});

describe('a token', () => {
  async function signInBriefly(): Promise<SignInPage> {
    const explorer = await open();
    const popUp = await explorer.openPopUp();
    await popUp.getByLabel('Access token lasts').selectOption({ label: '1 minute, to see it expire' });
    await press(popUp, 'Allow');
    return explorer;
  }

  it('is renewed after it has expired, again and again', async () => {
    const explorer = await signInBriefly();
    const first = await explorer.credential();
    ahead += 61_000;
    expect(await callApi(first.token)).toBe(401);
    await explorer.press('renew');
    const second = await explorer.credential();
    expect(await callApi(second.token)).toBe(200);
    await explorer.press('renew');
    expect((await explorer.credential()).grant?.refreshToken).not.toBe(second.grant?.refreshToken);
  });

  it('is worthless after it was revoked, and can’t be renewed', async () => {
    const explorer = await signInBriefly();
    const { token } = await explorer.credential();
    await explorer.press('revoke');
    expect((await explorer.result()).ok).toBe(true);
    expect(await callApi(token)).toBe(401);
    await explorer.press('renew');
    expect((await explorer.failure()).cause).toBe('expired');
  });
});

describe('the page for answers', () => {
  it.each([
    ['light', 520],
    ['dark', 360],
  ] as const)(
    'says in plain words that it was opened by hand, %s, %i px wide',
    async (colorScheme, width) => {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 640 });
      await page.goto(`${host.url}oauth-callback.html`);
      await page.getByRole('heading', { name: 'Nothing to do here' }).waitFor();
      expect(await findViolations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.getByRole('link', { name: 'To the explorer' }).click();
      await page.waitForURL(`${host.url}index.html`);
    },
  );

  it.each([
    '?code=evil&state=evil',
    '#access_token=evil&state=evil',
    '?error=%3Cimg%20src=x%20onerror=alert(1)%3E',
  ])('clears its address and uses nothing of what nobody asked for: %s', async (answer) => {
    const page = await context.newPage();
    await page.goto(`${host.url}oauth-callback.html${answer}`);
    await page.getByRole('heading', { name: 'This tab did not ask for a sign-in' }).waitFor();
    expect(page.url()).toBe(`${host.url}oauth-callback.html`);
    expect((await readHistory(page)).join(' ')).not.toContain('evil');
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('works in no frame', async () => {
    const page = await context.newPage();
    await page.route('**/around.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<iframe src="./oauth-callback.html?code=x&state=y"></iframe>',
      }),
    );
    await page.goto(`${host.url}around.html`);
    await page
      .frameLocator('iframe')
      .getByRole('heading', { name: 'This page does not work inside of another' })
      .waitFor();
  });

  it('clears its address even when the rest of its code can’t be loaded', async () => {
    await context.route('**/receive-answer-*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${host.url}oauth-callback.html?code=evil&state=evil`);
    await page.getByText('A part of the explorer could not be loaded').waitFor();
    expect(page.url()).toBe(`${host.url}oauth-callback.html`);
  });
});
