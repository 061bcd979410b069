import { type JsonpCall, sourceOf } from './protocol.ts';
import {
  type FrameEnding,
  type FramePatience,
  openSandboxedFrame,
  type SandboxedFrame,
} from './sandboxed-frame.ts';

/** The frames of this page: they are opened, kept, thrown away and rebuilt as calls need them. */
export interface Frames {
  /** Carries out a call where it belongs: in the frame that stands for its source, or in one of its own. */
  run(call: JsonpCall, signal: AbortSignal): Promise<FrameEnding>;
  /** Opens a frame ahead of the first call, which may come when there is no network to load it. */
  prepare(): void;
}

/** How many frames a call is offered to, one after the other. */
const mostTries = 3;

/** Makes the keeper of all frames of a page, of which there should be one; a spare frame stands ready from the first call on. */
export function createFrames(frameUrl: string, patience: FramePatience): Frames {
  const open = new Set<SandboxedFrame>();
  const standing = new Map<string, SandboxedFrame>();
  let spare: SandboxedFrame | null = null;
  let rested: Promise<void> = Promise.resolve();

  // Chromium runs all sandboxed frames of a page in one process, so a script that hangs stops all of them, also those
  // opened later, until the last one is gone: then the process ends, and the next frame gets another.
  function rebuild(): void {
    for (const frame of open) frame.close('hung');
    open.clear();
    standing.clear();
    spare = null;
    rested = new Promise((resolve) => setTimeout(resolve, patience.rest));
  }

  function openFrame(): SandboxedFrame {
    for (const frame of open) if (frame.closed) open.delete(frame);
    const frame = openSandboxedFrame(frameUrl, patience, rebuild);
    open.add(frame);
    return frame;
  }

  function prepare(): void {
    if (!spare || spare.closed) spare = openFrame();
  }

  function take(): SandboxedFrame {
    const frame = spare && !spare.closed ? spare : openFrame();
    spare = null;
    prepare();
    return frame;
  }

  function stand(source: string): SandboxedFrame {
    const kept = standing.get(source);
    if (kept && !kept.closed) return kept;
    const frame = take();
    standing.set(source, frame);
    return frame;
  }

  async function runOnce(call: JsonpCall, signal: AbortSignal): Promise<FrameEnding> {
    await rested;
    if (call.by === 'worker') return stand(sourceOf(call)).run(call, signal);
    // Here the script owns the frame it runs in, so the frame serves no other call.
    const frame = take();
    const ending = await frame.run(call, signal);
    frame.close();
    // What the script left behind, such as a loop that begins when its frame goes, stops the other frames too.
    standing.get(sourceOf(call))?.check();
    return ending;
  }

  return {
    prepare,
    async run(call, signal) {
      let ending = await runOnce(call, signal);
      // A frame that went down before it took the call has sent nothing; the reason may be another call's script.
      for (let tries = 1; tries < mostTries && ending.kind === 'not-taken'; tries += 1)
        ending = await runOnce(call, signal);
      return ending;
    },
  };
}
