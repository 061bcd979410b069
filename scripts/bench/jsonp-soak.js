import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, findChromium } from '../chromium.js';

const root = fileURLToPath(new URL('jsonp-page/', import.meta.url));
const outDir = fileURLToPath(new URL('../../build/soak/', import.meta.url));

/**
 * What the API does, and how often of a hundred calls; a `!` at the end of a path has the page cancel the call.
 * @type {[path: string, share: number][]}
 */
const mix = [
  ['/ok', 52],
  ['/text', 12],
  ['/not-found', 8],
  ['/no-callback', 6],
  ['/broken', 6],
  ['/cyclic', 3],
  ['/large', 3],
  ['/dropped', 3],
  ['/never!', 4],
  ['/loop!', 2],
  ['/text-loop', 1],
];

/** @param {string} path @param {string} callback */
function answer(path, callback) {
  switch (path) {
    case '/text':
      return { type: 'text/plain', body: `${callback}("text")` };
    case '/not-found':
      return { status: 404, body: `${callback}("none")` };
    case '/no-callback':
      return { body: 'var silent = 1' };
    case '/broken':
      return { body: `${callback}({` };
    case '/cyclic':
      return { body: `var all = {}; all.all = all; ${callback}(all)` };
    case '/large':
      return { body: `${callback}("${'x'.repeat(200_000)}")` };
    case '/loop':
      return { body: 'while (true) {}' };
    case '/text-loop':
      return { type: 'text/plain', body: 'while (true) {}' };
    default:
      return { body: `${callback}({"ok":true})` };
  }
}

function startApi() {
  const api = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (pathname === '/never') return;
    if (pathname === '/dropped') return void response.destroy();
    const {
      status = 200,
      type = 'text/javascript',
      body,
    } = answer(pathname, searchParams.get('callback') ?? '');
    response.writeHead(status, { 'Content-Type': type }).end(body);
  });
  return new Promise((resolve) => {
    api.listen(0, '127.0.0.1', () => resolve(api));
  });
}

/**
 * @typedef {object} Left What is in the browser after a round.
 * @property {number} iframes frames in the page
 * @property {number} frames frames the browser knows, the page included
 * @property {number} listeners listeners of the page
 * @property {number} nodes nodes of the page
 * @property {number} workers workers of the sandboxed frames
 * @property {number} heap kilobytes of the page's heap
 */

/**
 * Names what has grown since the first rounds, in which caches fill.
 * @param {Left[]} rounds
 */
export function findLeaks(rounds) {
  const first = rounds.slice(0, 3);
  const last = rounds.at(-1);
  if (!last) return [];
  /** @param {keyof Left} what */
  const most = (what) => Math.max(...first.map((round) => round[what]));
  const leaks = [];
  for (const what of /** @type {const} */ (['iframes', 'frames']))
    if (last[what] > most(what)) leaks.push(what);
  if (last.workers > 0) leaks.push('workers');
  for (const what of /** @type {const} */ (['listeners', 'nodes', 'heap']))
    if (last[what] > most(what) * 1.5) leaks.push(what);
  return leaks;
}

/**
 * Makes JSONP calls by the thousand, many of them to fail, and counts after each round what is left in the browser.
 * @param {number} rounds of a hundred calls
 * @param {(line: string) => void} tell
 * @returns {Promise<Left[]>} what was left after each round
 */
export async function soakJsonp(rounds, tell) {
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const api = /** @type {import('node:http').Server} */ (await startApi());
  const { port } = /** @type {import('node:net').AddressInfo} */ (api.address());
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  /** @type {Left[]} */
  const measured = [];
  const sorted = mix.flatMap(([path, share]) => Array.from({ length: share }, () => path));
  // 37 has no divisor in common with a hundred, so this takes each path once and mixes them well.
  const paths = sorted.map((_, index) => sorted[(index * 37) % sorted.length] ?? '');
  const asked = /** @type {const} */ ([`http://localhost:${port}`, paths]);
  for (let round = 1; round <= rounds; round += 1) {
    const begin = performance.now();
    const ends = await page.evaluate(([origin, all]) => window.soak(origin, all), asked);
    const left = await count(page);
    measured.push(left);
    tell(
      `${round * paths.length} calls, ${Math.round(performance.now() - begin)} ms: ${JSON.stringify({ ...left, ...ends })}`,
    );
  }
  await browser.close();
  await server.close();
  api.closeAllConnections();
  api.close();
  return measured;
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Left>}
 */
async function count(page) {
  const own = await metrics(page, page);
  let workers = 0;
  // All of them live in one process, and each counts for the whole of it.
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    workers = Math.max(workers, (await metrics(page, frame)).WorkerGlobalScopes ?? 0);
  }
  return {
    iframes: await page.locator('iframe').count(),
    frames: page.frames().length,
    listeners: own.JSEventListeners ?? 0,
    nodes: own.Nodes ?? 0,
    workers,
    heap: Math.round((own.JSHeapUsedSize ?? 0) / 1000),
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Page | import('playwright-core').Frame} target
 */
async function metrics(page, target) {
  const session = await page.context().newCDPSession(target);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics: all } = await session.send('Performance.getMetrics');
  await session.detach();
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
