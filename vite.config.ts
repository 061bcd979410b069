import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { catalogueIndex } from './scripts/vite/catalogue-index.ts';
import { failuresGuide } from './scripts/vite/failures-guide.ts';
import { jsonpFrame } from './scripts/vite/jsonp-frame.ts';
import { publishCatalogue } from './scripts/vite/publish-catalogue.ts';
import { servedCatalogue } from './scripts/vite/served-catalogue.ts';
import { simulationChoices } from './scripts/vite/simulation-choices.ts';
import { slimMonaco } from './scripts/vite/slim-monaco.ts';
import { slimTemplates } from './scripts/vite/slim-templates.ts';

export default defineConfig({
  base: './',
  resolve: {
    alias: [
      // The generators of code use `path` for files only, and of `url` what every browser has.
      { find: /^path$/, replacement: fileURLToPath(new URL('scripts/vite/shims/path.ts', import.meta.url)) },
      { find: /^url$/, replacement: fileURLToPath(new URL('scripts/vite/shims/url.ts', import.meta.url)) },
      // One of them takes the whole of Lodash where the others bring the few functions they use.
      {
        find: /^lodash$/,
        replacement: 'postman-code-generators/codegens/nodejs-request/lib/lodash.js',
      },
    ],
  },
  plugins: [
    catalogueIndex(),
    servedCatalogue(),
    simulationChoices(),
    failuresGuide(),
    slimMonaco(),
    slimTemplates(),
    jsonpFrame(),
    publishCatalogue(),
  ],
  worker: {
    format: 'es',
    plugins: () => [servedCatalogue()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 4500,
    // Browsers without it load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The second page takes the answers of sign-ins; the third shows where people sign in to the simulated account.
      input: ['index.html', 'oauth-callback.html', 'simulated-accounts.html'],
      checks: { pluginTimings: false },
    },
  },
});
