import { relayHeaders } from '../../core/http/relay-profile.ts';
import type { Header } from '../../core/http/request.ts';
import type { UpstreamAnswer } from './forward.ts';

// Browsers give up at some 256 kB of headers in all; Node's client reads 16 kB of them, which percent-encoding triples.
const longestReport = 65_536;

function encodeHeaders(headers: readonly Header[]): { report: string; leftOut: number } {
  const kept: string[] = [];
  let length = 0;
  for (const header of headers) {
    const pair = encodeURIComponent(JSON.stringify(header));
    if (length + pair.length > longestReport) continue;
    length += pair.length + 3;
    kept.push(pair);
  }
  return { report: `%5B${kept.join('%2C')}%5D`, leftOut: headers.length - kept.length };
}

/** Writes the head of an upstream answer into the profile's headers. */
export function reportAnswer(answer: UpstreamAnswer, url: URL): Headers {
  const { report, leftOut } = encodeHeaders(answer.headers);
  const headers = new Headers({
    'Content-Type': 'application/octet-stream',
    [relayHeaders.status]: String(answer.status),
    [relayHeaders.statusText]: answer.statusText.replace(/[^ -$&-~]/g, encodeURIComponent),
    [relayHeaders.headers]: report,
    [relayHeaders.url]: url.href,
  });
  if (leftOut) headers.set(relayHeaders.headersLeftOut, String(leftOut));
  return headers;
}

/** Says whether an answer to this method with this status has no body, whatever its headers claim. */
export function isBodiless(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 205 || status === 304;
}

/** Finds the codings the body is still wrapped in, for the browser to take off; null for none. */
export function findContentEncoding(answer: UpstreamAnswer): string | null {
  const codings = answer.headers.filter(([name]) => name.toLowerCase() === 'content-encoding');
  return codings.map(([, value]) => value).join(', ') || null;
}
