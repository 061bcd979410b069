import { describe, expect, it } from 'vitest';
import { choosePorts } from '../../../src/servers/command/choose-ports.ts';
import { defaultPorts } from '../../../src/servers/command/ports.ts';

const all = ['explorer', 'relay', 'simulator', 'accounts'] as const;
const free =
  (...busy: number[]) =>
  async (port: number) =>
    !busy.includes(port);

describe('choosePorts', () => {
  it('keeps the wanted ports while they are free', async () => {
    expect(await choosePorts(defaultPorts, all, free())).toEqual({ ports: defaultPorts, notices: [] });
  });

  it('moves to the next free port and says so, never onto one another server wants', async () => {
    expect(await choosePorts(defaultPorts, all, free(5173))).toEqual({
      ports: { explorer: 5177, relay: 5174, simulator: 5175, accounts: 5176 },
      notices: ['Port 5173 is taken; using 5177.'],
    });
  });

  it('gives two moved servers different ports', async () => {
    const { ports } = await choosePorts(defaultPorts, all, free(5173, 5174, 5177));
    expect(ports).toEqual({ explorer: 5178, relay: 5179, simulator: 5175, accounts: 5176 });
  });

  it('parts servers that want the same port', async () => {
    const { ports } = await choosePorts({ ...defaultPorts, explorer: 5174 }, all, free());
    expect(ports).toEqual({ explorer: 5174, relay: 5177, simulator: 5175, accounts: 5176 });
  });

  it('looks only at the servers that start', async () => {
    const { ports, notices } = await choosePorts(defaultPorts, ['relay'], free(5173, 5174));
    expect([ports.relay, notices]).toEqual([5177, ['Port 5174 is taken; using 5177.']]);
  });

  it('rejects when no port is left', async () => {
    const wanted = { ...defaultPorts, relay: 65_534 };
    await expect(choosePorts(wanted, ['relay'], async () => false)).rejects.toThrow(
      'No port is free from 65534 on.',
    );
  });
});
