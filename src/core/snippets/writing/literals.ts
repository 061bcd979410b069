/** Characters that no double-quoted literal takes as they are. */
const special = /["\\]|\p{Cc}|\u2028|\u2029/gu;
const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escapeText(text: string, rest: (code: number) => string): string {
  return text.replace(special, (character) => short[character] ?? rest(character.charCodeAt(0)));
}

const hex = (code: number) => code.toString(16).padStart(4, '0');

/** JavaScript, Java, C#, Go, Python and R: `\u` and four hexadecimal digits. */
export function quoteUnicode(text: string): string {
  return `"${escapeText(text, (code) => `\\u${hex(code)}`)}"`;
}

/** Swift: `\u{…}`. */
export function quoteSwift(text: string): string {
  return `"${escapeText(text, (code) => `\\u{${hex(code)}}`)}"`;
}

/** C and Objective-C: the bytes in octal, since universal names can't be control characters; no trigraphs. */
export function quoteC(text: string): string {
  const octal = (code: number) =>
    [...encodeURIComponent(String.fromCharCode(code)).matchAll(/%(..)|([^%])/g)]
      .map(([, byte, plain = '']) => (byte ? Number.parseInt(byte, 16) : plain.charCodeAt(0)))
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join('');
  return `"${escapeText(text, octal).replaceAll('??', '?\\?')}"`;
}

/** OCaml: the bytes in decimal. */
export function quoteOcaml(text: string): string {
  const decimal = (code: number) =>
    code < 0x80 ? `\\${String(code).padStart(3, '0')}` : `\\u{${hex(code)}}`;
  return `"${escapeText(text, decimal)}"`;
}

/** Ruby, where `#` may begin an interpolation. */
export function quoteRuby(text: string): string {
  return quoteUnicode(text).replace(/#(?=[{$@])/g, '\\#');
}

/** Dart, where `$` begins an interpolation. */
export function quoteDart(text: string): string {
  return quoteSwift(text).replaceAll('$', '\\$');
}

/** PHP: in single quotes only these quotes and backslashes mean something. */
export function quotePhp(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** PowerShell: in single quotes only these quotes mean something, in all their printed forms. */
export function quotePowerShell(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/** A POSIX shell: single quotes keep everything as it is but a single quote itself. */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A URL with the few characters percent-encoded that mean something inside literals of some language. */
export function plainUrl(url: string): string {
  return url.replace(/['"`\\${}|^<>\s]/g, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character),
  );
}
