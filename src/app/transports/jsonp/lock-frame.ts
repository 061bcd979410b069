import type { JsonpCall } from './protocol.ts';

let lockedTo: string | null = null;

/**
 * Narrows the policy of this frame to one source of scripts, for good: policies add up and can't be taken back. Workers
 * of the frame inherit it; a frame that runs scripts itself has none.
 */
export function lockFrame(source: string, by: JsonpCall['by']): void {
  if (lockedTo === source) return;
  lockedTo = source;
  const workers = by === 'worker' ? 'blob:' : "'none'";
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `default-src 'none'; script-src ${source}; worker-src ${workers}; base-uri 'none'; form-action 'none'`;
  document.head.append(meta);
}
