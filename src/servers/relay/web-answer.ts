import { relayAnswerHeaders } from '../../core/http/relay-profile.ts';
import type { UpstreamAnswer } from './forward.ts';

/** What an answer made of web streams is made of. */
export interface WebAnswerParts
  extends Pick<UpstreamAnswer, 'status' | 'statusText' | 'headers' | 'headersJoined' | 'decoded'> {
  /** Body, or null for none. */
  readonly body: ReadableStream<Uint8Array> | null;
}

/** What happens at the ends of a stream. */
interface StreamEnds {
  /** Called when it grows too large. */
  readonly onExceeded?: () => void;
  /** Called however it ends. */
  readonly onEnd?: () => void;
  /** Appended where it ends well. */
  readonly mark?: string;
}

/** Passes a stream on until it grows beyond `most` bytes, where it breaks off. */
export function limitBytes(
  stream: ReadableStream<Uint8Array>,
  most: number,
  { onExceeded = () => {}, onEnd = () => {}, mark = '' }: StreamEnds,
): ReadableStream<Uint8Array> {
  let passed = 0;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      passed += chunk.byteLength;
      if (passed <= most) return controller.enqueue(chunk);
      onExceeded();
      controller.error(new Error(`More than ${most} bytes`));
    },
    flush(controller) {
      if (mark) controller.enqueue(new TextEncoder().encode(mark));
    },
  });
  stream.pipeTo(writable).then(onEnd, onEnd);
  return readable;
}

/** Makes an answer whose body is a web stream of at most `limit` bytes; with a mark, that is announced and appended. */
export function webAnswer(
  { body, ...head }: WebAnswerParts,
  limit: number,
  ends: Omit<StreamEnds, 'onExceeded'> = {},
): UpstreamAnswer {
  const discard = () => {
    ends.onEnd?.();
    body?.cancel().catch(() => {});
  };
  return {
    kind: 'answered',
    ...head,
    discard,
    respond(headers, bodiless) {
      if (!bodiless && body)
        return new Response(limitBytes(body, limit, ends), { headers: announce(headers, ends.mark) });
      discard();
      return new Response(null, { headers });
    },
  };
}

function announce(headers: Record<string, string>, mark: string | undefined): Record<string, string> {
  if (!mark) return headers;
  const { 'Content-Length': _withoutMark, ...others } = headers;
  return { ...others, [relayAnswerHeaders.end]: mark };
}
