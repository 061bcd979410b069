import type { Ports, ServerName } from './ports.ts';

/** Ports that are free, with a sentence for each that is not the one wanted. */
export interface ChosenPorts {
  /** Port for each server asked for. */
  readonly ports: Ports;
  /** What has to be said about it. */
  readonly notices: readonly string[];
}

/**
 * Chooses a port for each of `names`: the wanted one, or the next that is free and that no other server wants.
 * Rejects when there is none left up to 65535.
 */
export async function choosePorts(
  wanted: Ports,
  names: readonly ServerName[],
  isFree: (port: number) => Promise<boolean>,
): Promise<ChosenPorts> {
  const ports = { ...wanted };
  const notices: string[] = [];
  const taken = new Set<number>();
  const kept = new Set(Object.values(wanted));
  for (const name of names) {
    let port = wanted[name];
    while (taken.has(port) || (port !== wanted[name] && kept.has(port)) || !(await isFree(port))) {
      port += 1;
      if (port > 65_535) throw new Error(`No port is free from ${wanted[name]} on.`);
    }
    if (port !== wanted[name]) notices.push(`Port ${wanted[name]} is taken; using ${port}.`);
    taken.add(port);
    ports[name] = port;
  }
  return { ports, notices };
}
