/** Instant at which a new simulated account wakes up, in Unix seconds: 2018-04-13T14:00:00Z. */
export const worldStart = Date.UTC(2018, 3, 13, 14) / 1000;

/** Starts the account's clock; it tells Unix seconds and runs as fast as `now` (milliseconds) does. */
export function createClock(now: () => number): () => number {
  const startedAt = now();
  return () => worldStart + Math.max(0, Math.floor((now() - startedAt) / 1000));
}
