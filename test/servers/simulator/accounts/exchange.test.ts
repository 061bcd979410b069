import { beforeEach, describe, expect, it } from 'vitest';
import {
  demoClientId,
  demoClientSecret,
  warehouseClientId,
  warehouseClientSecret,
} from '../../../../src/servers/simulator/demo-client.ts';
import { demoAccountId, demoOrganizationId } from '../../../../src/servers/simulator/demo-credentials.ts';
import {
  type Account,
  ask,
  callApi,
  createAccount,
  exchangeFields,
  type Fields,
  obtainCode,
  post,
  press,
  question,
  readAnswer,
  readJson,
  serverExchangeFields,
  serverQuestion,
  signIn,
  signInServer,
  verifier,
} from './sign-in.ts';

let account: Account;
beforeEach(() => {
  account = createAccount();
});

const exchange = (fields: Fields, path = '/v2/token') => readJson(post(account, path, fields));
const refreshFields = (refresh: string): Fields => ({
  grant_type: 'refresh_token',
  refresh_token: refresh,
  client_id: demoClientId,
});

describe('a code', () => {
  it('brings the members and the lifetime of today, for the scopes asked for', async () => {
    const code = await obtainCode(account, { ...question, scope: 'agents--all:ro tickets_read' });
    const [status, tokens] = await exchange(exchangeFields(code));
    expect([status, tokens]).toEqual([
      200,
      {
        access_token: expect.stringMatching(/^dal:[\w-]{32}$/),
        account_id: demoAccountId,
        expires_in: 28_800,
        organization_id: demoOrganizationId,
        refresh_token: expect.stringMatching(/^[\w-]{32}$/),
        scope: 'agents--all:ro,tickets_read',
        token_type: 'Bearer',
      },
    ]);
  });

  it('brings those of 2018 by the call of 2018', async () => {
    const code = await obtainCode(account, serverQuestion);
    const [status, tokens] = await exchange(serverExchangeFields(code), '/token');
    expect([status, tokens]).toEqual([
      200,
      {
        access_token: expect.stringMatching(/^dal-[\w-]{32}$/),
        refresh_token: expect.stringMatching(/^dal-[\w-]{32}$/),
        expires_in: 3_920,
        token_type: 'Bearer',
      },
    ]);
    expect((await callApi(account, tokens.access_token)).status).toBe(200);
    expect((await callApi(account, tokens.access_token.replace('-', ':'))).status).toBe(200);
  });

  it('is taken as JSON too, and the reply is for pages of any origin and stored nowhere', async () => {
    const body = JSON.stringify(exchangeFields(await obtainCode(account)));
    const headers = { 'content-type': 'application/json' };
    const response = await ask(account, '/v2/token', { method: 'POST', headers, body });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('of a plain challenge needs the verifier itself, which is the default', async () => {
    const { code_challenge_method: _, ...rest } = question;
    const plain = { ...rest, code_challenge: verifier };
    expect((await exchange(exchangeFields(await obtainCode(account, plain))))[0]).toBe(200);
    const fields = exchangeFields(await obtainCode(account, plain));
    const [status, { error }] = await exchange({ ...fields, code_verifier: `${verifier}x` });
    expect([status, error]).toEqual([400, 'invalid_grant']);
  });

  it('can be exchanged for five minutes', async () => {
    const inTime = await obtainCode(account);
    account.time.now += 299_000;
    expect((await exchange(exchangeFields(inTime)))[0]).toBe(200);
    const late = await obtainCode(account);
    account.time.now += 300_000;
    const [status, { error_description }] = await exchange(exchangeFields(late));
    expect([status, error_description]).toEqual([400, 'This code has expired']);
  });

  it('is good once: the second time its tokens are revoked, also a refreshed one', async () => {
    const code = await obtainCode(account);
    const [, first] = await exchange(exchangeFields(code));
    const [, second] = await exchange(refreshFields(first.refresh_token));
    expect((await callApi(account, second.access_token)).status).toBe(200);
    const [status, { error }] = await exchange(exchangeFields(code));
    expect([status, error]).toEqual([400, 'invalid_grant']);
    for (const { access_token } of [first, second])
      expect(await readJson(callApi(account, access_token))).toEqual([
        401,
        { error: 'The access token was revoked' },
      ]);
    expect((await exchange(refreshFields(second.refresh_token)))[0]).toBe(400);
  });

  it('in the hands of somebody without the verifier revokes nothing', async () => {
    const code = await obtainCode(account);
    const [, tokens] = await exchange(exchangeFields(code));
    await exchange({ ...exchangeFields(code), code_verifier: 'x'.repeat(43) });
    expect((await callApi(account, tokens.access_token)).status).toBe(200);
  });

  it.each([
    ['code', 'unknown', 400, 'invalid_grant'],
    ['code', null, 400, 'missing_grant'],
    ['redirect_uri', 'http://localhost:1/oauth-callback.html', 400, 'invalid_grant'],
    ['redirect_uri', null, 400, 'invalid_grant'],
    ['code_verifier', null, 400, 'invalid_grant'],
    ['code_verifier', 'x'.repeat(43), 400, 'invalid_grant'],
    ['code_verifier', 'short', 400, 'invalid_grant'],
    ['client_id', null, 400, 'invalid_request'],
    ['client_id', 'nobody', 401, 'invalid_client'],
    ['client_id', warehouseClientId, 400, 'invalid_grant'],
    ['client_secret', 'wrong', 401, 'invalid_client'],
    ['grant_type', null, 400, 'invalid_request'],
    ['grant_type', 'password', 400, 'unsupported_grant_type'],
  ])(
    'with %s=%s is refused, and can still be exchanged as it should be',
    async (name, value, status, error) => {
      const fields = exchangeFields(await obtainCode(account));
      const { [name]: _, ...rest } = fields;
      const [given, reply] = await exchange(value === null ? rest : { ...rest, [name]: value });
      expect([given, reply]).toMatchObject([
        status,
        { error, oauth_exception: error, error_description: expect.stringMatching(/^[ !#-[\]-~]+$/) },
      ]);
      expect((await exchange(fields))[0]).toBe(200);
    },
  );

  it('asked for without PKCE needs the secret', async () => {
    const code = await obtainCode(account, serverQuestion);
    const { client_secret: _, ...fields } = serverExchangeFields(code);
    const [status, { error }] = await exchange(fields);
    expect([status, error]).toEqual([401, 'invalid_client']);
    const [other, reply] = await exchange({ ...serverExchangeFields(code), code_verifier: verifier });
    expect([other, reply.error]).toEqual([400, 'invalid_grant']);
    expect((await exchange(serverExchangeFields(code)))[0]).toBe(200);
  });

  it('comes with each member once, in a body that can be read', async () => {
    const send = (body: string, type: string) =>
      readJson(ask(account, '/v2/token', { method: 'POST', body, headers: { 'content-type': type } }));
    for (const [body, type] of [
      ['grant_type=a&grant_type=b', 'application/x-www-form-urlencoded'],
      ['{"grant_type":1}', 'application/json'],
      ['{', 'application/json'],
      ['[]', 'application/json'],
      ['null', 'application/json'],
      ['grant_type=a', 'text/plain'],
    ] as const) {
      const [status, { error }] = await send(body, type);
      expect([status, error], body).toEqual([400, 'invalid_request']);
    }
  });
});

describe('a refresh token', () => {
  it('of an app in a browser is replaced by each use, and the old one is refused', async () => {
    const first = await signIn(account);
    const [status, second] = await exchange(refreshFields(first.refresh_token));
    expect([status, second.refresh_token === first.refresh_token]).toEqual([200, false]);
    const [again, { error }] = await exchange(refreshFields(first.refresh_token));
    expect([again, error]).toEqual([400, 'invalid_grant']);
    for (const { access_token } of [first, second])
      expect((await callApi(account, access_token)).status).toBe(200);
    expect((await exchange(refreshFields(second.refresh_token)))[0]).toBe(200);
  });

  it('of an app on a server stays the same, and needs its secret', async () => {
    const first = await signInServer(account);
    const fields = refreshFields(first.refresh_token);
    expect((await exchange(fields))[1].error).toBe('invalid_client');
    const [status, second] = await exchange({ ...fields, client_secret: demoClientSecret });
    expect([status, second.refresh_token]).toEqual([200, first.refresh_token]);
    expect(second.access_token).not.toBe(first.access_token);
    expect((await exchange({ ...fields, client_secret: demoClientSecret }, '/token'))[1]).toMatchObject({
      access_token: expect.stringMatching(/^dal-/),
      refresh_token: first.refresh_token,
      expires_in: 3_920,
    });
  });

  it('is nothing for other apps, and no access token', async () => {
    const { refresh_token, access_token } = await signIn(account);
    const other = { client_id: warehouseClientId, client_secret: warehouseClientSecret };
    expect((await exchange({ ...refreshFields(refresh_token), ...other }))[1].error).toBe('invalid_grant');
    expect((await exchange(refreshFields(access_token)))[1].error).toBe('invalid_grant');
    expect((await exchange(refreshFields('')))[1].error).toBe('missing_grant');
    expect((await callApi(account, refresh_token)).status).toBe(401);
  });

  it('keeps scopes, data centre and a short lifetime', async () => {
    const asked = { ...question, scope: 'agents_read', region: 'fra', lifetime: 'brief' };
    const first = await signIn(account, asked);
    const [, second] = await exchange(refreshFields(first.refresh_token));
    expect(second).toMatchObject({ scope: 'agents_read', expires_in: 60 });
    expect(second.access_token).toMatch(/^fra:/);
  });
});

describe('of 26 tokens', () => {
  it('the oldest access token of the app is revoked, and no other', async () => {
    const first = await signInServer(account);
    const [, second] = await exchange({
      ...refreshFields(first.refresh_token),
      client_secret: demoClientSecret,
    });
    for (let count = 3; count <= 26; count++) await signIn(account);
    const status = async (token: string) => (await callApi(account, token)).status;
    expect([await status(first.access_token), await status(second.access_token)]).toEqual([401, 200]);
    // Of refresh tokens there are only 25.
    const fields = { ...refreshFields(first.refresh_token), client_secret: demoClientSecret };
    expect((await exchange(fields))[0]).toBe(200);
  });

  it('the oldest refresh token is gone, and tokens of another app count by themselves', async () => {
    const first = await signIn(account);
    for (let count = 2; count <= 26; count++) await signIn(account);
    expect((await exchange(refreshFields(first.refresh_token)))[0]).toBe(400);
    const warehouse = {
      response_type: 'code',
      client_id: warehouseClientId,
      redirect_uri: 'https://warehouse.harborpine.example/oauth/callback',
    };
    const { code = '' } = readAnswer(await press(account, warehouse));
    const fields = { ...serverExchangeFields(code), ...warehouse, client_secret: warehouseClientSecret };
    const [, tokens] = await exchange(fields);
    for (let count = 1; count <= 25; count++) await signIn(account);
    expect((await callApi(account, tokens.access_token)).status).toBe(200);
  });
});
