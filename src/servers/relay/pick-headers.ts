import { relayRequestHeaders } from '../../core/http/relay-profile.ts';
import type { Header } from '../../core/http/request.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What the relay calls itself upstream unless the caller names a User-Agent to send. */
const relayUserAgent = 'livechat-api-explorer-relay';

const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
const most = 100;

// Framing belongs to each connection; Origin, Referer, cookies and the like are the browser's words about the page, and
// Forwarded and its kin a reverse proxy's about who sits before it.
const neverSent =
  /^(connection|content-length|cookie2?|expect|forwarded|host|http2-settings|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|x-real-ip|(access-control|cf|proxy|sec|x-forwarded|x-relay)-.*)$/;

// Bodies pass unchanged, so the codings the caller can decode have to be known upstream.
const alwaysSent = ['accept', 'accept-encoding'];

/** Headers that go upstream. */
export interface PickedHeaders {
  /** Tells headers from a refusal. */
  readonly kind: 'picked';
  /** Name and value pairs. */
  readonly headers: readonly Header[];
}

/** Picks from a call's headers those its X-Relay-Send names, and nothing the browser added by itself. */
export function pickHeaders(received: Headers): PickedHeaders | Refusal {
  const named = (received.get(relayRequestHeaders.send) ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  if (named.length > most)
    return refuse('header-invalid', `More than ${most} headers are to be sent.`, 'Send fewer headers.');
  const headers = new Map([['user-agent', relayUserAgent]]);
  for (const name of new Set([...alwaysSent, ...named])) {
    if (!token.test(name))
      return refuse('header-invalid', 'A header to send has an invalid name.', 'Correct the name.');
    if (neverSent.test(name))
      return refuse('header-invalid', `A relay can't send the header ${name}.`, 'Remove the header.');
    const value = received.get(name);
    if (value !== null) headers.set(name, value);
    else if (!alwaysSent.includes(name))
      return refuse(
        'header-invalid',
        `The header ${name} did not reach the relay: browsers don't let a page set it.`,
        'Remove the header, or make the call with a snippet outside the browser.',
      );
  }
  return { kind: 'picked', headers: [...headers] };
}
