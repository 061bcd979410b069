import { type Plugin, runnerImport } from 'vite';

const files = './scripts/vite/published-files.ts';
const names = [
  'livechat-rest-v2.openapi.json',
  'livechat-rest-v2.catalogue.json',
  'descriptor.schema.json',
] as const;

/**
 * Publishes the catalogue as data beside the page: an OpenAPI document, the descriptors themselves, and their JSON
 * Schema. They are made from the data files while building, and the page loads none of them.
 */
export function publishCatalogue(): Plugin {
  return {
    name: 'publish-catalogue',
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const texts = await writeTexts();
      for (const name of names) this.emitFile({ type: 'asset', fileName: name, source: texts[name] });
    },
    configureServer({ config, middlewares }) {
      for (const name of names)
        middlewares.use(`${config.base}${name}`, (_request, response, next) => {
          writeTexts().then((texts) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.setHeader('Cache-Control', 'no-store');
            response.end(texts[name]);
          }, next);
        });
    },
  };
}

async function writeTexts() {
  const { module } = await runnerImport<typeof import('./published-files.ts')>(files, {
    configFile: false,
    logLevel: 'error',
  });
  return module.publishedFiles;
}
