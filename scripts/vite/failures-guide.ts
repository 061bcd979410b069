import { type Plugin, runnerImport } from 'vite';

const writer = './scripts/vite/write-failures-guide.ts';

// Without the usual zero byte in front; see simulation-choices.ts.
const guide = 'failures-guide.js';

/** Makes a module while building: the guide to what can go wrong, written by what words the cards of failures. */
export function failuresGuide(): Plugin {
  return {
    name: 'failures-guide',
    resolveId(id) {
      if (id === 'virtual:failures-guide') return guide;
    },
    async load(id) {
      if (id !== guide) return;
      const { module, dependencies } = await runnerImport<typeof import('./write-failures-guide.ts')>(
        writer,
        {
          configFile: false,
          logLevel: 'error',
        },
      );
      for (const file of dependencies) this.addWatchFile(file);
      return `export default ${JSON.stringify(module.writeFailuresGuide())};`;
    },
  };
}
