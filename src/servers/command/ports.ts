/** A server of this project. */
export type ServerName = 'explorer' | 'relay' | 'simulator' | 'accounts';

/** A port for each server. */
export type Ports = Readonly<Record<ServerName, number>>;

/** Ports the servers listen at unless told otherwise. */
export const defaultPorts: Ports = { explorer: 5173, relay: 5174, simulator: 5175, accounts: 5176 };

/** Environment variables that name other ports. */
export const portVariables = {
  explorer: 'PORT',
  relay: 'RELAY_PORT',
  simulator: 'SIMULATOR_PORT',
  accounts: 'ACCOUNTS_PORT',
} as const satisfies Record<ServerName, string>;

/** Reads a port number; null for anything but a whole number from 1 to 65535. */
export function readPort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
