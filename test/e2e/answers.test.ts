import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';
import { serveStatically } from './serve-statically.ts';

const chats =
  '{"total":12345678901234567890,"chats":[{"id":"A","rate":0.10,"tags":["x"]},{"id":"B","rate":1e400,"n":-0,"n":5},{"id":"=1+1","rate":-0}]}';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let api: Server;
let apiUrl: string;
let explorer: ExplorerPage;
let page: Page;
/** What the API answers next. */
let answer: { type: string; body: string | Buffer };

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
  api = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'x-api-version');
    response.setHeader('Content-Type', answer.type);
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
  explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = explorer.page;
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
});
afterEach(() => explorer.close());

async function send(type: string, body: string | Buffer): Promise<void> {
  answer = { type, body };
  await explorer.send();
}

const show = (view: string) => explorer.response().getByRole('button', { name: view, exact: true }).click();
const search = () => explorer.response().getByRole('searchbox', { name: 'Search the answer' });
const filter = () => explorer.response().getByRole('textbox', { name: 'Filter by JSONPath' });
const text = () => explorer.response().getByRole('region', { name: 'Response body', exact: true });

async function read(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function save(button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    explorer.response().getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await read(download) };
}

describe('a large answer', () => {
  const items = Array.from({ length: 40_000 }, (_, id) => ({ id, text: `message ${id} of a long day` }));
  const large = JSON.stringify(items);

  it('shows its lines, of which only those in sight are in the page', async () => {
    await send('application/json', large);
    await text().getByText('"message 0 of a long day"').waitFor();
    expect(await page.locator('ax-text-view .row').count()).toBeLessThan(150);
    await text().focus();
    await page.keyboard.press('End');
    await text().getByText('"message 39999 of a long day"').waitFor();
    expect(await text().locator('[data-line="160002"]').textContent()).toBe(']');
    expect(explorer.complaints).toEqual([]);
  });

  it('is searched, match by match, round at the ends', async () => {
    await send('application/json', large);
    await search().fill('message 3999');
    await explorer.response().getByText('1 of 11').waitFor();
    await text().locator('mark.current').waitFor();
    await page.keyboard.press('Shift+Enter');
    await explorer.response().getByText('11 of 11').waitFor();
    await text().locator('.row.hit', { hasText: 'message 39999 of' }).waitFor();
    await text().focus();
    await page.keyboard.press('F3');
    await text().locator('.row.hit', { hasText: 'message 3999 of' }).waitFor();
    await page.keyboard.press('Control+f');
    expect(await search().evaluate((field) => field.matches(':focus'))).toBe(true);
    await search().fill('not there at all');
    await explorer.response().getByText('Not found').waitFor();
  });

  it('is downloaded byte for byte, and laid out only where that is said', async () => {
    const bytes = Buffer.concat([Buffer.from(' \r\n'), Buffer.from(large), Buffer.from('\n\n')]);
    await send('application/json', bytes);
    const { name, bytes: saved } = await save('Download');
    const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    expect(hash(saved)).toBe(hash(bytes));
    expect(name).toBe('agents.list.json');
    const formatted = await save('Formatted copy');
    expect(formatted.name).toBe('agents.list.formatted.json');
    expect(formatted.bytes.toString()).toBe(JSON.stringify(items, null, 2));
  });

  it('is copied whole, and a line cut into rows as the one that it is', async () => {
    await send('text/plain', 'word '.repeat(60_000).trim());
    await text().getByText('word word').first().waitFor();
    await show('Copy');
    await explorer.response().getByText('Copied', { exact: true }).first().waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toBe('word '.repeat(60_000).trim());
    await text().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(copied).toMatch(/^word (word )+word? ?\w*$/);
  });
});

describe('a tree', () => {
  it('goes by keys, and shows every value as received', async () => {
    await send('application/json', chats);
    await show('Tree');
    const tree = explorer.response().getByRole('tree', { name: 'Answer as a tree' });
    await tree.focus();
    await tree.getByRole('treeitem', { name: '"total": 12345678901234567890' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await tree.getByRole('treeitem', { name: '0: {} 3 members' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('*');
    for (const name of ['"rate": 0.10', '"rate": 1e400', '"n": -0', '"n": 5', '"rate": -0'])
      await tree.getByRole('treeitem', { name, exact: true }).waitFor();
    const item = tree.getByRole('treeitem', { name: '"rate": 1e400' });
    expect(await item.getAttribute('aria-level')).toBe('4');
    expect(await item.getAttribute('aria-posinset')).toBe('2');
    await item.click();
    await explorer.response().getByText('$.chats[1].rate', { exact: true }).waitFor();
    await show('Copy path');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('$.chats[1].rate');
    await show('Copy value');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('1e400');
    await page.keyboard.press('Shift+Tab');
    await tree.focus();
    await page.keyboard.press('ArrowLeft');
    await explorer.response().getByText('$.chats[1]', { exact: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await item.waitFor({ state: 'detached' });
  });

  it('is the view of the next visit, once it was chosen', async () => {
    await send('application/json', chats);
    await show('Tree');
    await expect.poll(() => explorer.dumpStorage()).toContain('answerView: tree');
    await page.reload();
    await send('application/json', chats);
    await explorer.response().getByRole('tree').waitFor();
  });
});

describe('a JSONPath', () => {
  it('keeps what it names; raw and download stay whole', async () => {
    await send('application/json', chats);
    await filter().fill('$.chats[?@.rate < 1].id');
    await page.keyboard.press('Enter');
    await explorer.response().getByText('2 results, each as received.').waitFor();
    await show('Tree');
    await explorer.response().getByRole('treeitem', { name: '1: "=1+1"' }).click();
    await explorer.response().getByText('$.chats[2].id', { exact: true }).waitFor();
    expect((await save('Download')).bytes.toString()).toBe(chats);
    await filter().fill('$.chats[');
    await page.keyboard.press('Enter');
    const problem = explorer.response().getByRole('alert');
    expect(await problem.innerText()).toContain('This is no JSONPath expression: unclosed');
    await show('Show all');
    await explorer.response().getByRole('treeitem', { name: '"total"' }).waitFor();
    expect(explorer.complaints).toEqual([]);
  });
});

describe('a table', () => {
  it('sorts, hides columns, and is saved as CSV as it is shown', async () => {
    await send('application/json', chats);
    await show('Table');
    const table = explorer.response().getByRole('table', { name: 'Answer as a table' });
    await table.getByRole('cell', { name: '1e400' }).waitFor();
    await table.getByRole('button', { name: 'rate' }).click();
    await table.getByRole('button', { name: 'rate' }).click();
    expect(await table.getByRole('columnheader', { name: 'rate' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await expect.poll(() => table.getByRole('row').nth(1).innerText()).toContain('1e400');
    await explorer.response().getByText('5 of 5 columns').click();
    await explorer.response().getByRole('checkbox', { name: 'tags' }).uncheck();
    const { name, bytes } = await save('Save as CSV');
    expect(name).toBe('agents.list.csv');
    expect(bytes.toString()).toBe("id,rate,n,n (2)\r\nB,1e400,-0,5\r\nA,0.10,,\r\n'=1+1,-0,,\r\n");
  });
});

describe('what is no JSON', () => {
  it('is shown as received, with the place where it stops being JSON', async () => {
    await send('application/json', '{"a": 1,\n"b" 2}');
    await explorer
      .response()
      .getByText('This is no valid JSON. Line 2, column 5: A colon was expected.')
      .waitFor();
    expect(await explorer.response().getByRole('button', { name: 'Tree', exact: true }).count()).toBe(0);
  });

  it('shows HTML in a frame in which nothing runs and nothing is loaded', async () => {
    const evil = 'http://evil.example';
    await send(
      'text/html; charset=utf-8',
      `<h1>Hello é</h1><script>top.__ran = 1</script><img src="${evil}/a.png" onerror="top.__ran = 1"><link rel="preconnect" href="${evil}"><meta http-equiv="refresh" content="0;url=${evil}"><a href="${evil}">link</a><iframe src="${evil}"></iframe><form action="${evil}"><button>go</button></form>`,
    );
    await show('Preview');
    const frame = page.frameLocator('iframe[title="Preview of the answer"]');
    await frame.getByRole('heading', { name: 'Hello é' }).waitFor();
    await frame.getByText('link').click();
    await frame.getByText('go').click();
    expect(await page.locator('iframe[title="Preview of the answer"]').getAttribute('sandbox')).toBe('');
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    expect(explorer.requests.filter((url) => url.includes('evil.example'))).toEqual([]);
    expect((await save('Download')).name).toBe('agents.list.html');
  });

  it('shows an image at once', async () => {
    await send(
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"><script>top.__ran = 1</script></svg>',
    );
    const frame = page.frameLocator('iframe[title="Preview of the answer"]');
    const image = frame.getByRole('img', { name: 'The image of the answer' });
    await image.waitFor();
    expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(9);
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
  });
});

it('shows an answer as received where the worker that reads it can’t be had', async () => {
  await page.route(/answer-worker/, (route) => route.abort());
  await page.reload();
  await send('application/json', chats);
  await explorer.response().getByText('could not be read in the background').waitFor();
  expect((await save('Download')).bytes.toString()).toBe(chats);
});

describe.each([
  ['light', 1280],
  ['dark', 360],
] as const)('in %s, %i px wide', (colorScheme, width) => {
  it('has no accessibility violation in any view', async () => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await send(
      'application/json',
      JSON.stringify(Array.from({ length: 9000 }, (_, id) => ({ id, text: 'a text' }))),
    );
    await search().fill('text');
    await text().locator('mark').first().waitFor();
    expect(await findViolations(page), 'text').toEqual([]);
    await show('Tree');
    await explorer.response().getByRole('treeitem').first().waitFor();
    expect(await findViolations(page), 'tree').toEqual([]);
    await show('Table');
    await explorer.response().getByRole('cell').first().waitFor();
    await filter().fill('$[');
    await page.keyboard.press('Enter');
    await explorer.response().getByRole('alert').waitFor();
    expect(await findViolations(page), 'table, with a problem').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await send('text/html', '<h1>Hello</h1>');
    await show('Preview');
    await page.frameLocator('iframe[title="Preview of the answer"]').getByText('Hello').waitFor();
    expect(await findViolations(page), 'preview').toEqual([]);
    // axe reads the whole page four times.
  }, 90_000);
});
