import type { Header } from '../../../core/http/request.ts';
import type { HttpResponse } from '../../../core/http/response.ts';
import { readBytes } from '../body/read-bytes.ts';
import { maskToken } from './mask-token.ts';
import type { RelayAnswer, RelayError, RelayProtocol } from './relay-protocol.ts';

/** The whole call in a JSON envelope, as Proxyscotch takes and gives it. */
export const proxyscotch: RelayProtocol = {
  losesHeaders: false,
  redirectsAsGet: false,
  toRelayNote: 'The whole call travels in the body of this step as JSON, headers included.',
  onwardNote: ({ request }) =>
    `Proxyscotch adds X-Forwarded-For and Via${isSortable(request.url) ? ', sorts the query by name' : ''} and follows redirects without telling.`,
  wrap: (request, { url }, token) => ({
    method: 'POST',
    url: new URL(url).href,
    headers: [['Content-Type', 'application/json']],
    // The query stays in the URL: `params` would hold each name once only.
    body: JSON.stringify({
      accessToken: token ?? '',
      wantsBinary: true,
      method: request.method,
      url: request.url,
      auth: { username: '', password: '' },
      headers: joinHeaders(request.headers),
      data: request.body ?? '',
      params: {},
    }),
    secretIn: request.secretIn,
    mask: maskToken(request.mask, token),
  }),
  async read(answer, { request, wrapped }): Promise<RelayAnswer> {
    const envelope = parse(new TextDecoder().decode(await readBytes(answer)));
    if (envelope === null || typeof envelope.success !== 'boolean')
      return { kind: 'foreign', observation: 'was no JSON envelope of Proxyscotch' };
    if (!envelope.success) return { kind: 'relay-error', error: readFailure(envelope, wrapped) };
    const response = readEnvelope(envelope);
    return response
      ? { kind: 'api', response, urls: [request.url] }
      : { kind: 'foreign', observation: 'was an envelope of Proxyscotch that can’t be read' };
  },
};

/** Whether sorting a query could change it. */
const isSortable = (url: string) => [...new URL(url).searchParams].length > 1;

/** Headers as a map, which holds each name once: repeated ones are joined, as HTTP allows. */
function joinHeaders(headers: readonly Header[]): Record<string, string> {
  const joined = new Map<string, Header>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    const earlier = joined.get(lower);
    const between = lower === 'cookie' ? '; ' : ', ';
    joined.set(lower, earlier ? [earlier[0], `${earlier[1]}${between}${value}`] : [name, value]);
  }
  return Object.fromEntries(joined.values());
}

type Envelope = Record<string, unknown>;

function parse(text: string): Envelope | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Envelope) : null;
  } catch {
    return null;
  }
}

function readEnvelope({ status, statusText, headers, data, isBinary }: Envelope): HttpResponse | null {
  const body = typeof data === 'string' ? (isBinary ? decode(data) : new TextEncoder().encode(data)) : null;
  if (!body || !Number.isInteger(status) || Number(status) < 100 || Number(status) > 599) return null;
  const list = Object.entries(Object(headers) as Record<string, unknown>);
  return {
    status: Number(status),
    statusText: typeof statusText === 'string' ? statusText : '',
    headers: list.flatMap(([name, value]): Header[] => (typeof value === 'string' ? [[name, value]] : [])),
    body,
    bodyIs: 'bytes',
    unseen: [
      'Repeated headers: Proxyscotch keeps the last one of each name, of cookies too.',
      'Redirects: Proxyscotch follows them and does not tell where they led.',
      ...(isBinary ? [] : ['The bytes of the body: this relay sent it as text.']),
    ],
  };
}

/** Reads Base64, which comes without padding; null when it is none. */
function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function readFailure(
  { data }: Envelope,
  { mask, body }: { mask(text: string): string; body: string | null },
): RelayError {
  const { message } = Object(data) as { message?: unknown };
  const text = typeof message === 'string' ? message : '';
  const said = mask(text).slice(0, 300);
  if (text.includes('Unauthorized request')) {
    const isMissing = body?.startsWith('{"accessToken":"",');
    return {
      code: isMissing ? 'token-missing' : 'token-wrong',
      message: isMissing ? 'This relay asks for an access token.' : 'The access token is not this relay’s.',
      wayOut: 'Enter the access token its owner gave you under “Relay access token”.',
      said,
    };
  }
  if (text.includes('cannot be to this destination'))
    return {
      code: 'target-not-allowed',
      message: 'The relay’s owner has shut it for this API.',
      wayOut: 'Use a relay of your own: `npm run relay` starts one.',
      said,
    };
  if (text.includes('Request failed:'))
    return {
      code: 'upstream-unreachable',
      message: 'The relay works, but it got no answer from the API.',
      wayOut: 'Check the API’s address and the relay’s own network.',
      said,
    };
  return {
    code: 'ambiguous',
    message:
      'Proxyscotch says the same when it does not serve pages of this origin and when it gets no answer from the API.',
    wayOut: 'Press Test beside the relay’s address: a relay that serves this page tells what it is.',
    said,
  };
}
