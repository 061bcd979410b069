import { describe, expect, it } from 'vitest';
import { demoClientId, simulatedAccountsUrl } from '../../../../src/servers/simulator/demo-client.ts';
import {
  createTestBrowser,
  credentialOf,
  failureOf,
  openPopUp,
  redirectUrl,
  request,
  signIn,
} from './test-browser.ts';

describe('a sign-in by pop-up', () => {
  it('exchanges a code with PKCE for a token that works, with its expiry and scopes', async () => {
    const browser = createTestBrowser();
    const { end, popUp } = await openPopUp(browser);
    const asked = new URL(popUp.address);
    expect(asked.origin).toBe(simulatedAccountsUrl);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: demoClientId,
      redirect_uri: redirectUrl,
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(await browser.arrive(popUp, await browser.decide(popUp, 'allow'))).toEqual({ kind: 'taken' });
    const credential = await credentialOf(end);
    expect(credential).toEqual({
      kind: 'bearer',
      token: expect.stringMatching(/^dal:/),
      origins: request.origins,
      grant: {
        clientId: demoClientId,
        accountsUrl: simulatedAccountsUrl,
        refreshToken: expect.stringMatching(/^\S{10,}$/),
        expiresAt: browser.clock.now() + 28_800_000,
        scopes: expect.arrayContaining(['agents_read', 'agents--all:ro']),
      },
    });
    expect(credential.grant.scopes?.filter((scope) => /[\s,]/.test(scope))).toEqual([]);
    expect((await browser.callApi(credential.token)).status).toBe(200);
    expect(popUp.closed).toBe(true);
    expect(await browser.store.keys()).toEqual([]);
  });

  it('takes a token of the implicit grant out of the fragment, and asks what was granted', async () => {
    const browser = createTestBrowser();
    const { token, grant } = await signIn(
      browser,
      { grantType: 'implicit', scopes: ['agents_read', 'tags_read'] },
      { lifetime: '2018', region: 'fra' },
    );
    expect(token).toMatch(/^fra:/);
    expect(grant.refreshToken).toBeNull();
    expect(grant.expiresAt).toBe(browser.clock.now() + 1_209_600_000);
    expect(grant.scopes).toEqual(['agents_read', 'tags_read']);
    expect(browser.calls).toEqual(['GET /v2/info']);
    expect((await browser.callApi(token, { 'x-region': 'fra' })).status).toBe(200);
  });

  it('makes state, challenge and attempt anew each time', async () => {
    const browser = createTestBrowser();
    const seen = ['state', 'code_challenge'].map(() => new Set<string | null>());
    for (let round = 0; round < 3; round += 1) {
      const { end, popUp, cancel } = await openPopUp(browser);
      const { searchParams } = new URL(popUp.address);
      for (const [at, name] of ['state', 'code_challenge'].entries()) seen[at]?.add(searchParams.get(name));
      cancel();
      await end;
    }
    expect(seen.map(({ size }) => size)).toEqual([3, 3]);
    expect(new Set(browser.popUps.map(({ mark }) => mark?.attempt)).size).toBe(3);
  });

  it('says that the person declined, in the words of the server', async () => {
    const browser = createTestBrowser();
    const { end, popUp } = await openPopUp(browser);
    await browser.arrive(popUp, await browser.decide(popUp, 'deny'));
    const failure = await failureOf(end);
    expect(failure.cause).toBe('denied');
    expect(failure.explanation).toMatch(/“access_denied”: “.+ did not allow it”/);
    expect(browser.calls).toEqual([]);
  });

  it('says that the browser blocked the pop-up, and has kept nothing', async () => {
    const browser = createTestBrowser();
    browser.blockPopUps();
    const end = browser.signIn.byPopup(request, new AbortController().signal);
    expect((await failureOf(end)).cause).toBe('popup-blocked');
    expect(await browser.store.keys()).toEqual([]);
  });

  it('ends when the pop-up was closed', async () => {
    const browser = createTestBrowser();
    const { end, popUp } = await openPopUp(browser);
    popUp.closed = true;
    browser.clock.pass(1_000);
    expect((await failureOf(end)).cause).toBe('closed');
    expect(await browser.store.keys()).toEqual([]);
  });

  it('waits on for a pop-up that only looks closed, until the person is back at this page', async () => {
    const browser = createTestBrowser();
    const { end, popUp } = await openPopUp(browser);
    browser.lookAway();
    popUp.closed = true;
    browser.clock.pass(60_000);
    await browser.arrive(popUp, await browser.decide(popUp, 'allow'));
    expect((await end).ok).toBe(true);
  });

  it('ends, and closes the pop-up, when it is cancelled', async () => {
    const browser = createTestBrowser();
    const { end, popUp, cancel } = await openPopUp(browser);
    cancel();
    expect((await failureOf(end)).title).toBe('The sign-in was cancelled');
    expect(popUp.closed).toBe(true);
    const late = browser.arrive(popUp, await browser.decide(popUp, 'allow'));
    browser.clock.pass(2_000);
    expect(await late).toMatchObject({
      kind: 'refused',
      notice: { title: 'Nobody waits for this answer any more' },
    });
    expect(browser.calls).toEqual([]);
  });

  it('ends after ten minutes', async () => {
    const browser = createTestBrowser();
    const { end, popUp } = await openPopUp(browser);
    browser.clock.pass(599_999);
    expect(popUp.closed).toBe(false);
    browser.clock.pass(1);
    expect((await failureOf(end)).cause).toBe('expired');
    expect(popUp.closed).toBe(true);
  });

  it('stops listening and looking once it has ended', async () => {
    const browser = createTestBrowser();
    await signIn(browser);
    expect(browser.clock.scheduled()).toBe(0);
  });

  it('says when there is no accounts server, no client id or no encryption, before a window opens', async () => {
    const { signal } = new AbortController();
    const browser = createTestBrowser();
    for (const accountsUrl of [
      '',
      'accounts.livechat.com',
      'http://accounts.livechat.com',
      'javascript:alert(1)',
    ])
      expect((await failureOf(browser.signIn.byPopup({ ...request, accountsUrl }, signal))).title).toBe(
        'This is no address of an accounts server',
      );
    const nameless = browser.signIn.byPopup({ ...request, clientId: ' ' }, signal);
    expect((await failureOf(nameless)).title).toBe('The client id is missing');
    const insecure = createTestBrowser({ crypto: null });
    expect((await failureOf(insecure.signIn.byPopup(request, signal))).cause).toBe('not-kept');
    expect([...browser.popUps, ...insecure.popUps]).toEqual([]);
  });

  it('goes by the implicit grant where nothing can be encrypted', async () => {
    const browser = createTestBrowser({ crypto: null });
    expect((await signIn(browser, { grantType: 'implicit' })).token).toMatch(/^dal:/);
  });
});
