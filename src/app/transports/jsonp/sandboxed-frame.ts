import { type JsonpCall, type JsonpEnding, type JsonpStop, readReport } from './protocol.ts';

/** How a call in the frame ended, seen from the page; `silent` when the frame did not take it or vanished. */
export type FrameEnding = JsonpEnding | { readonly kind: 'aborted' } | { readonly kind: 'silent' };

/** A frame that runs foreign scripts in an origin of its own, without access to anything of this page. */
export interface SandboxedFrame {
  /** Carries out a call; calls may run at the same time. */
  run(call: JsonpCall, signal: AbortSignal): Promise<FrameEnding>;
  /** Removes the frame; whatever still runs in it ends as `silent`. */
  close(): void;
  /** Whether the frame was removed. */
  readonly closed: boolean;
}

/** Limits of patience with a frame, in milliseconds. */
export interface FramePatience {
  /** From asking for a call to the frame's word that it took it. */
  readonly start: number;
  /** From asking it to stop to its word that it did. */
  readonly stop: number;
}

/** Opens a hidden sandboxed frame in the document. A frame that exhausts this page's patience is removed. */
export function openSandboxedFrame(frameUrl: string, patience: FramePatience): SandboxedFrame {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.referrerPolicy = 'no-referrer';
  element.title = 'JSONP frame';
  element.ariaHidden = 'true';
  element.tabIndex = -1;
  element.hidden = true;
  element.src = frameUrl;
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  document.body.append(element);
  const endings = new Set<(ending: FrameEnding) => void>();
  let closed = false;

  const close = () => {
    closed = true;
    element.remove();
    for (const end of endings) end({ kind: 'silent' });
  };

  const run = (call: JsonpCall, signal: AbortSignal) =>
    new Promise<FrameEnding>((resolve) => {
      const { port1: port, port2 } = new MessageChannel();
      let handedOver = false;
      let watchdog = setTimeout(close, patience.start);
      const hangUp = () => {
        clearTimeout(watchdog);
        port.close();
      };
      const end = (ending: FrameEnding) => {
        signal.removeEventListener('abort', abort);
        endings.delete(end);
        if (ending.kind !== 'aborted') hangUp();
        resolve(ending);
      };
      const abort = () => {
        clearTimeout(watchdog);
        if (handedOver) watchdog = setTimeout(close, patience.stop);
        port.postMessage({ kind: 'stop' } satisfies JsonpStop);
        end({ kind: 'aborted' });
      };
      port.onmessage = ({ data }) => {
        const report = readReport(data, call.limit);
        if (report === null) return;
        if (signal.aborted) hangUp();
        else if (report.kind === 'started') clearTimeout(watchdog);
        else if (report.kind !== 'stopped') end(report);
      };
      endings.add(end);
      signal.addEventListener('abort', abort);
      loaded.then(() => {
        if (signal.aborted || closed) return;
        handedOver = true;
        // An opaque origin has no name, so the target can only be '*'; the frame has run no foreign script of its own yet.
        element.contentWindow?.postMessage(call, '*', [port2]);
      });
    });

  return {
    run,
    close,
    get closed() {
      return closed;
    },
  };
}
