/** A clock that tests move; what was scheduled runs when its time comes. */
export function createClock() {
  let now = 1_000_000;
  const waiting = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    schedule(run: () => void, milliseconds: number) {
      const entry = { at: now + milliseconds, run };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    /** Lets time pass, with everything that was scheduled in it. */
    pass(milliseconds: number) {
      const end = now + milliseconds;
      const next = () =>
        [...waiting].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      for (let entry = next(); entry; entry = next()) {
        waiting.delete(entry);
        now = entry.at;
        entry.run();
      }
      now = end;
    },
    /** Lets time pass while the computer sleeps and nothing runs. */
    sleep(milliseconds: number) {
      now += milliseconds;
      for (const entry of waiting) entry.at += milliseconds;
    },
    /** How much is scheduled. */
    scheduled: () => waiting.size,
  };
}
