import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/**
 * @typedef {object} RunningCommand A command of the built servers that serves.
 * @property {string[]} addresses what it printed, in its order: explorer, relay, simulated API, its accounts server
 * @property {() => string} output everything it has printed
 * @property {import('node:child_process').ChildProcess} child its process, with a channel for messages
 * @property {() => Promise<void>} stop ends it as Ctrl+C does, and waits for its end
 */

/**
 * Runs a command of the built servers in a process of its own and waits until it serves; for tests and benchmarks.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {readonly string[]} [nodeFlags] what Node itself is told
 * @returns {Promise<RunningCommand>}
 */
export async function runCommand(args, env = {}, nodeFlags = []) {
  const main = join(projectRoot, 'build', 'servers', 'main.js');
  const child = spawn(process.execPath, [...nodeFlags, main, ...args], {
    env: { ...process.env, CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      /** @param {Buffer} chunk */
      const read = (chunk) => {
        output += chunk;
        if (output.includes('Ctrl+C')) resolve();
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('exit', () => reject(new Error(`The command ended early:\n${output}`)));
    })
  );
  return {
    addresses: output.match(/http:\/\/localhost:\d+/g) ?? [],
    output: () => output,
    child,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

/**
 * Starts explorer, relay, simulated API and its accounts server on free ports, as `npm start` does.
 * @returns {Promise<{ explorer: string, relay: string, simulator: string, accounts: string, output: () => string, stop: () => Promise<void> }>}
 */
export async function runServers() {
  const names = ['PORT', 'RELAY_PORT', 'SIMULATOR_PORT', 'ACCOUNTS_PORT'];
  /** @type {Record<string, string>} */
  const ports = {};
  for (const name of names) ports[name] = String(await findFreePort());
  const command = await runCommand(['start', '--no-open'], ports);
  const [explorer = '', relay = '', simulator = '', accounts = ''] = command.addresses;
  return { explorer, relay, simulator, accounts, output: command.output, stop: command.stop };
}

/**
 * Asks the system for a port nobody has.
 * @returns {Promise<number>}
 */
export async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
