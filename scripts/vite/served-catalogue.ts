import { basename } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const list = './scripts/vite/served-files.ts';
const data = /\/core\/catalogue\/livechat\/[\w-]+\.ts$/;
const mark = '?served';

/**
 * Gives the simulator its own copy of the catalogue, without the words for people: it comes with the simulator in one
 * file, where the whole descriptors would be fifteen more and most of what the first call has to load and read.
 */
export function servedCatalogue(): Plugin {
  let files: Promise<ReadonlyMap<string, string>> | null = null;
  const read = async () => {
    const { module } = await runnerImport<typeof import('./served-files.ts')>(list, {
      configFile: false,
      logLevel: 'error',
    });
    return module.servedFiles;
  };
  return {
    name: 'served-catalogue',
    enforce: 'pre',
    resolveId: {
      filter: { id: data },
      async handler(source, importer, options) {
        if (!importer?.includes('/src/servers/simulator/')) return;
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved && `${resolved.id}${mark}`;
      },
    },
    load: {
      filter: { id: /\?served$/ },
      async handler(id) {
        files ??= read();
        const name = basename(id, `.ts${mark}`);
        const text = (await files).get(name);
        if (text === undefined) this.error(`The catalogue has no resource ${name}`);
        // Data files export their resource under their own name. Text is read faster than code.
        const exported = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
        return `export const ${exported} = JSON.parse(${JSON.stringify(text)});`;
      },
    },
  };
}
