import type { IncomingMessage } from 'node:http';
import { clientOf } from './client-of.ts';

/**
 * Names the client of a call for counting. Behind a reverse proxy of the owner's that is the last address the proxy
 * noted, since all before it are words of the client's own; else the one the connection comes from.
 */
export function nodeClient({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
  const noted = behindProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
    : undefined;
  return clientOf(noted?.trim() ?? '') ?? clientOf(socket.remoteAddress ?? '') ?? 'unknown';
}
