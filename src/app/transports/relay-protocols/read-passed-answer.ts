import type { Header } from '../../../core/http/request.ts';
import type { HttpResponse } from '../../../core/http/response.ts';
import { readBytes } from '../body/read-bytes.ts';

/** What no relay can show that passes the API's answer on as its own. */
const alwaysUnseen = [
  'Which headers were repeated: browsers join their values by commas.',
  'Cookies the API sets: no browser shows a page the header Set-Cookie.',
  'Headers the relay does not expose to pages, if there are any.',
];

/** Said where nothing tells the API's answer from one of the relay. */
export const ambiguous =
  'Whether this answer is the API’s at all: the relay marks none, so it may be the relay’s own.';

/** An answer passed on under its own status; rejects when the connection breaks. */
export async function readPassedAnswer(answer: Response): Promise<HttpResponse> {
  const body = await readBytes(answer);
  const { status, statusText } = answer;
  return {
    status,
    statusText,
    headers: [...answer.headers].filter(([name]) => !name.startsWith('access-control-')),
    body,
    bodyIs: 'bytes',
    unseen: alwaysUnseen,
  };
}

/** The beginning of a body, as far as it is text for people. */
export function beginningOf({ body }: HttpResponse): string {
  return new TextDecoder().decode(body.subarray(0, 2000)).trim();
}

/** Whether an answer calls itself a web page. */
export function isWebPage(answer: Response): boolean {
  return /^(text\/html|application\/xhtml\+xml)\b/i.test(answer.headers.get('Content-Type') ?? '');
}

/** An answer without those of its headers that the relay put in for itself. */
export function withoutHeaders(response: HttpResponse, isRelays: (name: string) => boolean): HttpResponse {
  const headers = (response.headers ?? []).filter(([name]: Header) => !isRelays(name.toLowerCase()));
  return { ...response, headers };
}

/** An answer of which something more can't be seen. */
export function withUnseen(response: HttpResponse, ...sentences: string[]): HttpResponse {
  return { ...response, unseen: [...sentences, ...response.unseen] };
}

/** The URLs of a call of which a relay tells only where it ended, and its answer, which says so. */
export function withEnd(response: HttpResponse, asked: string, ended: string) {
  if (!URL.canParse(ended) || isSame(asked, ended)) return { urls: [asked], response };
  const sentence = 'The redirects the relay followed: it tells only where they ended.';
  return { urls: [asked, ended], response: withUnseen(response, sentence) };
}

/** Relays escape a character more here and there. */
function isSame(asked: string, ended: string): boolean {
  const [one, other] = [new URL(asked).href, new URL(ended).href];
  try {
    return one === other || decodeURIComponent(one) === decodeURIComponent(other);
  } catch {
    return false;
  }
}
