import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, findChromium } from '../chromium.js';
import { median } from './median.js';

const root = fileURLToPath(new URL('journal-page/', import.meta.url));
const outDir = fileURLToPath(new URL('../../build/bench/journal/', import.meta.url));
const rounds = 3;

/**
 * Changes the simulated account in Chromium, kept in IndexedDB: medians of a call in milliseconds.
 * @returns {Promise<{ before: number, fresh: number, worn: number, ratio: number }>} on a new account, and on one that
 *   was changed `before` times; the ratio is that of rounds in turn, so that a busy machine slows both
 */
export async function measureJournal() {
  const options = {
    configFile: /** @type {const} */ (false),
    root,
    logLevel: /** @type {const} */ ('error'),
  };
  await build({ ...options, build: { outDir, emptyOutDir: true, target: 'es2022' } });
  const server = await preview({ ...options, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const before = 5_000;
  const measure = async (/** @type {number} */ count) =>
    median(await page.evaluate((changes) => window.measureChanges(changes, 100), count));
  const pairs = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ fresh: await measure(0), worn: await measure(before) });
  await browser.close();
  await server.close();
  return {
    before,
    fresh: median(pairs.map(({ fresh }) => fresh)),
    worn: median(pairs.map(({ worn }) => worn)),
    ratio: median(pairs.map(({ fresh, worn }) => worn / fresh)),
  };
}
