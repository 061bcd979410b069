import { demoKey, demoLogin, demoToken } from './demo-credentials.ts';
import type { Agent } from './world/agent.ts';

/** Whose credential a request carries: an agent, or why nobody. */
export type Caller = { readonly agent: Agent } | { readonly error: string };

const missing = 'Authorization required: log in with login and API key, or send a bearer token';
const wrong = 'Wrong login, API key or access token';

/** Recognises HTTP Basic (login:key), a bearer token, or the token as `access_token` in the query (RFC 6750 §2.3). */
export function authenticate(request: Request, url: URL, agents: readonly Agent[]): Caller {
  const header = request.headers.get('authorization');
  const query = url.searchParams.get('access_token');
  if (header === null) return query === null ? { error: missing } : byToken(query, agents);
  const [, scheme, credential] = /^(\S+)\s+(.*?)\s*$/.exec(header) ?? [];
  if (credential && scheme?.toLowerCase() === 'bearer') return byToken(credential, agents);
  if (credential && scheme?.toLowerCase() === 'basic') return byKey(credential, agents);
  return { error: missing };
}

function byToken(token: string, agents: readonly Agent[]): Caller {
  const owner = agents.find((agent) => agent.login === demoLogin);
  return owner && token === demoToken ? { agent: owner } : { error: wrong };
}

function byKey(credential: string, agents: readonly Agent[]): Caller {
  const pair = decode(credential);
  const colon = pair.indexOf(':');
  const login = pair.slice(0, colon).toLowerCase();
  const key = pair.slice(colon + 1);
  const agent = agents.find((candidate) => candidate.login === login);
  // The demo key outlives a reset, so that nobody can lock themselves out of the demo.
  const accepted = agent && (key === agent.apiKey || (login === demoLogin && key === demoKey));
  return colon > 0 && accepted ? { agent } : { error: wrong };
}

function decode(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
