const maxLength = 200;
const safeName = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[\d{1,6}\])*$/;

/** Whether a name may call back: identifiers joined by dots, and numbers in brackets, nothing that could be code. */
export function isSafeCallback(name: string): boolean {
  return name.length <= maxLength && safeName.test(name);
}

/** Wraps JSON text as `name(<json>);`, so that no text inside can end the script or its element. */
export function wrapInCallback(name: string, json: string): string {
  const escaped = json
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('</', '<\\/')
    .replaceAll('<!--', '<\\u0021--');
  // The empty comment keeps the first bytes out of a caller's hands, as Express does.
  return `/**/${name}(${escaped});`;
}
