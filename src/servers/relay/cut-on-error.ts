/**
 * Passes a body on; when it breaks, calls `cut`, which has to break the connection too. An error left in the stream
 * would make the HTTP adapter print it, and ending the stream would make half an answer look whole.
 */
export function cutOnError(body: ReadableStream<Uint8Array>, cut: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch {
        cut();
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
