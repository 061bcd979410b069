// Runs inside the sandboxed frame, as a classic script: modules can't be loaded by an opaque origin.
import { lockFrame } from './lock-frame.ts';
import { type JsonpEnding, type JsonpOrder, type JsonpReport, readCall, sourceOf } from './protocol.ts';
import { runInElement } from './run-in-element.ts';
import { runInWorker } from './run-in-worker.ts';

// Embedded without a sandbox, by whatever site, this frame has the explorer's own origin, and a script run here could
// read the vault. So it listens only where its origin is opaque.
if (self.origin === 'null') addEventListener('message', carryOut);

// A script element shares this realm and may replace whatever it finds, to get hold of the port and flood the page. So
// what touches the port is kept from before: the reader of its messages here, `post` below.
const { apply } = Reflect;
const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => JsonpOrder;

function carryOut({ source, data, ports }: MessageEvent): void {
  const port = ports[0];
  if (source !== parent || !port) return;
  const call = readCall(data);
  if (!call) {
    port.postMessage({ kind: 'alive' });
    return;
  }
  lockFrame(sourceOf(call), call.by);
  const post: (report: JsonpReport) => void = port.postMessage.bind(port);
  let running = true;
  const run = call.by === 'worker' ? runInWorker : runInElement;
  const stop = run(call, (ending: JsonpEnding) => {
    if (running) post(ending);
    running = false;
  });
  port.onmessage = (event) => {
    const { kind } = apply(dataOf, event, []);
    if (kind === 'ask') return post({ kind: 'alive' });
    running = false;
    stop();
    post({ kind: 'stopped' });
  };
  post({ kind: 'started' });
}
