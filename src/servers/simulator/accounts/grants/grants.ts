import type { CodeIssued, GrantEvent, TokenIssued } from './grant-event.ts';

/** What became of one consent: a code, access tokens, a refresh token. */
export interface Grant {
  /** What was allowed. */
  readonly allowed: CodeIssued | TokenIssued;
  /** Whether its code has been exchanged; true when there was none. */
  used: boolean;
  /** Whether its app runs in a browser and has no secret. */
  publicClient: boolean;
  /** Whether it is over, with all its tokens. */
  revoked: boolean;
}

/** An access token. */
export interface AccessGrant {
  /** The consent it came from. */
  readonly grant: Grant;
  /** When it ends, in Unix seconds of real time. */
  readonly expires: number;
  /** Whether it made room for a newer one. */
  dropped: boolean;
}

/** How an access token stands. */
export type TokenState = 'valid' | 'expired' | 'revoked';

/** Every consent of one account with what came of it. Secrets are known by their digests only. */
export interface Grants {
  /** Does what an event says; false when there is nothing left that it could happen to. */
  apply(event: GrantEvent): boolean;
  /** The consent a code belongs to. */
  findCode(digest: string): Grant | null;
  /** The consent a refresh token belongs to, while it can be used. */
  findRefresh(digest: string): Grant | null;
  /** An access token, also one that has expired or was revoked. */
  findAccess(digest: string): AccessGrant | null;
  /** How many times people were sent back to an app after an instant, in Unix seconds of real time. */
  countRedirects(clientId: string, after: number): number;
}

const mostTokens = 25;

/** How an access token stands at an instant, in Unix seconds of real time. */
export function stateOf({ grant, expires, dropped }: AccessGrant, now: number): TokenState {
  if (grant.revoked || dropped) return 'revoked';
  return expires <= now ? 'expired' : 'valid';
}

/** Makes an account that has allowed nothing so far. */
export function createGrants(): Grants {
  // Maps keep the order in which things came, so the oldest stands first.
  const codes = new Map<string, Grant>();
  const access = new Map<string, AccessGrant>();
  const refresh = new Map<string, Grant>();
  const redirects: { clientId: string; realTime: number }[] = [];

  function open(allowed: CodeIssued | TokenIssued, used: boolean): Grant {
    return { allowed, used, publicClient: true, revoked: false };
  }

  function give(grant: Grant, digest: string, now: number, expiresIn: number): void {
    access.set(digest, { grant, expires: now + expiresIn, dropped: false });
    const { clientId } = grant.allowed;
    const isOwn = (one: Grant) => one.allowed.clientId === clientId && !one.revoked;
    const valid = [...access.values()].filter((one) => isOwn(one.grant) && stateOf(one, now) === 'valid');
    for (const one of valid.slice(0, -mostTokens)) one.dropped = true;
    const usable = [...refresh].filter(([, one]) => isOwn(one));
    for (const [oldest] of usable.slice(0, -mostTokens)) refresh.delete(oldest);
  }

  function end(grant: Grant | null | undefined): boolean {
    if (!grant || grant.revoked) return false;
    grant.revoked = true;
    return true;
  }

  function note(clientId: string, realTime: number): void {
    redirects.push({ clientId, realTime });
    // More are never asked for.
    if (redirects.length > 100) redirects.shift();
  }

  return {
    apply(event) {
      switch (event.kind) {
        case 'redirected':
          note(event.clientId, event.realTime);
          return true;
        case 'code-issued':
          note(event.clientId, event.realTime);
          codes.set(event.code, open(event, false));
          return true;
        case 'token-issued':
          note(event.clientId, event.realTime);
          give(open(event, true), event.access, event.realTime, event.expiresIn);
          return true;
        case 'code-exchanged': {
          const grant = codes.get(event.code);
          if (!grant || grant.used) return false;
          grant.used = true;
          grant.publicClient = event.publicClient;
          refresh.set(event.refresh, grant);
          give(grant, event.access, event.realTime, event.expiresIn);
          return true;
        }
        case 'refreshed': {
          const grant = refresh.get(event.refresh);
          if (!grant || grant.revoked) return false;
          if (event.nextRefresh !== event.refresh) {
            refresh.delete(event.refresh);
            refresh.set(event.nextRefresh, grant);
          }
          give(grant, event.access, event.realTime, event.expiresIn);
          return true;
        }
        case 'revoked':
          return end(access.get(event.token)?.grant ?? refresh.get(event.token));
        case 'code-replayed':
          return end(codes.get(event.code));
      }
    },
    findCode: (digest) => codes.get(digest) ?? null,
    findRefresh: (digest) => {
      const grant = refresh.get(digest);
      return grant && !grant.revoked ? grant : null;
    },
    findAccess: (digest) => access.get(digest) ?? null,
    countRedirects: (clientId, after) =>
      redirects.filter((one) => one.clientId === clientId && one.realTime > after).length,
  };
}
