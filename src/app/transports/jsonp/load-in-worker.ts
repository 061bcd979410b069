import type { JsonpCall, JsonpEnding } from './protocol.ts';
import type { WriteValue } from './write-value.ts';

interface WorkerScope {
  [name: string]: unknown;
  importScripts(url: string): void;
  postMessage(message: JsonpEnding, transfer: Transferable[]): void;
}

/**
 * Runs a JSONP script inside a worker. Only its source text gets there (`workerSource`), so it may use nothing from
 * outside itself but its arguments.
 */
function loadInWorker(call: JsonpCall, write: WriteValue): void {
  const scope = self as unknown as WorkerScope;
  const post = scope.postMessage.bind(scope);
  // What the script has no use for: workers of its own would multiply faster than they can be killed, and a flood of
  // messages would keep the frame busy.
  for (const name of ['Worker', 'postMessage', 'close', 'BroadcastChannel'])
    for (let holder: object | null = scope; holder; holder = Object.getPrototypeOf(holder))
      Reflect.deleteProperty(holder, name);
  let ended = false;
  const end = (ending: JsonpEnding) => {
    if (ended) return;
    ended = true;
    post(ending, ending.kind === 'value' ? [ending.json] : []);
  };
  scope[call.callback] = (value: unknown) => end(write(value, call.limit));
  try {
    scope.importScripts(call.url);
    end({ kind: 'no-callback' });
  } catch {
    // A foreign script's syntax error looks exactly like a 404 from here; the script element can tell more. A text
    // that was handed over can't fail to load.
    end({ kind: call.script === null ? 'not-loaded' : 'threw' });
  }
}

/** Writes the program of the worker that carries out one call. */
export function workerSource(call: JsonpCall, createWriter: () => WriteValue): string {
  return `(${loadInWorker})(${JSON.stringify(call)}, (${createWriter})())`;
}
