import type { Header } from '../../../core/http/request.ts';
import type { HttpResponse } from '../../../core/http/response.ts';
import {
  ambiguous,
  beginningOf,
  isWebPage,
  readPassedAnswer,
  withEnd,
  withoutHeaders,
  withUnseen,
} from './read-passed-answer.ts';
import type { RelayAnswer, RelayError, RelayProtocol, RelaySettings } from './relay-protocol.ts';

/** Parameter that Scalar's relay takes. */
export const scalarParameter = 'scalar_url';
const finalUrl = 'x-forwarded-host';
const modified = 'x-scalar-modified-headers';
const original = 'x-scalar-original-';

/** The target's URL in a query parameter of the relay's, as Scalar's and many others take it. */
export const queryParameter: RelayProtocol = {
  losesHeaders: true,
  redirectsAsGet: false,
  toRelayNote: null,
  onwardNote: () =>
    'Which headers a relay of this kind passes on, and which redirects it follows, is its own affair.',
  wrap: (request, relay) => ({
    ...request,
    url: `${new URL(relay.url).href}?${encodeURIComponent(parameterOf(relay))}=${encodeURIComponent(request.url)}`,
    headers: isScalar(relay) ? request.headers.map(cookieForScalar) : request.headers,
  }),
  async read(answer, { request, wrapped, relay }): Promise<RelayAnswer> {
    const response = await readPassedAnswer(answer);
    if (isScalar(relay)) {
      const url = answer.headers.get(finalUrl);
      if (url !== null) return { kind: 'api', ...readScalar(response, request.url, url) };
      const error = ownFailure(answer.status, beginningOf(response), wrapped.mask);
      if (error) return { kind: 'relay-error', error };
    }
    const page = isWebPage(answer) ? ['It is a web page, as programs that are no relay answer with.'] : [];
    return { kind: 'api', response: withUnseen(response, ambiguous, ...page), urls: [request.url] };
  },
};

const parameterOf = ({ parameter }: RelaySettings): string => parameter || 'url';
const isScalar = (relay: RelaySettings): boolean => parameterOf(relay) === scalarParameter;

/** Browsers send no Cookie that a page sets; Scalar's relay takes it under another name. */
function cookieForScalar([name, value]: Header): Header {
  return name.toLowerCase() === 'cookie' ? ['X-Scalar-Cookie', value] : [name, value];
}

/** Puts back the headers of the API that the relay has replaced, and tells where the call ended. */
function readScalar(response: HttpResponse, asked: string, ended: string) {
  const headers = response.headers ?? [];
  const list = headers.find(([name]) => name.toLowerCase() === modified)?.[1] ?? '';
  const replaced = new Set(list.split(',').map((name) => name.trim().toLowerCase()));
  const own = withoutHeaders(
    response,
    (name) => name === finalUrl || name === modified || replaced.has(name),
  );
  const restored = (own.headers ?? []).map(
    ([name, value]): Header => [
      name.toLowerCase().startsWith(original) ? name.slice(original.length) : name,
      value,
    ],
  );
  return withEnd({ ...own, headers: restored }, asked, ended);
}

/** What Scalar's relay says when it fails by itself; it never names the final URL then. */
function ownFailure(status: number, text: string, mask: (text: string) => string): RelayError | null {
  const said = mask(text).slice(0, 300);
  if (status === 400 && text.includes(scalarParameter))
    return {
      code: 'target-missing',
      message: 'The relay did not find the address of the API in the call.',
      wayOut: 'Check the relay’s address: it must be the one that takes `?scalar_url=`.',
      said,
    };
  if (status === 403 && /^Forbidden: access to private/i.test(text))
    return {
      code: 'private-address',
      message: 'The relay calls no private address.',
      wayOut: 'Call that API directly, or by a relay of your own.',
      said,
    };
  if (status === 503)
    return {
      code: 'upstream-unreachable',
      message: 'The relay works, but it brought no answer from the API.',
      wayOut: 'Check the API’s address; a redirect to another host ends this way too.',
      said,
    };
  return null;
}
