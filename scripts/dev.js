import { endWithNpm } from './end-with-npm.js';
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
const { createServer } = await import('vite');

/** @type {{ relay?: string, simulator?: string, accounts?: string }} */
let neighbours = {};

const vite = await createServer({
  configFile: 'vite.config.ts',
  server: { host: '127.0.0.1', strictPort: true },
  plugins: [
    {
      name: 'ax-servers',
      transformIndexHtml: { order: 'pre', handler: (html) => writeServers(html, neighbours) },
    },
  ],
});

/**
 * Loads a module of the servers from source, by the server of the page.
 * @param {string} name
 */
const load = (name) => vite.ssrLoadModule(`/src/servers/${name}.ts`);

const { parseCommand } = /** @type {ParseCommand} */ (await load('command/parse-command'));
const command = parseCommand(['start', ...process.argv.slice(2)], process.env);
if (command.kind !== 'run') {
  await vite.close();
  console.error(command.kind === 'mistake' ? command.message : 'npm run dev takes the flags of npm start.');
  process.exit(2);
}

const { choosePorts } = /** @type {ChoosePorts} */ (await load('command/choose-ports'));
const { isPortFree } = /** @type {IsPortFree} */ (await load('command/is-port-free'));
const { isPersonThere } = /** @type {OpenBrowser} */ (await load('command/open-browser'));
const { startServers } = /** @type {StartServers} */ (await load('command/start-servers'));
const { writeServers } = /** @type {WriteServers} */ (await load('explorer/write-servers'));

const { ports, notices } = await choosePorts(
  command.ports,
  ['explorer', 'relay', 'simulator', 'accounts'],
  isPortFree,
);
for (const notice of notices) console.log(notice);
const servers = await startServers({
  ...command,
  names: ['relay', 'simulator', 'accounts'],
  ports,
  root: '',
  log: console.log,
});
const { relay, simulator, accounts } = servers.urls;

neighbours = { relay, simulator, accounts };
await vite.listen(ports.explorer);
if (command.open && isPersonThere(process.stdout, process.env)) vite.openBrowser();
console.log(`
  Explorer              http://localhost:${ports.explorer}
  Relay                 ${relay}
  Simulated API         ${simulator}
  Its accounts server   ${accounts}

Changes to the page show at once; restart to change the servers. Stop with Ctrl+C.`);

const stop = () => Promise.all([vite.close(), servers.close()]).finally(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
endWithNpm();
