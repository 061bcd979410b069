import { chromeLauncher } from '@web/test-runner-chrome';
import { createServer } from 'vite';
import { chromiumArguments, findChromium } from './scripts/chromium.js';

/** @type {import('vite').ViteDevServer | undefined} */
let vite;

/** Serves sources to the test runner through Vite, so that browser tests see what the build sees. */
const viteServer = {
  name: 'vite',
  async serverStart() {
    vite = await createServer({
      appType: 'custom',
      logLevel: 'warn',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    });
  },
  async serverStop() {
    await vite?.close();
  },
};

const ownPaths = ['/__web-', '/node_modules/@web/', '/wtr-'];

/** @type {import('@web/test-runner').Middleware} */
function throughVite(context, next) {
  const { middlewares } = vite ?? {};
  if (!middlewares || context.path === '/' || ownPaths.some((path) => context.path.startsWith(path)))
    return next();
  return new Promise((resolve, reject) => {
    context.res.once('close', resolve);
    context.respond = false;
    context.res.statusCode = 200;
    middlewares(context.req, context.res, (/** @type {unknown} */ error) => {
      context.respond = true;
      context.status = 404;
      if (error) reject(error);
      else resolve(next());
    });
  });
}

export default {
  files: 'test/{app,ui}/**/*.browser.test.ts',
  nodeResolve: false,
  middleware: [throughVite],
  plugins: [viteServer],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findChromium(), args: chromiumArguments } })],
};
