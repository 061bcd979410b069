import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, findChromium } from '../chromium.js';
import { median } from './median.js';

const root = fileURLToPath(new URL('history-page/', import.meta.url));
const outDir = fileURLToPath(new URL('../../build/bench/history/', import.meta.url));
const calls = 5_000;
const rounds = 9;

/**
 * Opens a history in Chromium, each time in a page that has just been loaded.
 * @returns {Promise<{ calls: number, opened: number, whole: number }>} median milliseconds from reading IndexedDB to the
 *   painted list of the newest calls, and to all calls in it
 */
export async function measureHistory() {
  const options = {
    configFile: /** @type {const} */ (false),
    root,
    logLevel: /** @type {const} */ ('error'),
  };
  await build({ ...options, build: { outDir, emptyOutDir: true, target: 'es2022' } });
  const server = await preview({ ...options, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const page = await browser.newPage();
  const url = server.resolvedUrls?.local[0] ?? '';
  await page.goto(url);
  await page.evaluate((count) => window.fillHistory(count), calls);
  /** @type {{ opened: number, whole: number }[]} */ const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(url);
    times.push(await page.evaluate(() => window.openHistory()));
  }
  await browser.close();
  await server.close();
  const of = (/** @type {'opened' | 'whole'} */ which) => median(times.map(({ [which]: time }) => time));
  return { calls, opened: of('opened'), whole: of('whole') };
}
