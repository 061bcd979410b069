import { encodeList, relayAnswerHeaders } from '../../core/http/relay-profile.ts';
import type { Header } from '../../core/http/request.ts';
import type { CarriedCall } from './carry-call.ts';
import type { UpstreamAnswer } from './forward.ts';

// Browsers give up at some 256 kB of headers in all; Node's client reads 16 kB of them, which percent-encoding triples.
const longestReport = 65_536;

function keepWhatFits(headers: readonly Header[]): Header[] {
  let left = longestReport;
  return headers.filter((header) => {
    const { length } = encodeList([header]);
    const fits = length <= left;
    if (fits) left -= length;
    return fits;
  });
}

/** Writes what is known of an upstream answer beside its body into the profile's headers. */
export function reportAnswer({ answer, url, hops }: CarriedCall): Record<string, string> {
  const all = encodeList(answer.headers);
  const kept = all.length <= longestReport ? answer.headers : keepWhatFits(answer.headers);
  const leftOut = answer.headers.length - kept.length;
  return {
    'Content-Type': 'application/octet-stream',
    [relayAnswerHeaders.status]: String(answer.status),
    [relayAnswerHeaders.statusText]: answer.statusText.replace(/[^ -~]/g, '?'),
    [relayAnswerHeaders.headers]: leftOut ? encodeList(kept) : all,
    ...(leftOut && { [relayAnswerHeaders.headersLeftOut]: String(leftOut) }),
    ...(answer.headersJoined && { [relayAnswerHeaders.headersJoined]: 'true' }),
    [relayAnswerHeaders.url]: url.href,
    [relayAnswerHeaders.hops]: encodeList(hops),
  };
}

/** Says whether an answer to this method with this status has no body, whatever its headers claim. */
export function isBodiless(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 205 || status === 304;
}

/** Names the headers that frame an answer's body on its way on: its length, and codings left for the browser to take off. */
export function frameBody({ headers, decoded }: UpstreamAnswer): Record<string, string> {
  if (decoded) return {};
  const valuesOf = (wanted: string) =>
    headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  const codings = valuesOf('content-encoding').join(', ');
  const [length, ...others] = valuesOf('content-length');
  return {
    // Anything but names of codings would be the API's word at the relay's own origin.
    ...(/^[\w\-, ]+$/.test(codings) && { 'Content-Encoding': codings }),
    ...(length && others.length === 0 && /^\d+$/.test(length) && { 'Content-Length': length }),
  };
}
