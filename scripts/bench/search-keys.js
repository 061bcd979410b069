import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, findChromium } from '../chromium.js';
import { writtenGuides } from './written-guides.js';

const root = fileURLToPath(new URL('tree-page/', import.meta.url));
const outDir = fileURLToPath(new URL('../../build/bench/', import.meta.url));

/** Sizes of the catalogues: LiveChat's own, then generated ones. */
const sizes = [0, 1200, 10_000];

/**
 * Types searches into the tree of endpoints in Chromium, built as for production, and scrolls it.
 * @returns {Promise<{ size: number, key: number, longestTask: number }[]>} by catalogue: the 95th percentile of a
 *   keystroke and the longest task while scrolling (0: none over 50 ms), in milliseconds
 */
export async function measureSearch() {
  const options = {
    configFile: /** @type {const} */ (false),
    root,
    logLevel: /** @type {const} */ ('error'),
  };
  // The tree shows titles of guides only, so those that plugins of the real build write may be missing.
  const rolldownOptions = { external: [writtenGuides] };
  await build({ ...options, build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions } });
  const server = await preview({ ...options, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const measured = [];
  for (const size of sizes) {
    const { keys, longestTask } = await page.evaluate((count) => window.measureTree(count), size);
    keys.sort((one, other) => one - other);
    measured.push({ size, key: keys[Math.ceil(keys.length * 0.95) - 1] ?? 0, longestTask });
  }
  await browser.close();
  await server.close();
  return measured;
}
