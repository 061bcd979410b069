/** Fails a browser test unless the condition holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails a browser test unless both values are the same when written as JSON. */
export function assertEqual(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, null, 1));
  assert(is === should, `Expected ${should} but got ${is}`);
}
