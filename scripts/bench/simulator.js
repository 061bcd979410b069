import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { median } from './median.js';
import { writtenGuides } from './written-guides.js';

const entry = fileURLToPath(new URL('simulator-calls.ts', import.meta.url));
const outDir = fileURLToPath(new URL('../../build/bench/simulator/', import.meta.url));

/** Numbers of chats, with the milliseconds no answer may take. */
const budgets = [
  { size: 2_000, budget: 50 },
  { size: 100_000, budget: 300 },
];

/**
 * Calls every endpoint of the simulated account in this process, bundled as for production.
 * @returns {Promise<{ size: number, budget: number, world: number, median: number, worst: Slowest, first: Slowest }[]>}
 *   by size: the time to make the account, the median of all endpoints, the slowest one, and the slowest first call
 * @typedef {{ name: string, took: number }} Slowest
 */
export async function measureSimulator() {
  const measured = [];
  for (const { size, budget } of budgets) {
    const name = `simulator-${size}`;
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [resize(size)],
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: false,
        // A guide is shown, never called.
        rolldownOptions: {
          external: [writtenGuides],
          output: { entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[name].mjs` },
        },
      },
    });
    const module = await import(pathToFileURL(`${outDir}${name}.mjs`).href);
    /** @type {{ world: number, calls: import('./simulator-calls.ts').TimedCall[] }} */
    const { world, calls } = await module.timeSimulator(size);
    const answered = calls.filter(({ status }) => status < 400);
    const slowest = (/** @type {'first' | 'median'} */ which) =>
      answered
        .map(({ name, [which]: took }) => ({ name, took }))
        .reduce((worst, call) => (call.took > worst.took ? call : worst));
    measured.push({
      size,
      budget,
      world,
      median: median(answered.map(({ median }) => median)),
      worst: slowest('median'),
      first: slowest('first'),
    });
  }
  return measured;
}

/**
 * Gives accounts another size where they can't be told one.
 * @param {number} size
 * @returns {import('vite').Plugin}
 */
function resize(size) {
  return {
    name: 'resize-simulated-account',
    transform: (code, id) =>
      id.endsWith('/simulator/world/world.ts')
        ? code
            .replace('createChats(random, agents, 2e3)', `createChats(random, agents, ${size})`)
            .replace('createChats(random, agents, 2_000)', `createChats(random, agents, ${size})`)
            .replace(/\b600,\n/, `${Math.round(size * 0.3)},\n`)
        : undefined,
  };
}
