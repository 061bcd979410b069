import type { Hop } from './exchange.ts';
import type { Header } from './request.ts';

/** What a browser asks a server of another site before and with a call, and what would let the page read its answer. */
export interface CrossOriginNeeds {
  /** What makes the browser ask first, in words; null where it does not ask. */
  readonly because: string | null;
  /** The request it asks with (the preflight), as text of HTTP; null where it does not ask. */
  readonly preflight: string | null;
  /** The answer to that which lets the call through; null where it does not ask. */
  readonly permission: string | null;
  /** Headers of the answer itself, without which the page can't read it. */
  readonly answer: string;
}

const simpleMethods: readonly string[] = ['GET', 'HEAD', 'POST'];
const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;
// Bytes that no header may hold which is to pass unasked.
const unsafeBytes = /["():<>?@[\\\]{}\x7f]/;

/** Longest value of a header that passes unasked, and most bytes of all such values together. */
const longestValue = 128;
const mostBytes = 1024;

/** Seconds for which browsers keep a permission, at most; the least of what the common ones take. */
const longestPermission = 7200;

/**
 * Works out what a browser asks of a server for a call from a page of `pageOrigin` that sends no cookies
 * (https://fetch.spec.whatwg.org/#http-cors-protocol).
 */
export function crossOriginNeeds(
  { method, url, headers }: Pick<Hop, 'method' | 'url' | 'headers'>,
  pageOrigin: string,
): CrossOriginNeeds {
  const names = namesToAskFor(headers);
  const asksForMethod = !simpleMethods.includes(method);
  const allowOrigin = `Access-Control-Allow-Origin: ${pageOrigin}`;
  const answer = [allowOrigin, 'Access-Control-Expose-Headers: *', 'Vary: Origin'].join('\n');
  if (!asksForMethod && names.length === 0)
    return { because: null, preflight: null, permission: null, answer };
  const { origin, host } = new URL(url);
  return {
    because: [
      ...(asksForMethod ? [`the method ${method}`] : []),
      ...(names.length ? [`the header${names.length > 1 ? 's' : ''} ${names.join(', ')}`] : []),
    ].join(' and '),
    preflight: [
      // As it is shown, not as parsed, which would percent-encode what stands for a secret.
      `OPTIONS ${url.slice(origin.length) || '/'} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${pageOrigin}`,
      `Access-Control-Request-Method: ${method}`,
      ...(names.length ? [`Access-Control-Request-Headers: ${names.join(',')}`] : []),
    ].join('\n'),
    permission: [
      'HTTP/1.1 204 No Content',
      allowOrigin,
      ...(asksForMethod ? [`Access-Control-Allow-Methods: ${method}`] : []),
      ...(names.length ? [`Access-Control-Allow-Headers: ${names.join(', ')}`] : []),
      `Access-Control-Max-Age: ${longestPermission}`,
      'Vary: Origin',
    ].join('\n'),
    answer,
  };
}

/** Names of the headers that a browser asks about, in lower case and order. */
function namesToAskFor(headers: readonly Header[]): string[] {
  const passing = headers.filter(passesUnasked);
  const isTooMuch = passing.reduce((sum, [, value]) => sum + value.length, 0) > mostBytes;
  const asked = headers.filter((header) => isTooMuch || !passing.includes(header));
  return [...new Set(asked.map(([name]) => name.toLowerCase()))].sort();
}

function passesUnasked([name, value]: Header): boolean {
  if (value.length > longestValue) return false;
  switch (name.toLowerCase()) {
    case 'accept':
      return !unsafeBytes.test(value);
    case 'accept-language':
    case 'content-language':
      return /^[\d A-Za-z*,\-.;=]*$/.test(value);
    case 'content-type':
      return simpleTypes.test(value) && !unsafeBytes.test(value);
    case 'range':
      return /^bytes=\d+-\d*$/.test(value);
    default:
      return false;
  }
}
