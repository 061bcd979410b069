let lockedTo: string | null = null;

/**
 * Narrows the policy of this frame to one source of scripts, for good: policies add up and can't be taken back. Workers
 * of the frame inherit it.
 */
export function lockFrame(source: string): void {
  if (lockedTo === source) return;
  lockedTo = source;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `default-src 'none'; script-src ${source}; worker-src blob:; base-uri 'none'; form-action 'none'`;
  document.head.append(meta);
}
