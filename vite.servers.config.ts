import { defineConfig } from 'vite';

/** Builds the command line and the servers for Node; what package.json depends on stays outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/servers/main.ts',
    target: 'node20',
    outDir: 'build/servers',
    emptyOutDir: true,
    // Two files are what a server wants; that resources load lazily matters to the page only.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
});
