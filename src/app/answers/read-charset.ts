/** The bytes of a text as UTF-8 without a byte order mark, whatever character set they came in. */
export function toUtf8(bytes: Uint8Array<ArrayBuffer>, charset: string | null): Uint8Array<ArrayBuffer> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const decoder = createDecoder(marked ?? charset ?? 'utf-8');
  if (decoder.encoding === 'utf-8') return bytes;
  return new TextEncoder().encode(decoder.decode(bytes));
}

/** A character set that browsers don’t know is read as UTF-8. */
function createDecoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** The character set a Content-Type names, or null. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1] ?? null;
}
