import { describe, expect, it } from 'vitest';
import {
  demoClientId,
  simulatedAccountsUrl,
  warehouseClientId,
  warehouseRedirectUri,
} from '../../../../src/servers/simulator/demo-client.ts';
import {
  createTestBrowser,
  failureOf,
  openPopUp,
  redirectUrl,
  type Tab,
  type TestBrowser,
} from './test-browser.ts';

/** Brings an answer to the pop-up of a fresh attempt, and gives the failure. */
async function bring(
  browser: TestBrowser,
  change: (answer: URL) => URL | Promise<URL>,
  grantType: 'code' | 'implicit' = 'code',
) {
  const { end, popUp } = await openPopUp(browser, { grantType });
  const answer = await browser.decide(popUp, 'allow');
  await browser.arrive(popUp, await change(answer));
  return failureOf(end);
}

/** Allows an app by somebody else's doing, elsewhere. */
async function allowElsewhere(
  browser: TestBrowser,
  fields: Record<string, string>,
): Promise<URLSearchParams> {
  const tab: Tab = {
    address: `${simulatedAccountsUrl}/?${new URLSearchParams(fields)}`,
    mark: null,
    closed: false,
  };
  const { search, hash } = await browser.decide(tab, 'allow');
  return new URLSearchParams(search || hash.slice(1));
}

const changes: readonly [string, (answer: URL) => void][] = [
  ['another state', ({ searchParams }) => searchParams.set('state', 'x'.repeat(43))],
  ['no state', ({ searchParams }) => searchParams.delete('state')],
  ['an empty state', ({ searchParams }) => searchParams.set('state', '')],
  ['a second state', ({ searchParams }) => searchParams.append('state', 'x'.repeat(43))],
  ['a second code', ({ searchParams }) => searchParams.append('code', 'another')],
  ['the name of another server', ({ searchParams }) => searchParams.set('iss', 'https://evil.example')],
  [
    'a token in the fragment too',
    (answer) => {
      answer.hash = 'access_token=dal:evil&token_type=Bearer';
    },
  ],
  [
    'everything in the fragment',
    (answer) => {
      answer.hash = answer.search.slice(1);
      answer.search = '';
    },
  ],
];

describe('an answer that was tampered with', () => {
  it.each(changes)('is thrown away with %s, and no code leaves the page', async (_, change) => {
    const browser = createTestBrowser();
    const failure = await bring(browser, (answer) => {
      change(answer);
      return answer;
    });
    expect(['state-mismatch', 'refused']).toContain(failure.cause);
    expect(browser.calls).toEqual([]);
    expect(await browser.store.keys()).toEqual([]);
  });

  it('is thrown away with a token in the query, which the host of the page has seen', async () => {
    const browser = createTestBrowser();
    const move = (answer: URL) => {
      answer.search = answer.hash.slice(1);
      answer.hash = '';
      return answer;
    };
    expect((await bring(browser, move, 'implicit')).cause).toBe('state-mismatch');
    expect(browser.calls).toEqual([]);
  });

  it.each(['access_token', 'token_type'])('is refused without %s', async (name) => {
    const browser = createTestBrowser();
    const drop = (answer: URL) => {
      const parameters = new URLSearchParams(answer.hash.slice(1));
      parameters.delete(name);
      answer.hash = parameters.toString();
      return answer;
    };
    expect((await bring(browser, drop, 'implicit')).cause).toBe('refused');
  });

  it('is refused with a token that could break a header', async () => {
    const browser = createTestBrowser();
    const spoil = (answer: URL) => {
      const parameters = new URLSearchParams(answer.hash.slice(1));
      parameters.set('access_token', 'dal:evil\r\nX-Evil: 1');
      answer.hash = parameters.toString();
      return answer;
    };
    expect((await bring(browser, spoil, 'implicit')).cause).toBe('refused');
    expect(browser.calls).toEqual([]);
  });
});

describe('an answer that belongs elsewhere', () => {
  it('counts for no other attempt', async () => {
    const browser = createTestBrowser();
    const [one, other] = [await openPopUp(browser), await openPopUp(browser)];
    await browser.arrive(other.popUp, await browser.decide(one.popUp, 'allow'));
    expect((await failureOf(other.end)).cause).toBe('state-mismatch');
    one.cancel();
    await one.end;
    expect(browser.calls).toEqual([]);
  });

  it('counts once', async () => {
    const browser = createTestBrowser();
    const { end, popUp } = await openPopUp(browser);
    const answer = await browser.decide(popUp, 'allow');
    await browser.arrive(popUp, answer);
    expect((await end).ok).toBe(true);
    const { end: second, popUp: again } = await openPopUp(browser);
    await browser.arrive(again, answer);
    expect((await failureOf(second)).cause).toBe('state-mismatch');
    expect(browser.calls).toEqual(['POST /v2/token']);
  });

  it('brings no code that somebody else was given, since the verifier does not fit', async () => {
    const browser = createTestBrowser();
    const code = (
      await allowElsewhere(browser, {
        response_type: 'code',
        client_id: demoClientId,
        redirect_uri: redirectUrl,
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      })
    ).get('code');
    const failure = await bring(browser, (answer) => {
      answer.searchParams.set('code', code ?? '');
      return answer;
    });
    expect(failure.cause).toBe('refused');
    expect(failure.explanation).toContain('invalid_grant');
  });

  it('brings no token that was given to another app', async () => {
    const browser = createTestBrowser();
    const stolen = await allowElsewhere(browser, {
      response_type: 'token',
      client_id: warehouseClientId,
      redirect_uri: warehouseRedirectUri,
    });
    const failure = await bring(
      browser,
      (answer) => {
        const parameters = new URLSearchParams(answer.hash.slice(1));
        parameters.set('access_token', stolen.get('access_token') ?? '');
        answer.hash = parameters.toString();
        return answer;
      },
      'implicit',
    );
    expect(failure.title).toBe('This token was given to another app');
  });

  it('is not even read in a tab that asked for nothing', async () => {
    const browser = createTestBrowser();
    const { end, popUp, cancel } = await openPopUp(browser);
    const answer = await browser.decide(popUp, 'allow');
    const stranger: Tab = { address: 'about:blank', mark: null, closed: false };
    expect(await browser.arrive(stranger, answer)).toMatchObject({
      kind: 'refused',
      notice: { title: 'This tab did not ask for a sign-in' },
    });
    expect(await browser.arrive(popUp, { search: '', hash: '' })).toMatchObject({
      kind: 'refused',
      notice: { title: 'Nothing to do here' },
    });
    // The attempt itself is untouched by both.
    expect(await browser.arrive(popUp, answer)).toEqual({ kind: 'taken' });
    expect((await end).ok).toBe(true);
    cancel();
  });
});

describe('what a server says', () => {
  it('is shown as one short line of text, without what was secret', async () => {
    const browser = createTestBrowser();
    let secret = '';
    const failure = await bring(browser, (answer) => {
      secret = answer.searchParams.get('state') ?? '';
      const parameters = new URLSearchParams({
        error: 'server_error',
        error_description: `<img src=x onerror=alert(1)>\u202e\n\u0000 ${secret} ${'long '.repeat(200)}`,
        state: secret,
      });
      return new URL(`${redirectUrl}?${parameters}`);
    });
    expect(failure.cause).toBe('refused');
    expect(failure.explanation).toContain('“<img src=x onerror=alert(1)> ••••••');
    expect(failure.explanation).not.toMatch(/[\p{C}\n]/u);
    expect(failure.explanation.length).toBeLessThan(320);
    expect(JSON.stringify(failure)).not.toContain(secret);
  });

  it('is understood under the names that LiveChat has for errors', async () => {
    const browser = createTestBrowser();
    const failure = await bring(browser, (answer) => {
      const parameters = new URLSearchParams({
        identity_exception: 'access_denied',
        state: answer.searchParams.get('state') ?? '',
      });
      return new URL(`${redirectUrl}#${parameters}`);
    });
    expect(failure.cause).toBe('denied');
  });

  it('is never believed as an error either without the state of the attempt', async () => {
    const browser = createTestBrowser();
    const failure = await bring(browser, () => new URL(`${redirectUrl}?error=access_denied&state=none`));
    expect(failure.cause).toBe('state-mismatch');
  });
});

describe('the reply to a token call', () => {
  async function replyWith(change: (members: Record<string, unknown>) => unknown) {
    const browser = createTestBrowser({
      fetch: async (sent) => {
        const reply = await browser.simulator.fetch(sent);
        return Response.json(change(await reply.json()), { status: reply.status });
      },
    });
    return bring(browser, (answer) => answer);
  }

  it.each<[string, (members: Record<string, unknown>) => unknown]>([
    ['no token_type', ({ token_type, ...rest }) => rest],
    ['another token_type', (members) => ({ ...members, token_type: 'DPoP' })],
    ['no token', ({ access_token, ...rest }) => rest],
    ['a token that is no text', (members) => ({ ...members, access_token: 12 })],
    ['an endless lifetime', (members) => ({ ...members, expires_in: 'Infinity' })],
    ['no JSON object', () => ['dal:token']],
  ])('is refused with %s', async (_, change) => {
    expect((await replyWith(change)).cause).toBe('refused');
  });
});
