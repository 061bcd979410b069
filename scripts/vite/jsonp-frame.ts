import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const folder = new URL('../../src/app/transports/jsonp/', import.meta.url);

/**
 * Puts the JSONP frame beside the page: jsonp-frame.html and, bundled into one classic script, jsonp-frame.js. A frame
 * of opaque origin can't load modules, so this can't be an ordinary entry of the build.
 */
export function jsonpFrame(): Plugin {
  // While developing, every frame asks for the script: it is bundled again only when a source has changed.
  let kept: { changed: number; script: Promise<string> } | null = null;
  async function latestScript(): Promise<string> {
    const changed = await lastChange();
    if (kept?.changed !== changed) kept = { changed, script: frameScript() };
    return kept.script;
  }
  return {
    name: 'jsonp-frame',
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: 'jsonp-frame.html', source: await frameHtml() });
      this.emitFile({ type: 'asset', fileName: 'jsonp-frame.js', source: await frameScript() });
    },
    configureServer({ config, middlewares }) {
      const serve = (name: string, type: string, make: () => Promise<string>) =>
        middlewares.use(`${config.base}${name}`, (_request, response, next) => {
          make().then((text) => {
            response.setHeader('Content-Type', type);
            response.setHeader('Cache-Control', 'no-store');
            response.end(text);
          }, next);
        });
      serve('jsonp-frame.html', 'text/html; charset=utf-8', frameHtml);
      serve('jsonp-frame.js', 'text/javascript; charset=utf-8', latestScript);
    },
  };
}

function frameHtml(): Promise<string> {
  return readFile(new URL('jsonp-frame.html', folder), 'utf8');
}

async function lastChange(): Promise<number> {
  const files = await readdir(folder);
  const times = await Promise.all(files.map(async (file) => (await stat(new URL(file, folder))).mtimeMs));
  return Math.max(...times);
}

async function frameScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: fileURLToPath(new URL('frame.ts', folder)), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Bundling the JSONP frame gave no output.');
  return output.output[0].code;
}
