// Runs inside the sandboxed frame, as a classic script: modules can't be loaded by an opaque origin.
import { workerSource } from './load-in-worker.ts';
import { type JsonpCall, type JsonpEnding, readCall, readEnding } from './protocol.ts';
import { writeValue } from './write-value.ts';

type End = (ending: JsonpEnding) => void;

// Embedded without a sandbox, by whatever site, this frame has the explorer's own origin, and a script run here could
// read the vault. So it listens only where its origin is opaque.
if (self.origin === 'null') addEventListener('message', carryOut);

function carryOut({ source, data, ports }: MessageEvent): void {
  const call = source === parent ? readCall(data) : null;
  const port = ports[0];
  if (!call || !port) return;
  let running = true;
  const stop = (call.by === 'worker' ? runInWorker : runInElement)(call, (ending) => {
    if (!running) return;
    running = false;
    port.postMessage(ending, ending.kind === 'value' ? [ending.json] : []);
  });
  port.onmessage = () => {
    running = false;
    stop();
    port.postMessage({ kind: 'stopped' });
  };
  port.postMessage({ kind: 'started' });
}

function runInWorker(call: JsonpCall, end: End): () => void {
  const url = URL.createObjectURL(new Blob([workerSource(call, writeValue)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const stop = () => {
    worker.terminate();
    URL.revokeObjectURL(url);
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

// The page gives every such call a frame of its own and removes it, so nothing is cleaned up here.
function runInElement(call: JsonpCall, end: End): () => void {
  let threw = false;
  addEventListener('error', () => {
    threw = true;
  });
  Object.assign(self, { [call.callback]: (value: unknown) => end(writeValue(value, call.limit)) });
  const script = document.createElement('script');
  script.referrerPolicy = 'no-referrer';
  script.onload = () => end({ kind: threw ? 'threw' : 'no-callback' });
  script.onerror = () => end({ kind: 'not-loaded' });
  script.src = call.url;
  document.head.append(script);
  return () => script.remove();
}
