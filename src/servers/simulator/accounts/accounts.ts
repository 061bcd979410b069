import type { JournalEntry } from '../../../core/simulation/journal-entry.ts';
import { readText } from '../http/read-body.ts';
import { respondCannot } from '../http/respond.ts';
import type { AccountsCall } from './accounts-call.ts';
import type { Client } from './authorization/client.ts';
import type { Owner } from './authorization/owner.ts';
import { askForConsent, decide } from './authorize.ts';
import { exchange } from './exchange.ts';
import { readEvent, writeEvent } from './grants/event-entry.ts';
import type { GrantEvent } from './grants/grant-event.ts';
import { createGrants, stateOf, type TokenState } from './grants/grants.ts';
import { digestToken, type RandomBytes } from './grants/secret-text.ts';
import { rememberClicks } from './remember-clicks.ts';
import { replyPreflight } from './respond.ts';
import { revokeToken } from './revoke-token.ts';
import { tellToken } from './tell-token.ts';

/** What an accounts server is made with. */
export interface AccountsOptions {
  /** The apps that are registered. */
  readonly clients: readonly Client[];
  /** Who is signed in. */
  owner(): Owner;
  /** Real time, in milliseconds since 1970. */
  now(): number;
  /** The account's time, in Unix seconds. */
  clock(): number;
  /** Makes secrets. */
  readonly randomBytes: RandomBytes;
}

/** What is known of an access token. */
export interface KnownToken {
  /** How it stands. */
  readonly state: TokenState;
  /** What it may do. */
  readonly scopes: readonly string[];
}

/** LiveChat's OAuth 2 server for one account. */
export interface Accounts {
  /** Answers a request; an entry is made for each thing that happened to the grants. */
  answer(request: Request, onEntry: (entry: JournalEntry) => void): Promise<Response>;
  /** Does once more what an entry holds; false when it holds nothing that applies. */
  replay(entry: JournalEntry): boolean;
  /** What is known of an access token, or null when it was never given out here. */
  findToken(token: string): KnownToken | null;
}

type Handler = (call: AccountsCall) => Response;

/** Makes an accounts server that has allowed nothing so far. */
export function createAccounts(options: AccountsOptions): Accounts {
  const grants = createGrants();
  const answerOnce = rememberClicks();
  const readNow = () => Math.floor(options.now() / 1000);

  const decideOnce: Handler = (call) => {
    const fields = new URLSearchParams(call.body ?? '');
    const page = fields.get('page');
    return page
      ? answerOnce(`${page} ${fields.get('decision')}`, call.now, () => decide(call))
      : decide(call);
  };
  const handlers = new Map<string, Handler>([
    ['GET /', askForConsent],
    ['POST /', decideOnce],
    ['POST /token', (call) => exchange(call, 2018)],
    ['POST /v2/token', (call) => exchange(call, 'today')],
    ['DELETE /token', (call) => revokeToken(call, 2018)],
    ['DELETE /v2/token', (call) => revokeToken(call, 'today')],
    ['GET /info', (call) => tellToken(call, 2018)],
    ['GET /v2/info', (call) => tellToken(call, 'today')],
  ]);
  const methodsOf = (path: string) =>
    ['GET', 'POST', 'DELETE'].filter((method) => handlers.has(`${method} ${path}`));

  return {
    async answer(request, onEntry) {
      const url = new URL(request.url);
      const path = url.pathname.replace(/(?<=.)\/+$/, '');
      const method = request.method === 'HEAD' ? 'GET' : request.method;
      // The page is for people and not for scripts of other sites.
      if (method === 'OPTIONS' && path !== '/' && methodsOf(path).length > 0)
        return replyPreflight(methodsOf(path));
      const handle = handlers.get(`${method} ${path}`);
      if (!handle) return respondCannot(request.method, url.pathname);
      const body = await readText(request);
      // From here on nothing waits: entries stand in the order in which things happened.
      const owner = options.owner();
      const record = (event: GrantEvent) => {
        grants.apply(event);
        const isPage = path === '/';
        const caller = isPage ? owner.login : null;
        onEntry(writeEvent(event, { at: options.clock(), caller, method, path }));
      };
      const { clients, randomBytes } = options;
      return handle({ request, url, body, now: readNow(), owner, clients, grants, randomBytes, record });
    },
    replay(entry) {
      const event = readEvent(entry);
      return event !== null && grants.apply(event);
    },
    findToken(token) {
      const found = grants.findAccess(digestToken(token));
      return found && { state: stateOf(found, readNow()), scopes: found.grant.allowed.scopes };
    },
  };
}
