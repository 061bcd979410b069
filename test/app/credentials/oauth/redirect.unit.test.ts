import { describe, expect, it } from 'vitest';
import {
  createTestBrowser,
  credentialOf,
  failureOf,
  openPopUp,
  request,
  type TestBrowser,
} from './test-browser.ts';

const asked = { ...request, accountId: 'other', protection: 'tab' } as const;

/** Leaves the explorer for the accounts server, and gives the tab that is there. */
async function leave(browser: TestBrowser) {
  const moved = browser.moved();
  const failed = browser.signIn.byRedirect(asked).then(async (end) => {
    throw new Error((await failureOf(end)).explanation);
  });
  await Promise.race([moved, failed]);
  return browser.own;
}

/** Ends what came back to a tab. */
async function resume(browser: TestBrowser, tab = browser.own) {
  const resumed = await browser.openExplorer(tab).resume();
  if (!resumed) throw new Error('Nothing was resumed.');
  return resumed;
}

describe('a sign-in by redirect', () => {
  it('comes back to the page with the credential and with what it was for', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    expect(tab.mark).toMatchObject({ way: 'redirect', page: 'https://explorer.example/#/' });
    expect(await browser.arrive(tab, await browser.decide(tab, 'allow'))).toEqual({ kind: 'kept' });
    const resumed = await resume(browser);
    expect(resumed.request).toEqual(asked);
    const { token } = await credentialOf(resumed.signedIn);
    expect((await browser.callApi(token)).status).toBe(200);
    expect(tab.mark).toBeNull();
    expect(await browser.store.keys()).toEqual([]);
  });

  it('keeps no secret in clear on the device', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    const state = new URL(tab.address).searchParams.get('state') ?? '';
    const answer = await browser.decide(tab, 'allow');
    await browser.arrive(tab, answer);
    const [name = ''] = await browser.store.keys();
    const record = await browser.store.get<Record<string, { data: ArrayBuffer }>>(name);
    const bytes = ['attempt', 'answer'].map((part) => new TextDecoder().decode(record?.[part]?.data));
    const kept = JSON.stringify([name, tab.mark, bytes]);
    expect(bytes.map(({ length }) => length > 60)).toEqual([true, true]);
    expect(kept).not.toContain(state);
    expect(kept).not.toContain(answer.searchParams.get('code'));
    expect(kept).not.toContain('access');
  });

  it('ends once, though the tab was duplicated', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    await browser.arrive(tab, await browser.decide(tab, 'allow'));
    const tabs = [tab, { ...tab }];
    const ends = await Promise.all(tabs.map((one) => browser.openExplorer(one).resume()));
    expect(ends.filter((end) => end?.signedIn.ok)).toHaveLength(1);
    expect(ends).toContain(null);
    expect(browser.calls).toEqual(['POST /v2/token']);
  });

  it('takes one answer, the first', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    const answer = await browser.decide(tab, 'allow');
    expect(await browser.arrive(tab, answer)).toEqual({ kind: 'kept' });
    const forged = { search: '?code=evil&state=evil', hash: '' };
    expect(await browser.arrive(tab, forged)).toMatchObject({ kind: 'refused' });
    expect((await resume(browser)).signedIn.ok).toBe(true);
    expect(await browser.arrive({ ...tab }, answer)).toMatchObject({ kind: 'refused' });
  });

  it('judges the answer like that of a pop-up', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    await browser.arrive(tab, { search: '?code=evil&state=evil', hash: '' });
    const { signedIn } = await resume(browser);
    expect((await failureOf(signedIn)).cause).toBe('state-mismatch');
    expect(browser.calls).toEqual([]);
  });

  it('is too old after ten minutes', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    const answer = await browser.decide(tab, 'allow');
    browser.clock.pass(600_000);
    await browser.arrive(tab, answer);
    const { signedIn } = await resume(browser);
    expect((await failureOf(signedIn)).cause).toBe('expired');
    expect(browser.calls).toEqual([]);
  });

  it('waits while the person is back without an answer, and may go forward again', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    expect(await browser.openExplorer(tab).resume()).toBeNull();
    await browser.arrive(tab, await browser.decide(tab, 'allow'));
    expect((await resume(browser)).signedIn.ok).toBe(true);
  });

  it('is forgotten when nothing came of it', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    browser.clock.pass(600_000);
    expect(await browser.openExplorer(tab).resume()).toBeNull();
    expect(tab.mark).toBeNull();
    expect(await browser.store.keys()).toEqual([]);
  });

  it('leaves no answer behind that nobody came back for', async () => {
    const browser = createTestBrowser();
    const tab = await leave(browser);
    await browser.arrive(tab, await browser.decide(tab, 'allow'));
    browser.clock.pass(600_000);
    const otherTab = { ...tab, mark: null };
    expect(await browser.openExplorer(otherTab).resume()).toBeNull();
    expect(await browser.store.keys()).toEqual([]);
  });

  it('removes what older attempts left, and leaves younger ones alone', async () => {
    const browser = createTestBrowser();
    await leave(browser);
    browser.clock.pass(400_000);
    await leave(browser);
    browser.clock.pass(300_000);
    await browser.store.set('sign-in-attempt:damaged', { version: 1 });
    await leave(browser);
    expect(await browser.store.keys()).toHaveLength(2);
  });

  it('ends when the browser shows the page again as it was left', async () => {
    const browser = createTestBrowser();
    const moved = browser.moved();
    const end = browser.signIn.byRedirect(request);
    await moved;
    browser.showAgain();
    expect((await failureOf(end)).cause).toBe('closed');
    expect(browser.own.mark).toBeNull();
    expect(await browser.store.keys()).toEqual([]);
  });

  it.each([
    ['storage does not last', { lasting: false }],
    ['nothing can be encrypted', { crypto: null }],
  ])('does not leave the page when %s', async (_, changed) => {
    const browser = createTestBrowser(changed);
    expect((await failureOf(browser.signIn.byRedirect(request))).cause).toBe('not-kept');
    expect(browser.own.address).toBe('https://explorer.example/#/');
  });

  it('does not leave the page when storage refuses', async () => {
    const browser = createTestBrowser();
    browser.store.set = () => Promise.reject(new Error('full'));
    expect((await failureOf(browser.signIn.byRedirect(request))).cause).toBe('not-kept');
    expect(browser.own.mark).toBeNull();
  });
});

describe('a pop-up whose tab does not reply', () => {
  it('ends the sign-in by itself, and that tab uses nothing when it wakes up', async () => {
    const browser = createTestBrowser();
    const { end, popUp } = await openPopUp(browser);
    const answer = await browser.decide(popUp, 'allow');
    const wake = browser.freeze();
    const arrived = browser.arrive(popUp, answer);
    browser.clock.pass(2_000);
    expect(await arrived).toEqual({ kind: 'kept' });
    expect((await resume(browser, popUp)).signedIn.ok).toBe(true);
    wake();
    expect((await failureOf(end)).title).toBe('The sign-in was ended on another page');
    expect(popUp.closed).toBe(false);
    expect(browser.calls).toEqual(['POST /v2/token']);
  });
});
