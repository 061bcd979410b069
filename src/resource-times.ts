import type { Timeline } from './app/transports/time-leg.ts';

/** How many of the latest requests are remembered to be asked for. */
const most = 200;
/** How long the browser may take to note a request that has ended, in milliseconds. */
const patience = 500;

/** Follows the requests of this page from its opening on; `note` is told of each, with its moment since 1970. */
export function watchRequests(note: (url: string, at: number) => void): Timeline {
  const recent: PerformanceResourceTiming[] = [];
  const waiting = new Set<() => void>();
  const take = (entries: PerformanceEntryList) => {
    for (const entry of entries) {
      note(entry.name, performance.timeOrigin + entry.startTime);
      recent.push(entry as PerformanceResourceTiming);
    }
    recent.splice(0, Math.max(0, recent.length - most));
    for (const look of waiting) look();
  };
  note(location.href, performance.timeOrigin);
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'resource', buffered: true });

  const look = (url: string, since: number) =>
    recent.findLast(({ name, startTime }) => name === url && startTime >= since - 1) ?? null;
  return {
    now: () => performance.now(),
    async find(url, since) {
      take(observer.takeRecords());
      return (
        look(url, since) ??
        new Promise((resolve) => {
          const end = (entry: PerformanceResourceTiming | null) => {
            clearTimeout(timer);
            waiting.delete(tryAgain);
            resolve(entry);
          };
          const tryAgain = () => {
            const entry = look(url, since);
            if (entry) end(entry);
          };
          const timer = setTimeout(end, patience, null);
          waiting.add(tryAgain);
        })
      );
    },
  };
}
