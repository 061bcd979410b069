import { relayAnswerHeaders, relayRequestHeaders } from '../../core/http/relay-profile.ts';

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
// `*` would not cover Authorization (Fetch standard), so names are always listed.
const knownHeaders = [
  'Authorization',
  'Accept',
  'Content-Type',
  'X-API-Version',
  ...Object.values(relayRequestHeaders),
];
const exposed = [...Object.values(relayAnswerHeaders), 'Retry-After'].join(', ');

/** Makes the headers that let a page of an allowed origin read an answer. */
export function crossOriginHeaders(origin: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': exposed,
    'Timing-Allow-Origin': origin,
  };
}

/** Makes the headers that answer the preflight of an allowed origin. */
export function preflightHeaders(origin: string, asked: Headers): Record<string, string> {
  const known = new Set(knownHeaders.map((name) => name.toLowerCase()));
  const others = (asked.get('Access-Control-Request-Headers') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => token.test(name) && !known.has(name.toLowerCase()));
  const headers: Record<string, string> = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': [...knownHeaders, ...others].join(', '),
    'Access-Control-Max-Age': '7200',
  };
  // A public page that calls this machine asks for one of these, by the age of the browser.
  for (const network of ['Private-Network', 'Local-Network'])
    if (asked.get(`Access-Control-Request-${network}`) === 'true')
      headers[`Access-Control-Allow-${network}`] = 'true';
  return headers;
}
