import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../build/servers/main.js', import.meta.url));

/** A running command of the built servers, with what it prints. */
export interface RunningCommand {
  readonly output: () => string;
  stop(): Promise<void>;
}

/** The three servers of `npm start`, on free ports. */
export interface RunningServers extends RunningCommand {
  readonly explorer: string;
  readonly relay: string;
  readonly simulator: string;
}

/** Asks the system for a port nobody has. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs a command of the built servers and waits for its last line. */
export async function runCommand(args: string[], env: Record<string, string>): Promise<RunningCommand> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('Ctrl+C')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The servers ended early:\n${output}`)));
  });
  return { output: () => output, stop: () => stop(child) };
}

/** Starts explorer, relay and simulated API as `npm start` does. */
export async function runServers(): Promise<RunningServers> {
  const ports = [await findFreePort(), await findFreePort(), await findFreePort()];
  const [PORT = '', RELAY_PORT = '', SIMULATOR_PORT = ''] = ports.map(String);
  const command = await runCommand(['start', '--no-open'], { PORT, RELAY_PORT, SIMULATOR_PORT });
  const [explorer = '', relay = '', simulator = ''] = command.output().match(/http:\/\/localhost:\d+/g) ?? [];
  return { ...command, explorer, relay, simulator };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}
