import type { Failure } from '../../../core/http/failure.ts';
import type { FrameEnding } from './sandboxed-frame.ts';

/** What is known of a JSONP call that failed. */
export interface FailedCall {
  /** Where the script came from, or null for the simulated account. */
  readonly host: string | null;
  /** Greatest answer taken, in bytes. */
  readonly limit: number;
  /** Whether a script element tried after a worker had refused. */
  readonly secondTry: boolean;
  /** For how long a frame may give no sign of life, in milliseconds. */
  readonly silence: number;
}

/** Explains how a JSONP call failed. */
export function jsonpFailure(
  kind: Exclude<FrameEnding['kind'], 'value' | 'aborted'>,
  { host, limit, secondTry, silence }: FailedCall,
): Failure {
  const sender = host ?? 'The simulated account';
  const tryInstead = host === null ? 'simulator' : 'relay';
  const otherWay = host === null ? 'by the simulator' : 'through a relay';
  const seeIt = `Send the same call ${otherWay}: it shows the status, the headers and the body as they are.`;
  const failure = (
    cause: Failure['cause'],
    title: string,
    explanation: string,
    evidence: readonly string[],
    wayOut = seeIt,
  ): Failure => ({ cause, title, explanation, wayOut, evidence, tryInstead });

  switch (kind) {
    case 'not-loaded':
      return failure(
        'jsonp-no-answer',
        `No script came back from ${host ?? 'the simulated account'}`,
        'JSONP hides the status, so it can’t tell why: a wrong credential (401), an unknown address (404), an error of the server and an answer in plain JSON all look the same to a script.',
        [
          ...(host === null
            ? ['What the simulated account answered is nothing that a browser runs as a script.']
            : [
                'A worker tried to load the answer as a script and failed.',
                'A script element in a fresh frame tried again and failed as well.',
                `A bare request to ${host}, sent without credentials, was answered: the server is up.`,
              ]),
          'Browsers never show a script’s status to the page.',
        ],
      );
    case 'redirected':
      return failure(
        'jsonp-redirected',
        `${sender} sent the script’s address elsewhere`,
        `${sender} answered with a redirect to another host. The frame loads scripts from the host that was called only, so that no token travels on.`,
        [
          'Loading the script violated the policy of its frame, which names this one host.',
          'JSONP can’t see where the redirect led.',
        ],
        'Send the same call through a relay: it shows the status and the address of the redirect.',
      );
    case 'no-callback':
      return failure(
        'jsonp-no-callback',
        'The script ran but never called back',
        `${sender} sent JavaScript, but it ended without calling the callback it was given. The endpoint may not support JSONP, or it ignores the callback parameter.`,
        ['The script ran to its end without an error.', 'The callback function was never called.'],
      );
    case 'threw':
      return failure(
        'jsonp-not-a-script',
        'The answer isn’t a working script',
        `${sender} answered, but the answer isn’t complete JavaScript, or it broke while it ran, before the callback was called.`,
        secondTry
          ? [
              'A worker could not run the answer.',
              'A script element loaded it and reported a script error before the callback was called.',
            ]
          : ['A worker got the whole answer, and running it raised an error before the callback was called.'],
      );
    case 'not-json':
      return failure(
        'jsonp-not-a-script',
        'The callback got something that isn’t data',
        'The script called back with a value that can’t be written as JSON, such as one that contains itself.',
        ['Writing the callback’s value as JSON failed.'],
      );
    case 'too-large':
      return failure(
        'too-large',
        `The answer is larger than ${Math.round(limit / 100_000) / 10} MB`,
        'The callback was called, but its value is too large to hand over without slowing this page down.',
        [`The value, written as JSON, exceeds ${limit} bytes.`],
        `Ask for less (a shorter period, a smaller page), or send the call ${otherWay}.`,
      );
    case 'hung':
      return failure(
        'jsonp-stopped',
        'The script was stopped: its frame gave no sign of life',
        `A script ran without a pause or used up its memory: the one from ${host ?? 'the simulated account'}, or another one that ran at the same time. All frames were taken down, and the next call gets a new one.`,
        [
          `The frame took the call, then did not answer for ${silence / 1000} s, or did not stop when it was told to.`,
        ],
      );
    case 'left':
      return failure(
        'jsonp-stopped',
        'The script was stopped: it led its frame elsewhere',
        `The script of ${sender} replaced the document it ran in, so no answer could come any more. The frame was taken down; the page and its data were out of its reach.`,
        ['The frame loaded a second document while the call ran.'],
      );
    case 'not-taken':
      return failure(
        'internal',
        'The JSONP frame does not answer',
        'Scripts of other sites run in a sandboxed frame, and this frame never took the call. Its files may be missing beside this page, or another script keeps it busy. Nothing was sent.',
        ['Three frames in turn did not confirm that they took the call.'],
        `Reload the page and send again, or send the call ${otherWay}.`,
      );
  }
}
