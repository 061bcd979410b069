import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../src/core/simulation/journal-entry.ts';
import { readEvent } from '../../../../src/servers/simulator/accounts/grants/event-entry.ts';
import { demoClientId, demoClientSecret } from '../../../../src/servers/simulator/demo-client.ts';
import { demoLogin } from '../../../../src/servers/simulator/demo-credentials.ts';
import {
  type Account,
  ask,
  callApi,
  createAccount,
  exchangeFields,
  obtainCode,
  post,
  press,
  question,
  readAnswer,
  readJson,
  redirectUri,
  serverQuestion,
  signIn,
  signInServer,
  verifier,
} from './sign-in.ts';

const refreshFields = (refresh: string) => ({
  grant_type: 'refresh_token',
  refresh_token: refresh,
  client_id: demoClientId,
});

/** Lets everything happen that can, and gives all that was secret in it. */
async function live(account: Account) {
  const code = await obtainCode(account);
  const [, tokens] = await readJson(post(account, '/v2/token', exchangeFields(code)));
  const [, refreshed] = await readJson(post(account, '/v2/token', refreshFields(tokens.refresh_token)));
  const plain = { ...question, code_challenge: verifier, code_challenge_method: 'plain' };
  const unused = await obtainCode(account, plain);
  const server = await signInServer(account);
  const revoked = await signIn(account);
  await ask(account, `/token?token=${encodeURIComponent(revoked.access_token)}`, { method: 'DELETE' });
  const replayed = await obtainCode(account);
  const [, stolen] = await readJson(post(account, '/v2/token', exchangeFields(replayed)));
  await post(account, '/v2/token', exchangeFields(replayed));
  account.time.now += 31_000;
  const fields = { response_type: 'token', client_id: demoClientId, redirect_uri: redirectUri };
  const implicit = readAnswer(await press(account, fields));
  await press(account, question, 'deny');
  await ask(account, `/?${new URLSearchParams({ ...serverQuestion, scope: 'everything' })}`);
  return {
    codes: [code, unused, replayed],
    tokens: [tokens, refreshed, server, revoked, stolen, implicit] as { access_token: string }[],
    refresh: refreshed.refresh_token as string,
    unused,
  };
}

/** What an account says about each token. */
const tell = (account: Account, tokens: readonly { access_token: string }[]) =>
  Promise.all(tokens.map(({ access_token }) => readJson(callApi(account, access_token, '/tags'))));

describe('the journal', () => {
  it('gives an account that knows the same tokens and codes: a reload, another tab, a worker', async () => {
    const first = createAccount();
    const { tokens, refresh, unused } = await live(first);
    const stored = JSON.parse(JSON.stringify(first.journal)) as JournalEntry[];
    const second = createAccount(stored, first.time);
    const told = await tell(second, tokens);
    expect(told).toEqual(await tell(first, tokens));
    expect(told.map(([status]) => status)).toEqual([200, 200, 200, 401, 401, 200]);
    expect((await post(second, '/v2/token', refreshFields(refresh))).status).toBe(200);
    const plain = { ...exchangeFields(unused), code_verifier: verifier };
    expect((await post(second, '/v2/token', plain)).status).toBe(200);
  });

  it('tells what happened, in order, who allowed it, and by which call', async () => {
    const account = createAccount();
    await live(account);
    expect(account.journal.map((entry) => [readEvent(entry)?.kind, entry.method, entry.caller])).toEqual([
      ['code-issued', 'POST', demoLogin],
      ['code-exchanged', 'POST', null],
      ['refreshed', 'POST', null],
      ['code-issued', 'POST', demoLogin],
      ['code-issued', 'POST', demoLogin],
      ['code-exchanged', 'POST', null],
      ['code-issued', 'POST', demoLogin],
      ['code-exchanged', 'POST', null],
      ['revoked', 'DELETE', null],
      ['code-issued', 'POST', demoLogin],
      ['code-exchanged', 'POST', null],
      ['code-replayed', 'POST', null],
      ['token-issued', 'POST', demoLogin],
      ['redirected', 'POST', demoLogin],
      ['redirected', 'GET', demoLogin],
    ]);
    expect(account.journal.every(({ server }) => server === 'accounts')).toBe(true);
  });

  it('holds no code, token, verifier, challenge, secret or state', async () => {
    const account = createAccount();
    const { codes, tokens } = await live(account);
    const text = JSON.stringify(account.journal);
    const secrets = tokens.flatMap((reply) => {
      const { access_token, refresh_token } = reply as { access_token: string; refresh_token?: string };
      return [access_token.slice(4), ...(refresh_token ? [refresh_token] : [])];
    });
    expect(secrets.length).toBeGreaterThan(10);
    for (const secret of [
      ...secrets,
      ...codes,
      verifier,
      question.code_challenge,
      demoClientSecret,
      'a state',
    ])
      expect(text).not.toContain(secret);
  });

  it('gives no token away: a digest opens nothing', async () => {
    const account = createAccount();
    await live(account);
    const digests = [...JSON.stringify(account.journal).matchAll(/sha256-[0-9a-f]{64}/g)].map(
      ([found]) => found,
    );
    expect(digests.length).toBeGreaterThan(10);
    for (const digest of digests) {
      expect((await callApi(account, digest)).status).toBe(401);
      expect((await post(account, '/v2/token', refreshFields(digest))).status).toBe(400);
      expect((await post(account, '/v2/token', exchangeFields(digest))).status).toBe(400);
    }
  });

  it('begun anew revokes everything', async () => {
    const first = createAccount();
    const { access_token } = await signIn(first);
    expect((await callApi(createAccount([], first.time), access_token)).status).toBe(401);
  });

  it('that was changed by hand is done as far as it applies', async () => {
    const made = createAccount();
    await signIn(made);
    const [issued, exchanged] = made.journal;
    if (!issued?.body || !exchanged?.body) throw new Error('Nothing was written');
    const { simulator } = createAccount();
    const wrong = [
      { ...issued, body: 'kind=constructor' },
      { ...issued, body: null, path: '/' },
      { ...issued, body: issued.body.replace(/realTime=\d+/, 'realTime=soon') },
      { ...exchanged },
      { ...exchanged, body: exchanged.body.replace(/&access=[^&]+/, '') },
    ];
    expect(await simulator.replay(wrong)).toBe(5);
    expect(await simulator.replay([issued, exchanged, exchanged])).toBe(1);
  });

  it('stands beside calls of the API, and the secrets come from elsewhere than the stream of the account', async () => {
    const [one, other] = [createAccount(), createAccount()];
    await signIn(one);
    const path = `https://simulated-account.invalid/agents/${demoLogin}/reset_api_key`;
    const reset = async ({ simulator }: Account) => {
      const headers = { authorization: 'Bearer dal:demo_harbor-pine-2018' };
      return (await simulator.fetch(new Request(path, { method: 'POST', headers }))).text();
    };
    expect(await reset(one)).toBe(await reset(other));
    expect((await signIn(one)).access_token).not.toBe((await signIn(other)).access_token);
  });
});
