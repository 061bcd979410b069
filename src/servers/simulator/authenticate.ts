import type { KnownToken } from './accounts/accounts.ts';
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

/** Whom a credential can belong to. */
export interface KnownCallers {
  /** The team. */
  readonly agents: readonly Agent[];
  /** Looks a token up that the accounts server may have given out. */
  findToken(token: string): KnownToken | null;
}

/**
 * Recognises HTTP Basic (login and API key, or account id or e-mail address and personal access token), a bearer token,
 * or that token as `access_token` in the query (RFC 6750 §2.3).
 */
export function authenticate(request: Request, url: URL, known: KnownCallers): Caller {
  const header = request.headers.get('authorization');
  const query = url.searchParams.get('access_token');
  if (header === null) return query === null ? refused(missing) : byToken(request, query, 'bearer', known);
  const [, scheme, credential] = /^(\S+)\s+(.*?)\s*$/.exec(header) ?? [];
  if (credential && scheme?.toLowerCase() === 'bearer') return byToken(request, credential, 'bearer', known);
  if (credential && scheme?.toLowerCase() === 'basic') return byPair(request, credential, known);
  return refused(missing);
}

function byToken(
  request: Request,
  token: string,
  kind: AccessToken['kind'],
  { agents, findToken }: KnownCallers,
): Caller {
  // Before the token is looked at: a data centre knows its own tokens only.
  const misdirection = findMisdirection(request, regionOf(token));
  if (misdirection !== null) return { status: 421, error: misdirection };
  const demo = demoTokens.find(
    (one) => one.kind === kind && one.token === token.replace(/^(dal|fra)-/, '$1:'),
  );
  const agent = agents.find(({ login }) => login === demoLogin);
  if (demo && agent) return { agent, scopes: demo.scopes };
  const given = kind === 'bearer' ? findToken(token) : null;
  if (!given || !agent) return refused(wrong);
  if (given.state === 'valid') return { agent, scopes: given.scopes };
  return refused(given.state === 'expired' ? 'The access token has expired' : 'The access token was revoked');
}

function byPair(request: Request, credential: string, known: KnownCallers): Caller {
  const pair = decode(credential);
  const colon = pair.indexOf(':');
  if (colon <= 0) return refused(wrong);
  const login = pair.slice(0, colon).toLowerCase();
  const secret = pair.slice(colon + 1);
  if (/^(dal|fra)[:-]/.test(secret))
    return login === demoLogin || login === demoAccountId
      ? byToken(request, secret, 'personal', known)
      : refused(wrong);
  const misdirection = findMisdirection(request, 'dal');
  if (misdirection !== null) return { status: 421, error: misdirection };
  const agent = known.agents.find((candidate) => candidate.login === login);
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
