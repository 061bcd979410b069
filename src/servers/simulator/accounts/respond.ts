import { type OAuthError, writeError } from './authorization/oauth-error.ts';

const unstored = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

// Apps in browsers exchange codes and ask about tokens; no credential of the browser itself is involved.
const forApps = { 'access-control-allow-origin': '*' };

/** A reply for apps. */
export function replyJson(status: number, body: object): Response {
  const headers = { ...unstored, ...forApps, 'content-type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A refusal for apps. */
export function replyError(error: OAuthError): Response {
  return replyJson(error.status, writeError(error));
}

/** What a browser asks before it lets a page make a call with headers. */
export function replyPreflight(methods: readonly string[]): Response {
  const headers = {
    ...forApps,
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'Authorization, Content-Type',
    'access-control-max-age': '7200',
  };
  return new Response(null, { status: 204, headers });
}

/** A page for people: no script, no frame around it, and a form that leads here or to the app, named by its origin. */
export function replyPage(status: number, html: string, appOrigin: string | null): Response {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    // The redirect after a form counts as its action.
    `form-action 'self'${appOrigin === null ? '' : ` ${appOrigin}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
  const headers = {
    ...unstored,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };
  return new Response(html, { status, headers });
}

/** Sends the browser back to the app, with the answer in the query or in the fragment. */
export function redirectTo(
  address: URL,
  place: 'query' | 'fragment',
  answer: Readonly<Record<string, string | null>>,
): Response {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(answer)) if (value !== null) fields.set(name, value);
  const location = new URL(address);
  location[place === 'query' ? 'search' : 'hash'] = fields.toString();
  const headers = { ...unstored, location: location.href, 'referrer-policy': 'no-referrer' };
  return new Response(null, { status: 302, headers });
}
