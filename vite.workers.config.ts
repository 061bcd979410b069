import { defineConfig } from 'vite';

/** Builds the relay for Workers: one module that needs nothing beside it. */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'webworker', noExternal: true },
  build: {
    ssr: 'src/servers/relay/workers.ts',
    target: 'es2022',
    outDir: 'build/workers',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'relay.js' } },
  },
});
