import { type JsonpCall, type JsonpEnding, type JsonpOrder, readReport } from './protocol.ts';

/** Why a frame was lost: it gave no sign of life, or the script led it to another document. */
export type FrameLoss = 'hung' | 'left';

/** How a call in a frame ended, seen from the page; `not-taken` when the frame never confirmed it. */
export type FrameEnding =
  | JsonpEnding
  | { readonly kind: 'aborted' }
  | { readonly kind: 'not-taken' }
  | { readonly kind: FrameLoss };

/** A frame that runs foreign scripts in an origin of its own, without access to anything of this page. */
export interface SandboxedFrame {
  /** Carries out a call, and ends when the frame has let go of it; calls may run at the same time. */
  run(call: JsonpCall, signal: AbortSignal): Promise<FrameEnding>;
  /** Finds out whether the frame still obeys, without a call; does nothing before it has loaded. */
  check(): void;
  /** Removes the frame; calls that still run in it end for this reason. */
  close(why?: FrameLoss): void;
  /** Whether the frame was removed. */
  readonly closed: boolean;
}

/** Limits of patience with a frame, in milliseconds. */
export interface FramePatience {
  /** Until the frame's document has loaded. */
  readonly load: number;
  /** For how long a frame that carries a call may give no sign of life. */
  readonly silence: number;
  /** From asking it to stop to its word that it did. */
  readonly stop: number;
  /** From taking all frames down to opening the next one: until then it would share the process that hangs. */
  readonly rest: number;
}

/**
 * Opens a hidden sandboxed frame in the document. `onHung` is told when it no longer obeys; whoever opened it then closes
 * it, and what hangs with it.
 */
export function openSandboxedFrame(
  frameUrl: string,
  patience: FramePatience,
  onHung: () => void,
): SandboxedFrame {
  const element = createElement(frameUrl);
  const losers = new Set<(why: FrameLoss) => void>();
  let closed = false;
  let isLoaded = false;
  const giveUp = () => {
    if (!closed) onHung();
  };

  const close = (why: FrameLoss = 'left') => {
    closed = true;
    element.remove();
    for (const lose of losers) lose(why);
  };
  const loaded = new Promise<void>((resolve) => {
    element.addEventListener('load', () => resolve(), { once: true });
  });
  loaded.then(() => {
    isLoaded = true;
    // A second document is never ours.
    element.addEventListener('load', () => close('left'));
  });
  document.body.append(element);

  const run = (call: JsonpCall, signal: AbortSignal) =>
    new Promise<FrameEnding>((resolve) => {
      const { port1: port, port2 } = new MessageChannel();
      const order = (kind: JsonpOrder['kind']) => port.postMessage({ kind } satisfies JsonpOrder);
      let ending: FrameEnding | null = null;
      let handedOver = false;
      let taken = false;
      let unanswered = 0;
      let timer = setTimeout(giveUp, patience.load);

      const finish = (last: FrameEnding) => {
        clearInterval(timer);
        port.close();
        signal.removeEventListener('abort', abort);
        losers.delete(lose);
        resolve(last);
      };
      const lose = (why: FrameLoss) => finish(ending ?? { kind: taken ? why : 'not-taken' });
      // The call is over; the frame has to show that it is still good for the next one.
      const end = (how: FrameEnding) => {
        if (ending) return;
        ending = how;
        if (!handedOver) return finish(how);
        clearInterval(timer);
        timer = setTimeout(giveUp, patience.stop);
        order('stop');
      };
      const abort = () => end({ kind: 'aborted' });
      const askForLife = () => {
        if (unanswered === 2) return giveUp();
        unanswered += 1;
        order('ask');
      };
      port.onmessage = ({ data }) => {
        const report = readReport(data, call.limit);
        unanswered = 0;
        if (!report || report.kind === 'alive') return;
        if (report.kind === 'started') taken = true;
        else if (report.kind === 'stopped') finish(ending ?? { kind: 'left' });
        else end(report);
      };
      losers.add(lose);
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
      loaded.then(() => {
        if (ending || closed) return;
        clearTimeout(timer);
        // Asked thrice in that time, so that a page which was asleep itself does not blame the frame.
        timer = setInterval(askForLife, patience.silence / 3);
        handedOver = true;
        // An opaque origin has no name, so the target can only be '*'; the frame has run no foreign script of its own yet.
        element.contentWindow?.postMessage(call, '*', [port2]);
      });
    });

  const check = () => {
    if (!isLoaded || closed) return;
    const { port1: port, port2 } = new MessageChannel();
    const timer = setTimeout(giveUp, patience.stop);
    port.onmessage = () => {
      clearTimeout(timer);
      port.close();
    };
    element.contentWindow?.postMessage({ kind: 'ask' } satisfies JsonpOrder, '*', [port2]);
  };

  return {
    run,
    check,
    close,
    get closed() {
      return closed;
    },
  };
}

function createElement(frameUrl: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.referrerPolicy = 'no-referrer';
  element.title = 'JSONP frame';
  element.ariaHidden = 'true';
  element.tabIndex = -1;
  element.hidden = true;
  element.src = frameUrl;
  return element;
}
