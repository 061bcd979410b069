import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';
import { serveStatically } from './serve-statically.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let api: Server;
let apiUrl: string;
let explorer: ExplorerPage;
let page: Page;
/** What the API answers next. */
let answer: { status?: number; type: string; body: string | Buffer };

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
  api = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'x-api-version');
    response.setHeader('Access-Control-Expose-Headers', '*');
    response.setHeader('Content-Type', answer.type);
    response.statusCode = request.method === 'OPTIONS' ? 204 : (answer.status ?? 200);
    response.end(request.method === 'OPTIONS' ? '' : answer.body);
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
  apiUrl = `http://localhost:${(api.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  host.stop();
  api.closeAllConnections();
  api.close();
});
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list`);
  page = explorer.page;
});
afterEach(() => explorer.close());

const dialog = () => page.getByRole('dialog', { name: 'Compare two answers' });
const changes = () => dialog().getByRole('table', { name: 'Changes' });
const texts = () => dialog().locator('.monaco-diff-editor');
const compareWithPrevious = () =>
  explorer.response().getByRole('button', { name: 'Compare with the previous answer' }).click();

/** The rows of changes, each as one line. */
async function rows(): Promise<string[]> {
  const texts = await changes().locator('tbody tr').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

/** Agents before and after one was added. */
async function addAgent(): Promise<void> {
  await explorer.send();
  await explorer.openEndpoint('Add an agent');
  await page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.send();
  await explorer.openEndpoint('List agents');
  await explorer.send();
}

/** Sets an account up whose API answers what a test says, and sends two answers of it. */
async function answerTwice(before: typeof answer, after: typeof answer): Promise<void> {
  await page.getByRole('button', { name: 'Manage accounts' }).click();
  await page.getByRole('button', { name: 'Add an account' }).click();
  const form = page.getByRole('form', { name: 'Add an account' });
  await form.getByLabel('Name').fill('Any API');
  await form.getByLabel('Base URL').fill(apiUrl);
  await form.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await explorer.chooseAccount('Any API');
  await explorer.chooseTransport('Direct');
  await explorer.openTab('Request', 'Authorization');
  await page.getByRole('combobox', { name: 'Credential' }).selectOption({ label: 'No credential' });
  answer = before;
  await explorer.send();
  answer = after;
  await explorer.send();
}

const json = (body: string) => ({ type: 'application/json', body });

describe('two calls of the history', () => {
  it('are marked and compared by keyboard alone; the summary names the change, Monaco shows both', async () => {
    await addAgent();
    await page.getByRole('button', { name: 'History', exact: true }).press('Enter');
    const history = page.getByRole('dialog', { name: 'History' });
    await history.getByRole('searchbox').press('ArrowDown');
    const compare = history.getByRole('button', { name: 'Compare', exact: true });
    expect(await compare.isDisabled()).toBe(true);
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Space');
    await history.getByText('2 selected').waitFor();
    await compare.press('Enter');
    await dialog().getByText('1 change: 1 added.').waitFor();
    expect(await dialog().getByText('matched: the outermost list by login').isVisible()).toBe(true);
    expect(await rows()).toEqual([expect.stringContaining('Added $[12] login "sana@harborpine.example"')]);
    for (const side of ['Before', 'After'])
      expect(await dialog().getByRole('region', { name: side }).innerText()).toMatch(
        /GET List agents\n\/agents\n.* 2026, \d\d:\d\d:\d\d, Simulated account\nStatus 200/,
      );
    await texts().locator('.line-insert').first().waitFor();
    await page.keyboard.press('F7');
    await dialog().getByText('1 of 1', { exact: true }).waitFor();
    await texts().locator('.ax-current').first().waitFor();
    expect(explorer.complaints).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    // Back in the history, where it was left.
    expect(await compare.evaluate((button) => button.matches(':focus'))).toBe(true);
  });
});

describe('the answer on show', () => {
  it('is compared with the one before it, in both themes, wide and narrow, with nothing for axe to find', async () => {
    await compareNothing();
    await addAgent();
    await compareWithPrevious();
    await texts().locator('.line-insert').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await texts().locator('.line-insert').first().waitFor();
    expect(await texts().evaluate((element) => element.classList.contains('side-by-side'))).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    expect(await dialog().evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });

  /** A first answer has none before it, and that is said. */
  async function compareNothing(): Promise<void> {
    await explorer.send();
    await compareWithPrevious();
    await dialog().getByText('no earlier answer of this endpoint').waitFor();
    await page.keyboard.press('Escape');
  }

  it('tells status, headers, moved items and every digit', async () => {
    await answerTwice(json('{"n":12345678901234567890,"rate":0.10,"list":[{"id":1},{"id":2},{"id":3}]}'), {
      status: 201,
      type: 'application/json; charset=utf-8',
      body: '{"list":[{"id":3},{"id":1},{"id":2}],"rate":0.1,"n":12345678901234567891}',
    });
    await compareWithPrevious();
    await dialog().getByText('3 changes: 2 changed, 1 moved.').waitFor();
    expect(await rows()).toEqual([
      'Changed $.n 12345678901234567890 12345678901234567891',
      'Changed $.rate 0.10 0.1 the same number, written differently',
      'Moved $.list[0] id 3 place 2 place 0',
    ]);
    const heads = dialog().getByRole('table', { name: 'Status and headers' });
    expect(await heads.getByRole('row', { name: /^Status \d/ }).innerText()).toMatch(/200\s+201$/);
    await heads.getByRole('row', { name: /^content-type/ }).waitFor();
    await changes().getByRole('button', { name: '$.n' }).press('ArrowDown');
    await changes().getByRole('button', { name: '$.rate' }).press('End');
    await dialog().getByText('3 of 3', { exact: true }).waitFor();
    expect(await changes().locator('[aria-current]').innerText()).toContain('Moved');
    await dialog().getByRole('checkbox', { name: 'Members in the order of their names' }).check();
    await texts().locator('.editor.original .view-line', { hasText: '"list"' }).waitFor();
    expect(explorer.complaints).toEqual([]);
  });

  it('is said to be the same, or the same data', async () => {
    await answerTwice(json('{"a":1,"b":[]}'), json('{ "b": [], "a": 1 }'));
    await compareWithPrevious();
    await dialog().getByText('the same data, written differently').waitFor();
    await page.keyboard.press('Escape');
    await explorer.send();
    await compareWithPrevious();
    await dialog().getByText('Both answers are the same, byte for byte.').waitFor();
    expect(await texts().count()).toBe(0);
  });

  it('that is text is compared as text, and what is binary by its SHA-256', async () => {
    await answerTwice({ type: 'text/plain', body: 'one\ntwo' }, { type: 'text/plain', body: 'one\n2' });
    await compareWithPrevious();
    await dialog().getByText('They first differ in line 2.').waitFor();
    await texts().locator('.line-insert').first().waitFor();
    await page.keyboard.press('Escape');
    answer = { type: 'application/octet-stream', body: Buffer.from([0, 1, 0xff]) };
    await explorer.send();
    await compareWithPrevious();
    await dialog().getByText('One is no text, so only size and SHA-256').waitFor();
    await dialog()
      .getByRole('cell', { name: /^[0-9a-f]{64}$/ })
      .waitFor();
  });

  it('is compared whole however large it is, and drawn only where that is quick or asked for', async () => {
    const list = (n: number, count: number) =>
      json(
        JSON.stringify(Array.from({ length: count }, (_, id) => ({ id, n: id % 2 ? n : 0, text: 'a text' }))),
      );
    await answerTwice(list(1, 6000), list(2, 6000));
    await compareWithPrevious();
    await dialog().getByText('3,000 changes: 3,000 changed.').waitFor();
    await dialog().getByRole('heading', { name: 'The first 1,000 of 3,000 changes' }).waitFor();
    await changes().getByRole('button', { name: '$[1].n' }).press('End');
    await dialog().getByText('951 to 1,000 of 1,000').waitFor();
    await changes().getByRole('button', { name: '$[1999].n' }).waitFor();
    expect(await texts().count()).toBe(0);
    await dialog().getByRole('button', { name: 'Show both texts' }).click();
    await texts().locator('.line-insert').first().waitFor();
    await page.keyboard.press('Escape');
    answer = list(3, 60_000);
    await explorer.send();
    await compareWithPrevious();
    await dialog().getByText('larger than 2 MB, too large to be shown').waitFor();
    await dialog().getByText('54,000 added').waitFor();
    expect(explorer.complaints).toEqual([]);
  });
});

it('says so where the worker that compares can’t be had, and tries again', async () => {
  await explorer.send();
  await explorer.send();
  await page.route(/compare-worker/, (route) => route.abort());
  await compareWithPrevious();
  await dialog().getByText('could not be compared in the background').waitFor();
  await page.unroute(/compare-worker/);
  await dialog().getByRole('button', { name: 'Try again' }).click();
  await dialog().getByText('Both answers are the same, byte for byte.').waitFor();
});
