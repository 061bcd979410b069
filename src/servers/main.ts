import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { choosePorts } from './command/choose-ports.ts';
import { type GreetingLine, writeGreeting } from './command/greeting.ts';
import { help } from './command/help.ts';
import { isPortFree } from './command/is-port-free.ts';
import { loopbackOrigins } from './command/loopback-origins.ts';
import { isPersonThere, openBrowser } from './command/open-browser.ts';
import { type Command, parseCommand } from './command/parse-command.ts';
import type { ServerName } from './command/ports.ts';
import { relayHelp } from './command/relay-help.ts';
import { listRelayOrigins, startServers } from './command/start-servers.ts';
import { listTargets } from './relay/check-target.ts';
import { demoClientId, demoClientSecret } from './simulator/demo-client.ts';
import {
  demoAccountId,
  demoFrankfurtToken,
  demoKey,
  demoLogin,
  demoPersonalToken,
  demoReaderToken,
  demoToken,
} from './simulator/demo-credentials.ts';

// As far from here as from build/servers/main.js.
const root = fileURLToPath(new URL('../../dist/', import.meta.url));

const titles: readonly (readonly [ServerName, string])[] = [
  ['explorer', 'Explorer'],
  ['relay', 'Relay'],
  ['simulator', 'Simulated API'],
  ['accounts', 'Its accounts server'],
];

const credentials: readonly GreetingLine[] = [
  ['login', demoLogin],
  ['key', demoKey],
  ['account id', demoAccountId],
  ['personal access token', demoPersonalToken],
  ['bearer token', demoToken],
  ['that may only read', demoReaderToken],
  ['with X-Region: fra', demoFrankfurtToken],
  ['client id, secret', `${demoClientId} ${demoClientSecret}`],
];

const started: Readonly<Record<'start' | 'relay' | 'simulator', readonly ServerName[]>> = {
  start: ['explorer', 'relay', 'simulator', 'accounts'],
  relay: ['relay'],
  simulator: ['simulator', 'accounts'],
};

function fail(message: string, exitCode: number): never {
  console.error(message);
  process.exit(exitCode);
}

async function run(command: Command & { kind: 'run' }): Promise<void> {
  const names = started[command.what];
  if (names.includes('explorer') && !existsSync(join(root, 'index.html')))
    fail('The explorer is not built yet; build it with: npm run build', 1);
  const { ports, notices } = await choosePorts(command.ports, names, isPortFree);
  for (const notice of notices) console.log(notice);
  const servers = await startServers({ ...command, names, ports, root, log: console.log });
  const stop = () => servers.close().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  const lines = titles.flatMap(([name, title]): GreetingLine[] => {
    const url = servers.urls[name];
    return url ? [[title, url]] : [];
  });
  if (servers.urls.relay) {
    const { relaying } = command;
    const local = servers.urls.simulator ? loopbackOrigins(ports.simulator) : [];
    const allowTargets = [...local, ...relaying.allowTargets];
    lines.push([
      'Relay serves',
      listRelayOrigins(relaying, ports).join(' ') || 'no page: use --allow-origin',
    ]);
    lines.push(['Relay forwards to', listTargets({ ...relaying, allowTargets }).join(' ')]);
  }
  console.log(writeGreeting(lines, names.includes('simulator') ? credentials : null));
  const { explorer } = servers.urls;
  if (explorer && command.open && isPersonThere(process.stdout, process.env)) openBrowser(explorer);
}

const command = parseCommand(process.argv.slice(2), process.env);
if (command.kind === 'help') console.log(command.about === 'relay' ? relayHelp : help);
else if (command.kind === 'version') console.log(version);
else if (command.kind === 'mistake') fail(`${command.message}\nSee --help.`, 2);
else run(command).catch((error: Error) => fail(error.message, 1));
