import { beforeEach, describe, expect, it } from 'vitest';
import { demoClientId } from '../../../../src/servers/simulator/demo-client.ts';
import {
  demoAccountId,
  demoLogin,
  demoOrganizationId,
} from '../../../../src/servers/simulator/demo-credentials.ts';
import {
  type Account,
  ask,
  callApi,
  createAccount,
  post,
  press,
  question,
  readAnswer,
  readJson,
  redirectUri,
  signIn,
  signInServer,
} from './sign-in.ts';

let account: Account;
beforeEach(() => {
  account = createAccount();
});

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const statusOf = async (token: string) => (await callApi(account, token)).status;
const refreshes = async (refresh: string) =>
  (
    await post(account, '/v2/token', {
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: demoClientId,
    })
  ).status;

describe('the API', () => {
  it('takes a token for what its scopes allow, by header and in the query', async () => {
    const { access_token } = await signIn(account, { ...question, scope: 'agents--all:ro' });
    expect(await statusOf(access_token)).toBe(200);
    expect(await readJson(callApi(account, access_token, '/tickets'))).toEqual([
      403,
      { error: 'Missing scope: tickets_read' },
    ]);
    const query = `/agents?access_token=${encodeURIComponent(access_token)}`;
    const response = await account.simulator.fetch(new Request(`https://simulated-account.invalid${query}`));
    expect(response.status).toBe(200);
  });

  it('does with a token of all scopes what the owner may do, and journals who did it', async () => {
    const { access_token } = await signIn(account);
    const response = await account.simulator.fetch(
      new Request('https://simulated-account.invalid/agents/oona@harborpine.example', {
        method: 'DELETE',
        ...bearer(access_token),
      }),
    );
    expect(response.status).toBe(200);
    expect(account.journal.at(-1)).toMatchObject({ method: 'DELETE', caller: demoLogin });
  });

  it('takes a token of the other data centre with X-Region only', async () => {
    const { access_token } = await signIn(account, { ...question, region: 'fra' });
    expect(await statusOf(access_token)).toBe(421);
    expect((await callApi(account, access_token, '/agents', { 'X-Region': 'fra' })).status).toBe(200);
  });

  it('does not take it as a personal access token, nor an invented one', async () => {
    const { access_token } = await signIn(account);
    const headers = { authorization: `Basic ${btoa(`${demoAccountId}:${access_token}`)}` };
    const response = await account.simulator.fetch(
      new Request('https://simulated-account.invalid/agents', { headers }),
    );
    expect(response.status).toBe(401);
    expect(await statusOf(`${access_token}x`)).toBe(401);
  });

  it('says that a token has expired once its time is over, by the real clock', async () => {
    const { access_token, expires_in } = await signIn(account, { ...question, lifetime: 'brief' });
    expect(expires_in).toBe(60);
    account.simulator.configure({ clock: 1_523_628_000 });
    account.time.now += 59_000;
    expect(await statusOf(access_token)).toBe(200);
    account.time.now += 1_000;
    expect(await readJson(callApi(account, access_token))).toEqual([
      401,
      { error: 'The access token has expired' },
    ]);
  });

  it('takes a token of the implicit flow', async () => {
    const fields = { response_type: 'token', client_id: demoClientId, redirect_uri: redirectUri };
    const { access_token = '' } = readAnswer(await press(account, fields));
    expect(await statusOf(access_token)).toBe(200);
  });

  it('that only reads, and one that fails on purpose, still let people sign in', async () => {
    const faults = { errors: 1, slow: 0, dropped: 0, malformed: 0, wrongType: 0 };
    account.simulator.configure({ readOnly: true, faults });
    const { access_token } = await signIn(account);
    expect(await statusOf(access_token)).toBe(500);
  });
});

describe('info', () => {
  it('tells what a token is worth, in the words of today and of 2018', async () => {
    const { access_token } = await signIn(account, { ...question, scope: 'agents_read archives_read' });
    account.time.now += 800_000;
    const shared = {
      access_token,
      client_id: demoClientId,
      expires_in: 28_000,
      scope: 'agents_read,archives_read',
      token_type: 'Bearer',
    };
    expect(await readJson(ask(account, '/v2/info', bearer(access_token)))).toEqual([
      200,
      { ...shared, account_id: demoAccountId, organization_id: demoOrganizationId },
    ]);
    expect(await readJson(ask(account, '/info', bearer(access_token)))).toEqual([
      200,
      { ...shared, entity_id: demoLogin, license_id: 8_801_234 },
    ]);
  });

  it('is refused without an access token that is valid', async () => {
    const { access_token, refresh_token } = await signIn(account, { ...question, lifetime: 'brief' });
    account.time.now += 60_000;
    for (const init of [{}, bearer(access_token), bearer(refresh_token), bearer('dal:invented')]) {
      const [status, { error, identity_exception }] = await readJson(ask(account, '/v2/info', init));
      expect([status, error, identity_exception]).toEqual([401, 'unauthorized', 'unauthorized']);
    }
  });
});

describe('revoking', () => {
  it.each([
    ['today, as bearer', (token: string) => ['/v2/token', bearer(token)] as const],
    ['today, as code', (token: string) => [`/v2/token?code=${encodeURIComponent(token)}`, {}] as const],
    ['in 2018', (token: string) => [`/token?token=${encodeURIComponent(token)}`, {}] as const],
  ])('an access token %s ends it and its refresh token', async (_, write) => {
    const { access_token, refresh_token } = await signIn(account);
    const other = await signIn(account);
    const [path, init] = write(access_token);
    expect(await readJson(ask(account, path, { method: 'DELETE', ...init }))).toEqual([200, {}]);
    expect(await readJson(callApi(account, access_token))).toEqual([
      401,
      { error: 'The access token was revoked' },
    ]);
    expect(await refreshes(refresh_token)).toBe(400);
    expect(await statusOf(other.access_token)).toBe(200);
  });

  it('a refresh token ends the access token too', async () => {
    const { access_token, refresh_token } = await signIn(account);
    await ask(account, `/token?token=${refresh_token}`, { method: 'DELETE' });
    expect([await statusOf(access_token), await refreshes(refresh_token)]).toEqual([401, 400]);
  });

  it('a token nobody knows, or twice, changes nothing; none at all is a mistake', async () => {
    const { access_token } = await signInServer(account);
    const revoke = (path: string, init = {}) => readJson(ask(account, path, { method: 'DELETE', ...init }));
    expect(await revoke('/v2/token', bearer('dal:invented'))).toEqual([200, {}]);
    await revoke('/v2/token', bearer(access_token));
    const { length } = account.journal;
    expect(await revoke('/v2/token', bearer(access_token))).toEqual([200, {}]);
    expect(account.journal).toHaveLength(length);
    for (const path of ['/token', '/v2/token']) {
      const [status, { error }] = await revoke(path);
      expect([status, error]).toEqual([400, 'invalid_request']);
    }
  });
});

it('pages of other origins may exchange, ask and revoke, with the headers these need', async () => {
  for (const [path, methods] of [
    ['/token', 'POST, DELETE'],
    ['/v2/token', 'POST, DELETE'],
    ['/info', 'GET'],
    ['/v2/info', 'GET'],
  ] as const) {
    const { status, headers } = await ask(account, path, { method: 'OPTIONS' });
    expect([
      status,
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-methods'),
      headers.get('access-control-allow-headers'),
    ]).toEqual([204, '*', methods, 'Authorization, Content-Type']);
  }
  const refused = await ask(account, '/v2/info');
  expect(refused.headers.get('access-control-allow-origin')).toBe('*');
});
