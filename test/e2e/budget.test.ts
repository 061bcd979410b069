import { expect, it } from 'vitest';
import { firstLoadBudget, measureFirstLoad } from '../../scripts/bench/first-load.js';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { serveStatically } from './serve-statically.ts';

it('loads at most 100 kB before the page is usable, and neither Monaco nor the simulator', () => {
  const files = measureFirstLoad();
  expect(files.length).toBeGreaterThan(2);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(firstLoadBudget);
  expect(files.map(({ file }) => file).join(' ')).not.toMatch(/monaco|simulator/);
});

it('asks for the simulator once the first page is there, and for nothing of it before', async () => {
  const [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
  const explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/agents.list`);
  const simulator = explorer.page.waitForResponse(/\/simulator-[^/]+\.js$/);
  await explorer.page.getByRole('heading', { level: 1, name: 'List agents' }).waitFor();
  await (await simulator).finished();
  const times = await explorer.page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
      ({ name, startTime, responseEnd }) => ({ name: name.replace(/.*\//, ''), startTime, responseEnd }),
    ),
  );
  await browser.close();
  host.stop();
  const find = (start: string) => times.find(({ name }) => name.startsWith(start));
  // The last thing that the page waits for is the description of its endpoint.
  expect(find('simulator-')?.startTime).toBeGreaterThan(find('agents-')?.responseEnd ?? Number.NaN);
});
