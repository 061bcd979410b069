import { worldStart } from '../../../core/simulation/world-start.ts';

/** The clock of an account, in Unix seconds. */
export interface Clock {
  /** The account's time. */
  read(): number;
  /** Lets it run, or stops it at a Unix second. */
  set(clock: 'running' | number): void;
  /** Puts a running clock forward to an instant that has been reached elsewhere; never back. */
  advance(to: number): void;
}

/** Starts the account's clock; it runs as fast as `now` (milliseconds) does. */
export function createClock(now: () => number): Clock {
  let base = worldStart;
  let startedAt = now();
  let stopped: number | null = null;
  const running = () => base + Math.max(0, Math.floor((now() - startedAt) / 1000));
  return {
    read: () => stopped ?? running(),
    set(clock) {
      stopped = clock === 'running' ? null : clock;
    },
    advance(to) {
      if (to <= running()) return;
      base = to;
      startedAt = now();
    },
  };
}
