import type { Clock } from '../auto-lock.ts';

/** How long the calls of one step may take together, in milliseconds. */
const limit = 30_000;

/** Runs calls with a signal that ends them when they take too long, or when another signal is aborted. */
export async function withDeadline<Value>(
  schedule: Clock['schedule'],
  signal: AbortSignal | null,
  run: (limited: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const cancel = schedule(abort, limit);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    return await run(controller.signal);
  } finally {
    cancel();
    signal?.removeEventListener('abort', abort);
  }
}
