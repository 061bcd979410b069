/** A clock, and something to be woken by. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once after so many milliseconds; gives back the function that prevents it. */
  schedule(run: () => void, milliseconds: number): () => void;
}

/** Locks after a time without activity. */
export interface AutoLock {
  /** Begins to watch, as after an activity. */
  start(): void;
  /** Ends watching. */
  stop(): void;
  /** Somebody did something; too late when the time is over already. */
  noteActivity(): void;
  /** Locks now if the time is over. */
  check(): void;
}

/** Timers stand still while a computer sleeps, so the clock is asked this often; it is behind for no longer on waking up. */
const interval = 1000;

/** Makes what calls `lock` after so many minutes without activity; null minutes: never. */
export function createAutoLock(clock: Clock, minutes: () => number | null, lock: () => void): AutoLock {
  let lastActivity = 0;
  let cancel: (() => void) | null = null;

  function isOver(): boolean {
    const [limit, now] = [minutes(), clock.now()];
    // A clock that was set back must not lengthen the time.
    lastActivity = Math.min(lastActivity, now);
    return limit !== null && now - lastActivity >= limit * 60_000;
  }

  function check(): void {
    if (!cancel || !isOver()) return;
    stop();
    lock();
  }

  function watch(): void {
    cancel = clock.schedule(() => {
      check();
      if (cancel) watch();
    }, interval);
  }

  function stop(): void {
    cancel?.();
    cancel = null;
  }

  return {
    start() {
      stop();
      lastActivity = clock.now();
      watch();
    },
    stop,
    noteActivity() {
      // First of all: the first touch after a long sleep must not count as if there had been none.
      check();
      lastActivity = clock.now();
    },
    check,
  };
}
