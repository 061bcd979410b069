import { projectRoot } from './project-root.js';
import { requireSetup } from './setup.js';

/** @typedef {typeof import('../src/servers/command/parse-command.ts')} ParseCommand */
/** @typedef {typeof import('../src/servers/command/choose-ports.ts')} ChoosePorts */
/** @typedef {typeof import('../src/servers/command/is-port-free.ts')} IsPortFree */
/** @typedef {typeof import('../src/servers/command/start-servers.ts')} StartServers */
/** @typedef {typeof import('../src/servers/command/open-browser.ts')} OpenBrowser */
/** @typedef {typeof import('../src/servers/explorer/write-servers.ts')} WriteServers */

requireSetup();
process.chdir(projectRoot);
const { createServer, runnerImport } = await import('vite');

/**
 * Loads a module of the servers from source.
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function load(name) {
  const path = `./src/servers/${name}.ts`;
  return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
}

const { parseCommand } = await /** @type {Promise<ParseCommand>} */ (load('command/parse-command'));
const command = parseCommand(['start', ...process.argv.slice(2)], process.env);
if (command.kind !== 'run') {
  console.error(command.kind === 'mistake' ? command.message : 'npm run dev takes the flags of npm start.');
  process.exit(2);
}

const { choosePorts } = await /** @type {Promise<ChoosePorts>} */ (load('command/choose-ports'));
const { isPortFree } = await /** @type {Promise<IsPortFree>} */ (load('command/is-port-free'));
const { isPersonThere } = await /** @type {Promise<OpenBrowser>} */ (load('command/open-browser'));
const { startServers } = await /** @type {Promise<StartServers>} */ (load('command/start-servers'));
const { writeServers } = await /** @type {Promise<WriteServers>} */ (load('explorer/write-servers'));

const { ports, notices } = await choosePorts(command.ports, ['explorer', 'relay', 'simulator'], isPortFree);
for (const notice of notices) console.log(notice);
const servers = await startServers({
  ...command,
  names: ['relay', 'simulator'],
  ports,
  root: '',
  log: console.log,
});
const { relay, simulator } = servers.urls;

const vite = await createServer({
  configFile: 'vite.config.ts',
  server: {
    host: '127.0.0.1',
    port: ports.explorer,
    strictPort: true,
    open: command.open && isPersonThere(process.stdout, process.env),
  },
  plugins: [
    {
      name: 'ax-servers',
      transformIndexHtml: { order: 'pre', handler: (html) => writeServers(html, { relay, simulator }) },
    },
  ],
});
await vite.listen();
console.log(`
  Explorer        http://localhost:${ports.explorer}
  Relay           ${relay}
  Simulated API   ${simulator}

Changes to the page show at once; restart to change the servers. Stop with Ctrl+C.`);

const stop = () => Promise.all([vite.close(), servers.close()]).finally(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
