/** Passes a stream on until it grows beyond `most` bytes; then calls `onExceeded` and breaks off. */
export function limitBytes(
  stream: ReadableStream<Uint8Array>,
  most: number,
  onExceeded: () => void,
): ReadableStream<Uint8Array> {
  let passed = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        passed += chunk.byteLength;
        if (passed <= most) return controller.enqueue(chunk);
        onExceeded();
        controller.error(new Error(`More than ${most} bytes`));
      },
    }),
  );
}
