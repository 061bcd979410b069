import { defineConfig } from 'vite';
import { catalogueIndex } from './scripts/vite/catalogue-index.ts';
import { jsonpFrame } from './scripts/vite/jsonp-frame.ts';
import { publishCatalogue } from './scripts/vite/publish-catalogue.ts';
import { simulationChoices } from './scripts/vite/simulation-choices.ts';
import { slimMonaco } from './scripts/vite/slim-monaco.ts';
import { slimTemplates } from './scripts/vite/slim-templates.ts';

export default defineConfig({
  base: './',
  plugins: [
    catalogueIndex(),
    simulationChoices(),
    slimMonaco(),
    slimTemplates(),
    jsonpFrame(),
    publishCatalogue(),
  ],
  // In a worker a resource that loads lazily on the page may as well be there at once.
  worker: { format: 'es', rolldownOptions: { checks: { ineffectiveDynamicImport: false } } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 4500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
