/**
 * Ends this process when the npm that runs it is gone: npm passes a signal on to its shell only, which would leave the
 * servers running and their ports taken.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
