import { expect, it } from 'vitest';
import { firstLoadBudget, measureFirstLoad } from '../../scripts/bench/first-load.js';

it('loads at most 100 kB before the page is usable, and neither Monaco nor the simulator', () => {
  const files = measureFirstLoad();
  expect(files.length).toBeGreaterThan(2);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(firstLoadBudget);
  expect(files.map(({ file }) => file).join(' ')).not.toMatch(/monaco|simulator/);
});
