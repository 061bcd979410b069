import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { livechatOrigins } from '../../src/core/catalogue/livechat/origins.ts';
import { demoClientId } from '../../src/servers/simulator/demo-client.ts';
import { demoKey, demoLogin, demoToken } from '../../src/servers/simulator/demo-credentials.ts';

let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  // Inside the project, so that the built file finds its packages.
  await mkdir('.cache', { recursive: true });
  folder = await mkdtemp(join('.cache', 'main test '));
  const outDir = join(folder, 'build', 'servers');
  await build({ configFile: 'vite.servers.config.ts', logLevel: 'error', build: { outDir } });
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'index.html'), '<meta name="ax-servers" content="">');
}, 30_000);

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rm(folder, { recursive: true }));

async function takePort(port = 0) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = () => new Promise((resolve) => server.close(resolve));
  return { port: (server.address() as AddressInfo).port, close };
}

/** Finds four ports that are free, each with free ones after it. */
async function freePorts() {
  const held = [await takePort(), await takePort(), await takePort(), await takePort()];
  await Promise.all(held.map((one) => one.close()));
  const [explorer = 0, relay = 0, simulator = 0, accounts = 0] = held.map((one) => one.port);
  return { explorer, relay, simulator, accounts };
}

function runMain(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(folder, 'build', 'servers', 'main.js'), ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const errors = text(child.stderr);
  const ended = once(child, 'close').then(async ([code]) => ({ code, output, errors: await errors }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => output.includes('Ctrl+C') && resolve(output));
    ended.then((end) => reject(new Error(`ended: ${end.errors}`)));
  });
  ready.catch(() => {});
  return { child, ready, ended };
}

function startAll({ explorer, relay, simulator, accounts }: Awaited<ReturnType<typeof freePorts>>) {
  const environment = {
    PORT: `${explorer}`,
    RELAY_PORT: `${relay}`,
    SIMULATOR_PORT: `${simulator}`,
    ACCOUNTS_PORT: `${accounts}`,
  };
  return runMain(['start', '--no-open'], environment);
}

describe('start', () => {
  it('prints where everything is and what the simulated API takes', async () => {
    const ports = await freePorts();
    const output = await startAll(ports).ready;
    for (const port of Object.values(ports)) expect(output).toContain(`http://localhost:${port}\n`);
    for (const credential of [demoLogin, demoKey, demoToken, demoClientId])
      expect(output).toContain(credential);
  });

  it('joins the three: the page knows the others, the relay reaches the simulated API for it', async () => {
    const ports = await freePorts();
    await startAll(ports).ready;
    const page = await (await fetch(`http://127.0.0.1:${ports.explorer}/`)).text();
    expect(page).toContain(
      `{"relay":"http://localhost:${ports.relay}","simulator":"http://localhost:${ports.simulator}","accounts":"http://localhost:${ports.accounts}"}`,
    );
    for (const host of ['localhost', '127.0.0.1']) {
      const headers = {
        Origin: `http://${host}:${ports.explorer}`,
        'X-Relay-Target': `http://${host}:${ports.simulator}/v2/agents`,
      };
      const response = await fetch(`http://127.0.0.1:${ports.relay}/forward`, { headers });
      expect(response.headers.get('X-Relay-Error')).toBeNull();
      expect(response.headers.get('X-Relay-Status')).toBe('401');
      const control = `http://127.0.0.1:${ports.simulator}/-/state`;
      expect((await fetch(control, { headers: { Origin: headers.Origin } })).status).toBe(200);
      expect((await fetch(control, { headers: { Origin: `http://${host}:1` } })).status).toBe(403);
    }
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends at once on %s, with connections kept open',
    async (signal) => {
      const ports = await freePorts();
      const { child, ready, ended } = startAll(ports);
      await ready;
      const agent = new Agent({ keepAlive: true });
      for (const port of Object.values(ports)) {
        const request = get({ host: '127.0.0.1', port, agent });
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        await text(response);
      }
      child.kill(signal);
      expect((await ended).code).toBe(0);
      agent.destroy();
    },
  );

  it('says plainly which port is taken and which it uses instead', async () => {
    const ports = await freePorts();
    const held = await takePort(ports.explorer);
    const output = await startAll(ports).ready;
    const [, port] =
      output.match(new RegExp(`^Port ${ports.explorer} is taken; using (\\d+)\\.$`, 'm')) ?? [];
    expect(output).toContain(`http://localhost:${port}\n`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    await held.close();
  });
});

it('relay alone serves the pages of the explorer and what it is told to', async () => {
  const { explorer, relay } = await freePorts();
  const args = [
    'relay',
    '--port',
    `${relay}`,
    '--allow-target',
    'https://a.example',
    '--allow-origin',
    'https://b.example',
  ];
  await runMain(args, { PORT: `${explorer}` }).ready;
  const greet = (origin: string) => fetch(`http://127.0.0.1:${relay}/`, { headers: { Origin: origin } });
  const targets = [...livechatOrigins, 'https://a.example'];
  expect(await (await greet(`http://localhost:${explorer}`)).json()).toMatchObject({ targets });
  expect((await greet('https://b.example')).status).toBe(200);
  expect((await greet('https://c.example')).status).toBe(403);
});

it('an unknown flag ends with code 2 and a plain word', async () => {
  const { code, errors } = await runMain(['start', '--colour']).ended;
  expect([code, errors]).toEqual([2, "Unknown option '--colour'.\nSee --help.\n"]);
});

it('help and version are printed without starting anything', async () => {
  const help = await runMain(['--help']).ended;
  expect([help.code, help.output]).toEqual([0, expect.stringContaining('--allow-target')]);
  expect((await runMain(['--version']).ended).output).toBe(`${version}\n`);
});

it('simulator alone lets people sign in, also from the page of an origin it is told of', async () => {
  const { simulator, accounts } = await freePorts();
  const args = ['simulator', '--port', `${simulator}`, '--allow-origin', 'https://b.example'];
  const output = await runMain(args, { ACCOUNTS_PORT: `${accounts}` }).ready;
  expect(output).toContain(`http://localhost:${accounts}\n`);
  const ask = (origin: string) => {
    const redirect_uri = `${origin}/oauth-callback.html`;
    const fields = { response_type: 'token', client_id: demoClientId, redirect_uri };
    return fetch(`http://127.0.0.1:${accounts}/?${new URLSearchParams(fields)}`);
  };
  expect((await ask('https://b.example')).status).toBe(200);
  expect((await ask('https://c.example')).status).toBe(400);
});
