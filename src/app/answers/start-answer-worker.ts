/** Starts the worker that reads answers. */
export function startAnswerWorker(): Worker {
  return new Worker(new URL('./answer-worker.ts', import.meta.url), { type: 'module' });
}
