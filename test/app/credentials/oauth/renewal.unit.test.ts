import { describe, expect, it } from 'vitest';
import { createSignIn } from '../../../../src/app/credentials/oauth/create-sign-in.ts';
import type { BearerCredential } from '../../../../src/core/http/credential.ts';
import { createTestBrowser, credentialOf, failureOf, signIn } from './test-browser.ts';

/** Where a credential is kept, for all tabs. */
function createPlace(kept: BearerCredential | null) {
  return {
    kept,
    async read() {
      return this.kept;
    },
    async write(credential: BearerCredential) {
      this.kept = credential;
    },
  };
}

/** Locks that several tabs share. */
function createLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request<Value>(_: string, run: () => Promise<Value>): Promise<Value> {
      const turn = last.then(run);
      last = turn.catch(() => {});
      return turn;
    },
  };
}

describe('a renewal', () => {
  it('gives a fresh token with its own expiry, and keeps it with the next refresh token', async () => {
    const browser = createTestBrowser();
    const old = await signIn(browser, {}, { lifetime: 'brief' });
    browser.clock.pass(61_000);
    expect((await browser.callApi(old.token)).status).toBe(401);
    const place = createPlace(old);
    const fresh = await credentialOf(browser.signIn.renew(old, place));
    expect((await browser.callApi(fresh.token)).status).toBe(200);
    expect(fresh.grant.refreshToken).not.toBe(old.grant.refreshToken);
    expect(fresh.grant).toMatchObject({
      expiresAt: browser.clock.now() + 60_000,
      scopes: old.grant.scopes,
      clientId: old.grant.clientId,
    });
    expect(place.kept).toEqual(fresh);
    expect((await browser.signIn.renew(fresh, place)).ok).toBe(true);
  });

  it('happens once for tabs that ask at the same time, and all get the same token', async () => {
    const locks = createLocks();
    const browser = createTestBrowser({ locks });
    const old = await signIn(browser);
    const place = createPlace(old);
    const tabs = [browser.signIn, createSignIn(browser.parts), createSignIn(browser.parts)];
    const [one, ...others] = await Promise.all(tabs.map((tab) => credentialOf(tab.renew(old, place))));
    expect(others).toEqual([one, one]);
    expect(browser.calls).toEqual(['POST /v2/token', 'POST /v2/token']);
    expect((await browser.callApi(one?.token ?? '')).status).toBe(200);
  });

  it('does not bring back what was signed out meanwhile', async () => {
    const browser = createTestBrowser();
    const old = await signIn(browser);
    const place = createPlace(null);
    expect((await failureOf(browser.signIn.renew(old, place))).title).toBe('This sign-in is gone');
    expect(place.kept).toBeNull();
    expect(browser.calls).toHaveLength(1);
  });

  it('ends the sign-in when the refresh token was revoked, and leaves what is kept', async () => {
    const browser = createTestBrowser();
    const old = await signIn(browser);
    expect(await browser.signIn.revoke(old)).toEqual({ ok: true });
    const place = createPlace(old);
    const failure = await failureOf(browser.signIn.renew(old, place));
    expect(failure).toMatchObject({ cause: 'expired', title: 'This sign-in has ended' });
    expect(JSON.stringify(failure)).not.toContain(old.grant.refreshToken);
    expect(place.kept).toEqual(old);
  });

  it('is impossible for a token of the implicit grant, and for one that was pasted', async () => {
    const browser = createTestBrowser();
    const implicit = await signIn(browser, { grantType: 'implicit' });
    const pasted = { ...implicit, grant: null };
    for (const one of [implicit, pasted])
      expect((await failureOf(browser.signIn.renew(one, createPlace(one)))).title).toBe(
        'This token can’t be renewed',
      );
  });

  it('can be tried again when the server was not reached', async () => {
    let isOnline = true;
    const browser = createTestBrowser({
      fetch: (sent) =>
        isOnline ? browser.simulator.fetch(sent) : Promise.reject(new TypeError('Failed to fetch')),
    });
    const old = await signIn(browser);
    const place = createPlace(old);
    isOnline = false;
    const failure = await failureOf(browser.signIn.renew(old, place));
    expect(failure.cause).toBe('unreachable');
    expect(JSON.stringify(failure)).not.toContain('Failed to fetch');
    isOnline = true;
    expect((await browser.signIn.renew(old, place)).ok).toBe(true);
  });

  it('gives up a server that never answers', async () => {
    const browser = createTestBrowser();
    const old = await signIn(browser);
    let call = () => {};
    const called = new Promise<void>((resolve) => {
      call = resolve;
    });
    const silent = createSignIn({
      ...browser.parts,
      fetch: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          call();
        }),
    });
    const end = silent.renew(old, createPlace(old));
    await called;
    browser.clock.pass(30_000);
    expect((await failureOf(end)).explanation).toContain('did not answer in time');
  });
});

describe('a sign-out', () => {
  it('makes the token worthless, and the refresh token too', async () => {
    const browser = createTestBrowser();
    const credential = await signIn(browser);
    expect(await browser.signIn.revoke(credential)).toEqual({ ok: true });
    expect((await browser.callApi(credential.token)).status).toBe(401);
    expect((await browser.signIn.renew(credential, createPlace(credential))).ok).toBe(false);
    expect(browser.calls.slice(1, 2)).toEqual(['DELETE /v2/token']);
  });

  it('reaches the refresh token when the access token is over', async () => {
    const browser = createTestBrowser();
    const credential = await signIn(browser, {}, { lifetime: 'brief' });
    browser.clock.pass(61_000);
    expect(await browser.signIn.revoke(credential)).toEqual({ ok: true });
    expect(browser.calls.slice(1)).toEqual(['POST /v2/token', 'DELETE /v2/token']);
    const failure = await failureOf(browser.signIn.renew(credential, createPlace(credential)));
    expect(failure.cause).toBe('expired');
  });

  it('has nothing to do for a token that nobody knows any more', async () => {
    const browser = createTestBrowser();
    const credential = await signIn(browser, {}, { lifetime: 'brief' });
    await browser.signIn.revoke(credential);
    browser.clock.pass(61_000);
    expect(await browser.signIn.revoke(credential)).toEqual({ ok: true });
  });

  it('sends no token that was pasted anywhere', async () => {
    const browser = createTestBrowser();
    const credential = await signIn(browser);
    expect(await browser.signIn.revoke({ ...credential, grant: null })).toEqual({ ok: true });
    expect(browser.calls).toHaveLength(1);
  });

  it('says that the server was not reached, since the token lives on', async () => {
    const browser = createTestBrowser();
    const credential = await signIn(browser);
    const offline = createSignIn({ ...browser.parts, fetch: () => Promise.reject(new TypeError('offline')) });
    expect((await failureOf(offline.revoke(credential))).cause).toBe('unreachable');
  });

  it.each([500, 403])('says that the server refused with %i', async (status) => {
    const browser = createTestBrowser();
    const credential = await signIn(browser);
    const refusing = createSignIn({
      ...browser.parts,
      fetch: async () => new Response('<h1>No</h1>', { status }),
    });
    const failure = await failureOf(refusing.revoke(credential));
    expect(failure).toMatchObject({ cause: 'refused' });
    expect(failure.explanation).toContain(String(status));
  });
});

describe('an accounts server of 2018', () => {
  function createBrowser2018() {
    const browser = createTestBrowser({
      fetch: (sent) => {
        const { pathname } = new URL(sent.url);
        browser.calls.push(`${sent.method} ${pathname}`);
        if (pathname.startsWith('/v2/')) return Promise.resolve(new Response('Not found', { status: 404 }));
        return browser.simulator.fetch(sent);
      },
    });
    return browser;
  }

  it('is asked about scopes by its own call, and revokes by its own', async () => {
    const browser = createBrowser2018();
    const credential = await signIn(browser, { grantType: 'implicit', scopes: ['agents_read'] });
    expect(credential.grant.scopes).toEqual(['agents_read']);
    expect(await browser.signIn.revoke(credential)).toEqual({ ok: true });
    expect(browser.calls).toEqual(['GET /v2/info', 'GET /info', 'DELETE /v2/token', 'DELETE /token']);
    expect((await browser.callApi(credential.token)).status).toBe(401);
  });

  it('leaves scopes unknown where it can’t be asked', async () => {
    const browser = createTestBrowser({ fetch: () => Promise.reject(new TypeError('refused by CORS')) });
    const { token, grant } = await signIn(browser, { grantType: 'implicit' });
    expect(token).toMatch(/^dal:/);
    expect(grant).toMatchObject({ scopes: null, expiresAt: browser.clock.now() + 28_800_000 });
  });
});
