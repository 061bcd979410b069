import { parseArgs } from 'node:util';
import { defaultPorts, type Ports, portVariables, readPort, type ServerName } from './ports.ts';
import { type Relaying, readRelaying, relayFlags } from './read-relaying.ts';
import { readSimulation, type Simulation, simulationFlags } from './read-simulation.ts';

/** What a person asks for on the command line. */
export type Command =
  | { readonly kind: 'help'; readonly about: 'all' | 'relay' }
  | { readonly kind: 'version' }
  | { readonly kind: 'mistake'; readonly message: string }
  | {
      readonly kind: 'run';
      /** `start`, which `serve` means too, runs all servers; `simulator` the simulated API with its accounts server. */
      readonly what: 'start' | 'relay' | 'simulator';
      /** Ports wanted. */
      readonly ports: Ports;
      /** Whether a browser may be opened. */
      readonly open: boolean;
      /** How the relay is started; its origins are those of explorers that sign in, too. */
      readonly relaying: Relaying;
      /** How the simulated API is started. */
      readonly simulation: Simulation;
    };

const options = {
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  ...relayFlags,
  ...simulationFlags,
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const whats = ['start', 'relay', 'simulator'] as const;
const portOf = { start: 'explorer', relay: 'relay', simulator: 'simulator' } as const;
const mistake = (message: string): Command => ({ kind: 'mistake', message });

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // parseArgs adds advice about `--` that fits no flag of ours.
    return (error as Error).message.split('. ')[0] ?? '';
  }
}

/** Reads the command line and the environment; every mistake becomes one sentence. */
export function parseCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command {
  const read = readArguments(args);
  if (typeof read === 'string') return mistake(`${read.replace(/\.$/, '')}.`);
  const { values, positionals } = read;
  const [word = 'start', extra] = positionals;
  if (values.help) return { kind: 'help', about: word === 'relay' ? 'relay' : 'all' };
  if (values.version) return { kind: 'version' };
  const what = word === 'serve' ? 'start' : whats.find((name) => name === word);
  if (!what) return mistake(`Unknown command "${word}".`);
  if (extra !== undefined) return mistake(`Unexpected argument "${extra}".`);

  const ports: Record<ServerName, number> = { ...defaultPorts };
  for (const name of Object.keys(ports) as ServerName[]) {
    const flag = name === portOf[what] ? values.port : undefined;
    const text = flag ?? environment[portVariables[name]];
    if (flag === undefined && !text) continue;
    const port = readPort(text ?? '');
    const source = flag === undefined ? portVariables[name] : '--port';
    if (port === null) return mistake(`${source} must be a whole number from 1 to 65535, not "${text}".`);
    ports[name] = port;
  }

  const relaying = readRelaying(values, environment);
  if (typeof relaying === 'string') return mistake(relaying);
  const simulation = readSimulation(values);
  if (typeof simulation === 'string') return mistake(simulation);
  const open = !values['no-open'];
  return {
    kind: 'run',
    what,
    ports,
    open,
    relaying,
    simulation,
  };
}
