import { type Plugin, runnerImport } from 'vite';

const virtualId = 'virtual:catalogue-index';

/**
 * Makes the eager index of endpoints from the catalogue's data files while building, so that a new resource needs no
 * second list and the page loads details only when an endpoint is opened.
 */
export function catalogueIndex(): Plugin {
  return {
    name: 'catalogue-index',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    async load(id) {
      if (id !== `\0${virtualId}`) return;
      const importOptions = { configFile: false, logLevel: 'error' } as const;
      type List = typeof import('../../src/core/catalogue/livechat/index.ts');
      type Load = typeof import('../../src/core/catalogue/load-resources.ts');
      const list = await runnerImport<List>('./src/core/catalogue/livechat/index.ts', importOptions);
      const load = await runnerImport<Load>('./src/core/catalogue/load-resources.ts', importOptions);
      for (const file of [...list.dependencies, ...load.dependencies]) this.addWatchFile(file);
      const index = load.module.indexEndpoints(await load.module.loadResources(list.module.livechat));
      return `export default ${JSON.stringify(index)};`;
    },
  };
}
