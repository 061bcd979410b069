import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src/servers/command/parse-command.ts';
import { type Relaying, readRelaying } from '../../../src/servers/command/read-relaying.ts';

const usual = {
  kind: 'run',
  what: 'start',
  ports: { explorer: 5173, relay: 5174, simulator: 5175, accounts: 5176 },
  open: true,
  relaying: readRelaying({}, {}) as Relaying,
  simulation: {
    seed: 'harbor pine',
    size: 2_000,
    conditions: { clock: 'running', latency: 0, readOnly: false },
    deliverTo: [],
  },
};

describe('parseCommand', () => {
  it('starts everything unless told otherwise', () => {
    expect(parseCommand([], {})).toEqual(usual);
    expect(parseCommand(['start'], { PORT: '' })).toEqual(usual);
  });

  it('gives --port to the server that is started', () => {
    const ports = (what: string) => {
      const command = parseCommand([what, '--port', '8000'], {});
      return command.kind === 'run' && Object.values(command.ports);
    };
    expect(ports('start')).toEqual([8000, 5174, 5175, 5176]);
    expect(ports('relay')).toEqual([5173, 8000, 5175, 5176]);
    expect(ports('simulator')).toEqual([5173, 5174, 8000, 5176]);
  });

  it('takes ports from the environment, and flags before those', () => {
    const environment = { PORT: '1', RELAY_PORT: '2', SIMULATOR_PORT: '65535', ACCOUNTS_PORT: '3' };
    const command = parseCommand(['start', '--port', '9'], environment);
    expect(command).toMatchObject({ ports: { explorer: 9, relay: 2, simulator: 65_535, accounts: 3 } });
  });

  it('collects repeated origins', () => {
    const args = ['relay', '--allow-target', 'https://a.example/', '--allow-target=http://b:1', '--no-open'];
    expect(parseCommand([...args, '--allow-origin', 'https://c.example'], {})).toEqual({
      ...usual,
      what: 'relay',
      open: false,
      relaying: {
        ...usual.relaying,
        allowTargets: ['https://a.example', 'http://b:1'],
        allowOrigins: ['https://c.example'],
      },
    });
  });

  it('knows serve as the other word for start', () => {
    expect(parseCommand(['serve', '--no-open'], {})).toEqual({ ...usual, open: false });
  });

  it('puts help and version before all else', () => {
    expect(parseCommand(['relay', '--port', 'x', '--help'], {})).toEqual({ kind: 'help', about: 'relay' });
    expect(parseCommand(['serve', '--help'], {})).toEqual({ kind: 'help', about: 'all' });
    expect(parseCommand(['--version'], { PORT: 'x' })).toEqual({ kind: 'version' });
  });

  it.each([
    [['--colour'], {}, "Unknown option '--colour'."],
    [['stop'], {}, 'Unknown command "stop".'],
    [['relay', 'now'], {}, 'Unexpected argument "now".'],
    [['--port', '0'], {}, '--port must be a whole number from 1 to 65535, not "0".'],
    [['--port='], {}, '--port must be a whole number from 1 to 65535, not "".'],
    [[], { RELAY_PORT: '5174.5' }, 'RELAY_PORT must be a whole number from 1 to 65535, not "5174.5".'],
    [[], { PORT: '65536' }, 'PORT must be a whole number from 1 to 65535, not "65536".'],
    [
      ['--allow-target', '*'],
      {},
      '--allow-target takes an exact origin such as https://example.com, not "*".',
    ],
    [
      ['--allow-origin', 'https://a/b'],
      {},
      '--allow-origin takes an exact origin such as https://example.com, not "https://a/b".',
    ],
  ])('calls %j with %j a mistake', (args, environment, message) => {
    expect(parseCommand(args, environment)).toEqual({ kind: 'mistake', message });
  });
});
