import {
  decodeHeaderList,
  decodeHops,
  encodeList,
  relayAnswerHeaders,
} from '../../../core/http/relay-profile.ts';
import type { HttpResponse } from '../../../core/http/response.ts';
import { BrokenOff } from '../body/broken-off.ts';
import { readBytes } from '../body/read-bytes.ts';
import type { RelayAnswer, RelayError } from './relay-protocol.ts';

/**
 * Tells the API's answer to a call of `url`, with the URLs it took, from the relay's own failure and everything else;
 * rejects when the connection breaks. What the relay says of its own failure goes through `mask`.
 */
export async function readRelayAnswer(
  answer: Response,
  url: string,
  mask: (text: string) => string,
): Promise<RelayAnswer> {
  const { headers } = answer;
  const code = headers.get(relayAnswerHeaders.error);
  if (code !== null) return { kind: 'relay-error', error: await readError(code, answer, mask) };
  const statusText = headers.get(relayAnswerHeaders.status);
  if (statusText === null)
    return {
      kind: 'foreign',
      observation: `neither ${relayAnswerHeaders.status} nor ${relayAnswerHeaders.error} among its headers`,
    };
  const status = Number(statusText);
  const list = decodeHeaderList(headers.get(relayAnswerHeaders.headers) ?? '');
  const hops = decodeHops(headers.get(relayAnswerHeaders.hops) ?? encodeList([[status, url]]));
  if (!list || !hops || !Number.isInteger(status) || status < 100 || status > 599)
    return { kind: 'foreign', observation: 'X-Relay headers that can’t be read' };
  const unseen: string[] = [];
  const leftOut = Number(headers.get(relayAnswerHeaders.headersLeftOut));
  if (leftOut) unseen.push(`${leftOut} of the headers, which were too long for the relay to report.`);
  if (headers.get(relayAnswerHeaders.headersJoined) === 'true')
    unseen.push('Which headers were repeated: where this relay runs, their values come joined by commas.');
  const response: HttpResponse = {
    status,
    statusText: headers.get(relayAnswerHeaders.statusText) ?? '',
    headers: list,
    body: takeMarkOff(await readBytes(answer), headers.get(relayAnswerHeaders.end) ?? ''),
    bodyIs: 'bytes',
    unseen,
  };
  return { kind: 'api', response, urls: hops.map(([, hop]) => hop) };
}

/** Takes off the mark a whole body ends with; throws where it is missing, as a broken connection would. */
function takeMarkOff(body: Uint8Array<ArrayBuffer>, mark: string): Uint8Array<ArrayBuffer> {
  const end = new TextEncoder().encode(mark);
  const start = body.length - end.length;
  if (start < 0 || end.some((byte, index) => body[start + index] !== byte)) throw new BrokenOff(body.length);
  return mark ? body.subarray(0, start) : body;
}

async function readError(
  code: string,
  answer: Response,
  mask: (text: string) => string,
): Promise<RelayError> {
  const text = await answer.text().catch(() => '');
  let told: { error?: { message?: unknown; wayOut?: unknown } } | null = null;
  try {
    told = JSON.parse(text);
  } catch {
    // An answer to HEAD has no body, another one may break off; the code alone has to do.
  }
  // Masked before it is cut: half a secret would no longer be found.
  const sentence = (value: unknown) => (typeof value === 'string' ? mask(value).slice(0, 500) : '');
  return {
    code: sentence(code),
    message: sentence(told?.error?.message),
    wayOut: sentence(told?.error?.wayOut),
  };
}
