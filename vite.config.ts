import { defineConfig } from 'vite';
import { catalogueIndex } from './scripts/vite/catalogue-index.ts';

export default defineConfig({
  base: './',
  plugins: [catalogueIndex()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 4500 },
});
