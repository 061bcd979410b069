import type { UpstreamAnswer } from './forward.ts';

/** What an answer made of web streams is made of. */
export interface WebAnswerParts
  extends Pick<UpstreamAnswer, 'status' | 'statusText' | 'headers' | 'headersJoined' | 'decoded'> {
  /** Body, or null for none. */
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * Passes a stream on until it grows beyond `most` bytes; then calls `onExceeded` and breaks off. `onEnd` is called however
 * it ends.
 */
export function limitBytes(
  stream: ReadableStream<Uint8Array>,
  most: number,
  { onExceeded = () => {}, onEnd = () => {} },
): ReadableStream<Uint8Array> {
  let passed = 0;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      passed += chunk.byteLength;
      if (passed <= most) return controller.enqueue(chunk);
      onExceeded();
      controller.error(new Error(`More than ${most} bytes`));
    },
  });
  stream.pipeTo(writable).then(onEnd, onEnd);
  return readable;
}

/** Makes an answer whose body is a web stream of at most `limit` bytes; calls `onEnd` when it is over. */
export function webAnswer(
  { body, ...head }: WebAnswerParts,
  limit: number,
  onEnd: () => void = () => {},
): UpstreamAnswer {
  const discard = () => {
    onEnd();
    body?.cancel().catch(() => {});
  };
  return {
    kind: 'answered',
    ...head,
    discard,
    respond(headers, bodiless) {
      if (!bodiless && body) return new Response(limitBytes(body, limit, { onEnd }), { headers });
      discard();
      return new Response(null, { headers });
    },
  };
}
