import type { Failure } from '../../core/http/failure.ts';
import { relayAnswerHeaders } from '../../core/http/relay-profile.ts';
import { BrokenOff } from './body/broken-off.ts';

/** An answer that began to arrive, as far as it is known. */
interface BrokenAnswer {
  /** Who sent it to this page, as in a sentence. */
  readonly from: string;
  /** Its status, as this page got it. */
  readonly status: number;
  /** Bytes of its body that arrived, unpacked. */
  readonly bytes: number;
  /** Length its head announced, or null. */
  readonly announced: string | null;
  /** Whether the browser believes it has a network. */
  readonly online: boolean;
}

const count = (bytes: number) => `${bytes.toLocaleString('en')} ${bytes === 1 ? 'byte' : 'bytes'}`;

/** What is known of an answer whose reading ended with this error. */
export function whatArrived({ status, headers }: Response, error: unknown) {
  const length = headers.get('Content-Length');
  return {
    // Where our relay tells it, that of the API.
    status: Number(headers.get(relayAnswerHeaders.status)) || status,
    bytes: error instanceof BrokenOff ? error.bytes : 0,
    announced: length && /^\d+$/.test(length) ? length : null,
  };
}

/** The connection ended in the middle of the answer. */
export function brokenOff({ from, status, bytes, announced, online }: BrokenAnswer): Failure {
  return {
    cause: 'broken-off',
    title: bytes ? `The answer broke off after ${count(bytes)}` : 'The answer broke off at its beginning',
    explanation: `${from} began to answer, but the connection ended before the whole body had arrived. Half an answer is shown as none. The API may have carried out the call.`,
    wayOut: 'Send it again. If it keeps breaking off at the same place, ask for less data at once.',
    evidence: [
      `Status ${status} and headers arrived, and ${count(bytes)} of the body; browsers drop what comes together with the break.`,
      ...(announced === null
        ? []
        : [`The head announced a body of ${count(Number(announced))}, before unpacking.`]),
      ...(online ? [] : ['The browser reports that this device is offline.']),
    ],
    tryInstead: null,
  };
}

/** The answer of a relay ended in the middle, on either side of the relay. */
export function brokenOffByRelay(answer: Omit<BrokenAnswer, 'from'>, relay: string, isOwn: boolean): Failure {
  const failure = brokenOff({ ...answer, from: `The relay at ${relay}` });
  const cuts = isOwn
    ? ' A relay of this explorer also cuts what grows beyond its limits, which its owner changes by `--max-answer` and `--max-time` (on Workers `MAX_ANSWER` and `MAX_TIME`).'
    : '';
  return {
    ...failure,
    explanation: `${failure.explanation} Whether it broke between this page and the relay or behind the relay can’t be told.`,
    wayOut: `${failure.wayOut}${cuts}`,
  };
}
