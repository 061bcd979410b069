import { type AccessToken, demoAccountId, demoKey, demoLogin, demoTokens } from './demo-credentials.ts';
import { findMisdirection, regionOf } from './find-misdirection.ts';
import type { Agent } from './world/agent.ts';

/** Whose credential a request carries and what it may do: an agent with scopes, or why nobody. */
export type Caller =
  | { readonly agent: Agent; readonly scopes: AccessToken['scopes'] }
  | { readonly status: 401 | 421; readonly error: string };

const missing = 'Authorization required: log in with login and API key, or send a bearer token';
const wrong = 'Wrong login, API key or access token';
const refused = (error: string): Caller => ({ status: 401, error });

/**
 * Recognises HTTP Basic (login and API key, or account id or e-mail address and personal access token), a bearer token,
 * or that token as `access_token` in the query (RFC 6750 §2.3).
 */
export function authenticate(request: Request, url: URL, agents: readonly Agent[]): Caller {
  const header = request.headers.get('authorization');
  const query = url.searchParams.get('access_token');
  if (header === null) return query === null ? refused(missing) : byToken(request, query, 'bearer', agents);
  const [, scheme, credential] = /^(\S+)\s+(.*?)\s*$/.exec(header) ?? [];
  if (credential && scheme?.toLowerCase() === 'bearer') return byToken(request, credential, 'bearer', agents);
  if (credential && scheme?.toLowerCase() === 'basic') return byPair(request, credential, agents);
  return refused(missing);
}

function byToken(
  request: Request,
  token: string,
  kind: AccessToken['kind'],
  agents: readonly Agent[],
): Caller {
  // Before the token is looked at: a data centre knows its own tokens only.
  const misdirection = findMisdirection(request, regionOf(token));
  if (misdirection !== null) return { status: 421, error: misdirection };
  const known = demoTokens.find(
    (one) => one.kind === kind && one.token === token.replace(/^(dal|fra)-/, '$1:'),
  );
  const agent = agents.find(({ login }) => login === demoLogin);
  return known && agent ? { agent, scopes: known.scopes } : refused(wrong);
}

function byPair(request: Request, credential: string, agents: readonly Agent[]): Caller {
  const pair = decode(credential);
  const colon = pair.indexOf(':');
  if (colon <= 0) return refused(wrong);
  const login = pair.slice(0, colon).toLowerCase();
  const secret = pair.slice(colon + 1);
  if (/^(dal|fra)[:-]/.test(secret))
    return login === demoLogin || login === demoAccountId
      ? byToken(request, secret, 'personal', agents)
      : refused(wrong);
  const misdirection = findMisdirection(request, 'dal');
  if (misdirection !== null) return { status: 421, error: misdirection };
  const agent = agents.find((candidate) => candidate.login === login);
  // The demo key outlives a reset, so that nobody can lock themselves out of the demo.
  const accepted = agent && (secret === agent.apiKey || (login === demoLogin && secret === demoKey));
  return accepted ? { agent, scopes: 'all' } : refused(wrong);
}

function decode(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
