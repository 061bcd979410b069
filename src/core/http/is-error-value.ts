/** Says whether a body has the shape in which this API tells of errors: an object that begins with `error` or `errors`. */
export function isErrorValue(body: Uint8Array): boolean {
  return /^\s*\{\s*"errors?"\s*:/.test(new TextDecoder().decode(body.subarray(0, 1_000)));
}
