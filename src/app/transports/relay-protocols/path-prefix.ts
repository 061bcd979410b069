import {
  ambiguous,
  beginningOf,
  isWebPage,
  readPassedAnswer,
  withEnd,
  withoutHeaders,
  withUnseen,
} from './read-passed-answer.ts';
import type { RelayAnswer, RelayError, RelayProtocol } from './relay-protocol.ts';

// X-Request-URL and X-CORS-Redirect-n come as well, but cors-anywhere does not expose them to pages.
const finalUrl = 'x-final-url';

/** The target's whole URL behind the relay's own, as cors-anywhere takes it. */
export const pathPrefix: RelayProtocol = {
  losesHeaders: true,
  redirectsAsGet: true,
  toRelayNote: null,
  onwardNote: () =>
    'Relays of this kind pass on what else the browser sent, this page’s origin among it, and may add headers of their own.',
  wrap: (request, { url }) => ({ ...request, url: `${url.replace(/\/+$/, '')}/${request.url}` }),
  async read(answer, { request, wrapped }): Promise<RelayAnswer> {
    const response = await readPassedAnswer(answer);
    const ended = answer.headers.get(finalUrl);
    // cors-anywhere puts it on everything that comes from the API, and on nothing of its own.
    if (ended !== null)
      return {
        kind: 'api',
        ...withEnd(
          withoutHeaders(response, (name) => name === finalUrl),
          request.url,
          ended,
        ),
      };
    const error = ownFailure(answer.status, beginningOf(response), wrapped.mask);
    if (error) return { kind: 'relay-error', error };
    if (isWebPage(answer))
      return {
        kind: 'foreign',
        observation: 'was a web page without the header X-Final-URL, which cors-anywhere adds',
      };
    return { kind: 'api', response: withUnseen(response, ambiguous), urls: [request.url] };
  },
};

const failures: readonly (readonly [
  status: number,
  words: RegExp,
  code: string,
  message: string,
  wayOut: string,
])[] = [
  [
    404,
    /^Not found because of proxy error: /,
    'upstream-unreachable',
    'The relay works, but it got no answer from the API.',
    'Check the API’s address and the relay’s own network.',
  ],
  [
    404,
    /^Invalid host: /,
    'target-invalid',
    'The relay does not take the API’s host for one.',
    'Check the address of the API.',
  ],
  [
    400,
    /^(Port number too large|The URL is invalid)/,
    'target-invalid',
    'The relay does not take the API’s address for one.',
    'Check the address of the API.',
  ],
  [
    400,
    /^Missing required request header\. /,
    'header-invalid',
    'The relay asks for a header that a page of its own origin does not send.',
    'Add the header X-Requested-With under Headers, or open the explorer under another origin than the relay’s.',
  ],
  [
    403,
    /^The origin ".*" was (blacklisted|not whitelisted)/s,
    'origin-not-allowed',
    'The relay does not serve pages of this origin.',
    'Let its owner add the origin to `CORSANYWHERE_WHITELIST`, or use a relay of your own.',
  ],
  [
    403,
    /^See \/corsdemo/,
    'origin-not-allowed',
    'This demonstration serves only who has asked for it, for a limited time.',
    'Open its page /corsdemo and ask there, or use a relay of your own.',
  ],
  [
    429,
    /^The origin ".*" has sent too many requests/s,
    'rate-limited',
    'The relay has had enough calls from this page for now.',
    'Wait for the time it names, or use a relay of your own.',
  ],
];

/** What cors-anywhere says when it fails by itself, known by status and words. */
function ownFailure(status: number, text: string, mask: (text: string) => string): RelayError | null {
  const found = failures.find((failure) => failure[0] === status && failure[1].test(text));
  if (!found) return null;
  const [, , code, message, wayOut] = found;
  return { code, message, wayOut, said: mask(text).slice(0, 300) };
}
