/** One name and value of a query or a form. */
export type Pair = readonly [name: string, value: string];

/** Half of a surrogate pair alone is no character; it becomes U+FFFD, as everywhere on the web, instead of an error. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function encode(text: string): string {
  return encodeURIComponent(text.replace(loneSurrogate, '\ufffd'));
}

/** Percent-encodes one path segment; `@` stays readable, as RFC 3986 allows it there. */
export function encodeSegment(text: string): string {
  // A segment of dots alone would be resolved away by URL parsers, encoded or not; it is sent as it is.
  return encode(text).replaceAll('%40', '@');
}

/** Writes pairs as a query string without `?`; brackets are encoded, spaces become `%20`. */
export function encodeQuery(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}

/** Writes pairs as `application/x-www-form-urlencoded`; brackets in names stay readable, spaces become `+`. */
export function encodeForm(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${formPart(name, true)}=${formPart(value, false)}`).join('&');
}

function formPart(text: string, isName: boolean): string {
  const encoded = encode(text).replaceAll('%20', '+');
  return isName ? encoded.replaceAll('%5B', '[').replaceAll('%5D', ']') : encoded;
}

/** Base64 of the UTF-8 bytes of a text. */
export function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
