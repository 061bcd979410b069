import { defineConfig } from 'vite';
import { catalogueIndex } from './scripts/vite/catalogue-index.ts';
import { jsonpFrame } from './scripts/vite/jsonp-frame.ts';

export default defineConfig({
  base: './',
  plugins: [catalogueIndex(), jsonpFrame()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 4500 },
});
