import type { AuthorizationServer } from 'oauth4webapi';

/**
 * Everything in which LiveChat's accounts server differs from RFC 6749 and its relatives. Facts of its documentation, of
 * 2018 and of today, and of its Accounts SDK.
 */

/** Today's addresses; there is no metadata document (RFC 8414) to read them from. */
export function describeServer(accountsUrl: string): AuthorizationServer {
  const { origin } = new URL(accountsUrl);
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/`,
    token_endpoint: `${origin}/v2/token`,
  };
}

/** Where an access token is asked about: today, and in 2018. RFC 7662 has another call for it. */
export const infoPaths = ['/v2/info', '/info'] as const;

/** Where a token is revoked: `DELETE` with the token as bearer. RFC 7009 has `POST` with the token in the body. */
export const revocationPath = '/v2/token';

/**
 * The same call in 2018, which takes the token in the query: servers on the way may log it, but it is worthless with the
 * reply. For servers only that do not know today's call.
 */
export const revocationPath2018 = (token: string) => `/token?${new URLSearchParams({ token })}`;

/** Replies print scopes separated by commas; RFC 6749 §3.3 has spaces, and so has the Accounts SDK in what it asks for. */
export function splitScopes(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}

/** The error of an answer or reply: LiveChat and its SDK call it `oauth_exception` or `identity_exception`. */
export function errorName(read: (member: string) => unknown): string | null {
  for (const member of ['error', 'oauth_exception', 'identity_exception']) {
    const name = read(member);
    if (typeof name === 'string' && name) return name;
  }
  return null;
}

/** Gives the parameters of an answer the name of its error that RFC 6749 has. */
export function adaptAnswer(parameters: URLSearchParams): URLSearchParams {
  const adapted = new URLSearchParams(parameters);
  const error = errorName((member) => parameters.get(member));
  if (error !== null && !adapted.has('error')) adapted.set('error', error);
  return adapted;
}

/** The same for the JSON of a reply; anything else stays as it came. */
export async function adaptReply(response: Response): Promise<Response> {
  // What the browser keeps from a page: its status is 0, and nothing can be made of it.
  if (response.type === 'opaqueredirect' || response.type === 'opaque') return response;
  const text = await response.text();
  const headers = new Headers(response.headers);
  // The library would look no further than this header; the error in the body says more.
  headers.delete('www-authenticate');
  return new Response(text ? adaptJson(text) : null, { status: response.status, headers });
}

function adaptJson(text: string): string {
  try {
    const value = JSON.parse(text);
    const error = errorName((member) => Object(value)[member]);
    return error === null ? text : JSON.stringify({ ...value, error });
  } catch {
    return text;
  }
}
