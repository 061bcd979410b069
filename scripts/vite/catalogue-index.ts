import { type Plugin, runnerImport } from 'vite';

const virtualId = 'virtual:catalogue-index';
const resolvedId = `\0${virtualId}`;
const list = './scripts/vite/list-endpoints.ts';

/**
 * Makes the eager index of endpoints from the catalogue's data files while building, so that a new resource needs no
 * second list and the page loads details only when an endpoint is opened.
 */
export function catalogueIndex(): Plugin {
  return {
    name: 'catalogue-index',
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return;
      const imported = await runnerImport<typeof import('./list-endpoints.ts')>(list, {
        configFile: false,
        logLevel: 'error',
      });
      for (const file of imported.dependencies) this.addWatchFile(file);
      return `export default ${JSON.stringify(imported.module.endpoints)};`;
    },
  };
}
