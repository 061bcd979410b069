import { defineConfig } from 'vitest/config';
import { catalogueIndex } from './scripts/vite/catalogue-index.ts';
import { failuresGuide } from './scripts/vite/failures-guide.ts';
import { simulationChoices } from './scripts/vite/simulation-choices.ts';

export default defineConfig({
  plugins: [catalogueIndex(), simulationChoices(), failuresGuide()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Some read the whole archive; a busy machine takes longer than the usual five seconds.
          testTimeout: 20_000,
          include: ['test/{core,servers,house,runtimes}/**/*.test.ts', 'test/{app,ui}/**/*.unit.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
