/** Makes an id nobody else has; unlike `crypto.randomUUID`, works on pages without https too. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
