import { chromeLauncher } from '@web/test-runner-chrome';
import { createServer } from 'vite';
import { chromiumArguments, findChromium } from './scripts/chromium.js';
import { startTransportServers } from './test/app/transports/servers/start.js';

// Without this, the launcher lets sandboxed frames share the page’s process, which Chromium does for nobody else.
process.env.PUPPETEER_TEST_EXPERIMENTAL_CHROME_FEATURES = 'true';

/** @type {import('vite').ViteDevServer | undefined} */
let vite;

/**
 * Serves sources to the test runner through Vite, so that browser tests see what the build sees.
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
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

/** @type {Awaited<ReturnType<typeof startTransportServers>> | undefined} */
let servers;

/**
 * Runs the HTTP servers that transports are tested against; a test asks for their addresses.
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
const transportServers = {
  name: 'transport-servers',
  async serverStart() {
    servers = await startTransportServers();
  },
  async serverStop() {
    await servers?.stop();
  },
  serve: ({ path }) =>
    path === '/wtr-transport-servers.json' && servers
      ? { body: JSON.stringify(servers.addresses), type: 'json' }
      : undefined,
};

const ownPaths = ['/__web-', '/node_modules/@web/', '/wtr-'];

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
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

// A script that fills its heap then brings its process down at once, and not when the machine has no memory left.
const smallHeaps = '--js-flags=--max-heap-size=256';

export default {
  files: 'test/{app,ui}/**/*.browser.test.ts',
  nodeResolve: false,
  // A busy machine takes longer than the usual two seconds, and the hostile suite its time.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: '20000' } },
  middleware: [throughVite],
  plugins: [viteServer, transportServers],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: [...chromiumArguments, smallHeaps] },
    }),
  ],
};
