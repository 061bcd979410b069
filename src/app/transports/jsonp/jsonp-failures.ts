import type { Failure } from '../../../core/http/failure.ts';
import type { FrameEnding } from './sandboxed-frame.ts';

/** Explains how a JSONP call failed; `host` is where the script came from. */
export function jsonpFailure(
  kind: Exclude<FrameEnding['kind'], 'value' | 'aborted'>,
  host: string,
  limit: number,
): Failure {
  const byRelay =
    'Send the same call through a relay: it shows the status, the headers and the body as they are.';
  const failure = (
    cause: Failure['cause'],
    title: string,
    explanation: string,
    wayOut: string,
    ...evidence: string[]
  ): Failure => ({ cause, title, explanation, wayOut, evidence, tryInstead: 'relay' });

  switch (kind) {
    case 'not-loaded':
      return failure(
        'jsonp-no-answer',
        `No script came back from ${host}`,
        'JSONP can’t tell why: a wrong credential (401), an unknown address (404), an error of the server, an answer in plain JSON and a dead network all look the same to a script.',
        byRelay,
        'A worker tried to load the answer as a script and failed.',
        'A script element in a fresh frame tried again and failed as well.',
        'Browsers never show a script’s status to the page.',
      );
    case 'no-callback':
      return failure(
        'jsonp-no-callback',
        'The script ran but never called back',
        `${host} sent JavaScript, but it ended without calling the callback it was given. The endpoint may not support JSONP, or it ignores the callback parameter.`,
        byRelay,
        'The script ran to its end without an error.',
        'The callback function was never called.',
      );
    case 'threw':
      return failure(
        'jsonp-not-a-script',
        'The answer isn’t a working script',
        `${host} answered, but the answer isn’t complete JavaScript, or it broke while it ran, before the callback was called.`,
        byRelay,
        'A worker could not run the answer.',
        'A script element loaded it and reported a script error before the callback was called.',
      );
    case 'not-json':
      return failure(
        'jsonp-not-a-script',
        'The callback got something that isn’t data',
        'The script called back with a value that can’t be written as JSON, such as one that contains itself.',
        byRelay,
        'Writing the callback’s value as JSON failed.',
      );
    case 'too-large':
      return failure(
        'too-large',
        `The answer is larger than ${Math.round(limit / 100_000) / 10} MB`,
        'The callback was called, but its value is too large to hand over without slowing this page down.',
        'Ask for less (a shorter period, a smaller page), or send the call through a relay.',
        `The value, written as JSON, exceeds ${limit} bytes.`,
      );
    case 'silent':
      return failure(
        'internal',
        'The JSONP frame stopped answering',
        'Scripts of other sites run in a sandboxed frame, and this frame gave no sign. Its files may be missing beside this page, or an earlier script keeps it busy.',
        'Reload the page and send again, or use a relay.',
        'The frame did not take the call, or was taken down because it no longer obeyed.',
      );
  }
}
