import { workerSource } from './load-in-worker.ts';
import { type JsonpCall, type JsonpEnding, readEnding } from './protocol.ts';
import { createWriter } from './write-value.ts';

/** Runs a call's script in a worker of its own; gives back what kills it. */
export function runInWorker(call: JsonpCall, end: (ending: JsonpEnding) => void): () => void {
  const urls: string[] = [];
  const toUrl = (text: string) => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    urls.push(url);
    return url;
  };
  // The worker gets no copy of a script it has the URL of.
  const loaded = call.script === null ? call : { ...call, url: toUrl(call.script), script: '' };
  const worker = new Worker(toUrl(workerSource(loaded, createWriter)));
  const stop = () => {
    worker.terminate();
    for (const url of urls) URL.revokeObjectURL(url);
  };
  worker.onmessage = ({ data }) => {
    const ending = readEnding(data, call.limit);
    if (!ending) return;
    stop();
    end(ending);
  };
  worker.onerror = () => {
    stop();
    end({ kind: 'not-loaded' });
  };
  return stop;
}
