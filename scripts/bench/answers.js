import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../chromium.js';
import { findFreePort, runServers } from '../run-command.js';
import { median } from './median.js';
import { openQuietPage } from './quiet-page.js';

const rounds = 3;

/**
 * @typedef {object} AnswerMeasures Of one size; times in milliseconds.
 * @property {number} megabytes
 * @property {number} visible from the click on Send until text of the answer is painted
 * @property {number} longestTask the longest task of the main thread until a second later; 0: none over 50 ms
 * @property {number} frames frames a second while the text is scrolled
 * @property {number} scrollTask the longest task meanwhile; 0: none over 50 ms
 * @property {number} found from the last letter of a search to the number of matches
 * @property {boolean} isWhole whether the download is what was sent, byte for byte
 */

/**
 * Sends for large answers from this computer by the direct transport, reads, scrolls, searches and downloads them.
 * @returns {Promise<AnswerMeasures[]>}
 */
export async function measureAnswers() {
  const bodies = [10, 100].map((megabytes) => ({ megabytes, body: makeChats(megabytes * 1e6) }));
  let body = Buffer.alloc(0);
  const api = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'x-api-version');
    response.setHeader('Content-Type', 'application/json');
    response.end(request.method === 'OPTIONS' ? '' : body);
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (api.address());
  const servers = await runServers();
  const measured = [];
  for (const { megabytes, body: next } of bodies) {
    body = next;
    /** @type {Awaited<ReturnType<typeof measureOne>>[]} */
    const runs = [];
    for (let round = 0; round < (megabytes > 50 ? 1 : rounds); round += 1)
      runs.push(await measureOne(servers.explorer, `http://localhost:${port}`, body));
    /** @param {'visible' | 'longestTask' | 'frames' | 'scrollTask' | 'found'} name */
    const middle = (name) => median(runs.map((run) => run[name]));
    measured.push({
      megabytes,
      visible: middle('visible'),
      longestTask: middle('longestTask'),
      frames: middle('frames'),
      scrollTask: middle('scrollTask'),
      found: middle('found'),
      isWhole: runs.every(({ isWhole }) => isWhole),
    });
  }
  await servers.stop();
  api.closeAllConnections();
  api.close();
  return measured;
}

/**
 * @param {string} explorer
 * @param {string} apiUrl
 * @param {Buffer} body
 */
async function measureOne(explorer, apiUrl, body) {
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  });
  try {
    const page = await openQuietPage(port, `${explorer}/#/livechat-v2/agents.list`);
    await page.evaluate(addAccount, apiUrl);
    await page.reload();
    await page.evaluate(waitForPage);
    const shown = await page.evaluate(measureSending);
    const scrolled = await page.evaluate(measureScrolling);
    const found = await page.evaluate(measureSearching);
    page.close();
    return { ...shown, ...scrolled, found, isWhole: await isDownloadWhole(browser, explorer, apiUrl, body) };
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} explorer
 * @param {string} apiUrl
 * @param {Buffer} body
 */
async function isDownloadWhole(browser, explorer, apiUrl, body) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${explorer}/#/livechat-v2/agents.list`);
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
  await page.evaluate(addAccount, apiUrl);
  await page.reload();
  await page.evaluate(waitForPage);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  const hash = createHash('sha256');
  for await (const chunk of await download.createReadStream()) hash.update(chunk);
  return hash.digest('hex') === createHash('sha256').update(body).digest('hex');
}

/**
 * A list of chats as long as asked for, about.
 * @param {number} bytes
 */
function makeChats(bytes) {
  const messages = Array.from({ length: 8 }, (_, count) => ({
    author_name: 'Nadia',
    text: `Good morning, how can I help you with order ${count} today?`,
    date: 'Thu, 04/12/18 11:02:13 am',
    timestamp: 1523523733 + count,
    user_type: 'agent',
    welcome_message: false,
  }));
  const chats = [];
  for (let [id, length] = [0, 2]; length < bytes; id += 1) {
    const visitor = { name: `Zofia ${id}`, city: 'Wrocław', email: null };
    const chat = {
      id: `PQ7Z2M0KX${id}`,
      visitor,
      agents: [{ login: 'nadia@example.com' }],
      rate: 'not_rated',
      messages,
    };
    const text = JSON.stringify(chat);
    length += text.length + 1;
    chats.push(text);
  }
  chats.push('{"id":"the very last word"}');
  return Buffer.from(`[${chats.join(',')}]`);
}

/** Waits until the page has a Send button and has prepared what it prepares for later. */
async function waitForPage() {
  /** @type {(root: ParentNode) => boolean} */
  const hasSend = (root) =>
    [...root.querySelectorAll('*')].some(
      (element) => element.matches('.send') || (element.shadowRoot && hasSend(element.shadowRoot)),
    );
  const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));
  while (!hasSend(document)) await pause(50);
  await pause(3000);
}

/**
 * Puts an account for another server where the explorer keeps its own, and chooses it and the direct transport.
 * @param {string} baseUrl
 */
async function addAccount(baseUrl) {
  // The page makes the store.
  while (!(await indexedDB.databases()).some(({ name }) => name === 'livechat-api-explorer'))
    await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const account = { id: 'bench', name: 'Bench', kind: 'other', colour: 'blue', baseUrl };
  const rest = { accountsUrl: null, region: null, clientId: null, tokenInUrl: false };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('livechat-api-explorer');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('values', 'readwrite');
      const values = transaction.objectStore('values');
      values.put({ accounts: [{ ...account, ...rest }], removed: [] }, 'accounts');
      const { id } = account;
      values.put({ accountId: id, wanted: { [id]: 'direct' }, credentialKind: { [id]: null } }, 'settings');
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

/** Clicks Send inside the page, so that the driver's own delays are not measured. */
async function measureSending() {
  /** @type {(root: ParentNode, selector: string) => Element | null} */
  const find = (root, selector) => {
    for (const element of root.querySelectorAll('*')) {
      const found = element.matches(selector)
        ? element
        : element.shadowRoot && find(element.shadowRoot, selector);
      if (found) return found;
    }
    return null;
  };
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const send = find(document, '.send');
  const panel = find(document, 'ax-response-panel')?.shadowRoot;
  if (!(send instanceof HTMLElement) || !panel) throw new Error('The page has no Send button.');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const begin = performance.now();
  send.click();
  while (!find(panel, 'ax-text-view')?.shadowRoot?.querySelector('.row')) await frame();
  // The frame after the one that laid the rows out has been painted.
  await frame();
  const visible = performance.now() - begin;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  observer.disconnect();
  return { visible, longestTask };
}

/** Scrolls the text by some rows a frame for three seconds. */
async function measureScrolling() {
  /** @type {(root: ParentNode) => Element | null} */
  const findScroller = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const found = element.matches('ax-text-view')
        ? element.shadowRoot?.querySelector('.scroller')
        : element.shadowRoot && findScroller(element.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  const scroller = findScroller(document);
  if (!scroller) throw new Error('The page has no text.');
  let scrollTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) scrollTask = Math.max(scrollTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const begin = performance.now();
  let count = 0;
  for (let now = begin; now - begin < 3000; now = performance.now()) {
    scroller.scrollTop += 130;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    count += 1;
  }
  observer.disconnect();
  return { frames: (count * 1000) / (performance.now() - begin), scrollTask };
}

/** Types a search and waits for the number of matches. */
async function measureSearching() {
  /** @type {(root: ParentNode) => ShadowRoot | null} */
  const findFields = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const found = element.matches('ax-answer-search')
        ? element.shadowRoot
        : element.shadowRoot && findFields(element.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  const fields = findFields(document);
  const input = fields?.querySelector('input');
  if (!input) throw new Error('The answer has no search.');
  const begin = performance.now();
  input.value = 'the very last word';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (!fields?.querySelector('.count')?.textContent?.includes('1 of 1'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - begin;
}
