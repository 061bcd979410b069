import { relayHeaders } from '../../core/http/relay-profile.ts';
import type { Header } from '../../core/http/request.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What the relay calls itself upstream unless the caller names a User-Agent to send. */
const relayUserAgent = 'livechat-api-explorer-relay';

const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
const most = 100;

// Framing belongs to each connection; Origin, Referer, cookies and the rest are the browser's words about the page.
const neverSent =
  /^(connection|content-length|cookie2?|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*|access-control-.*|x-relay-.*)$/;

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
  const named = (received.get(relayHeaders.send) ?? '')
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
