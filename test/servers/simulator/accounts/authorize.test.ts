import { beforeEach, describe, expect, it } from 'vitest';
import { warehouseClientId, warehouseRedirectUri } from '../../../../src/servers/simulator/demo-client.ts';
import {
  type Account,
  createAccount,
  type Fields,
  openPage,
  post,
  press,
  question,
  readAnswer,
  redirectUri,
} from './sign-in.ts';

let account: Account;
beforeEach(() => {
  account = createAccount();
});

const implicit = {
  response_type: 'token',
  client_id: question.client_id,
  redirect_uri: redirectUri,
  state: 'a state/&=',
};
const warehouse = {
  response_type: 'code',
  client_id: warehouseClientId,
  redirect_uri: warehouseRedirectUri,
};

describe('the page that asks for consent', () => {
  it('says which app wants what of whose account, and where the answer goes', async () => {
    const response = await openPage(account, {
      ...question,
      scope: 'tickets_read tickets_write agents--my:rw',
    });
    const html = await response.text();
    expect(response.status).toBe(200);
    for (const text of [
      'LiveChat API Explorer',
      'Harbor Pine',
      'Nadia Okafor, nadia@harborpine.example',
      '<strong>localhost:5173</strong>',
      '<li><strong>Read and change</strong> tickets, your own profile</li>',
      '<code>tickets_read, tickets_write, agents--my:rw</code>',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('archived chats');
    expect(account.journal).toEqual([]);
  });

  it('asks for all scopes of the app when none is named', async () => {
    const html = await (await openPage(account, warehouse)).text();
    expect(html).toContain('<li><strong>Read</strong> agents, archived chats, tickets</li>');
    expect(html).not.toContain('canned');
  });

  it('runs no script, is framed by nobody, and its form leads here or to the app', async () => {
    const { headers } = await openPage(account, question);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self' http://localhost:5173; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('keeps hostile values as text, in every parameter', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
    const html = await (await openPage(account, { ...question, state: hostile })).text();
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
    for (const name of Object.keys(question)) {
      const response = await openPage(account, { ...question, [name]: hostile });
      expect(await response.text(), name).not.toMatch(/<script|<img/);
      expect(response.headers.get('location') ?? '', name).not.toMatch(/<|"/);
      account.time.now += 31_000;
    }
  });
});

describe('Allow', () => {
  it('sends a code and the state back in the query', async () => {
    const response = await press(account, question);
    const answer = readAnswer(response);
    expect([response.status, Object.keys(answer), answer.state]).toEqual([
      302,
      ['code', 'state'],
      'a state/&=',
    ]);
    expect(response.headers.get('location')).toContain(`${redirectUri}?code=`);
  });

  it('sends a token in the fragment, URL-encoded, without a state where none was given', async () => {
    const response = await press(account, implicit);
    expect(response.headers.get('location')).toMatch(
      /^http:\/\/localhost:5173\/oauth-callback\.html#access_token=dal%3A[\w-]{32}&token_type=Bearer&expires_in=28800&state=a\+state%2F%26%3D$/,
    );
    const { state: _, ...stateless } = implicit;
    expect(Object.keys(readAnswer(await press(account, stateless)))).toEqual([
      'access_token',
      'token_type',
      'expires_in',
    ]);
  });

  it.each([
    ['2018', '1209600'],
    ['brief', '60'],
  ])('gives a token of the lifetime %s, of the data centre chosen', async (lifetime, seconds) => {
    const answer = readAnswer(await press(account, { ...implicit, lifetime, region: 'fra' }));
    expect([answer.access_token?.slice(0, 4), answer.expires_in]).toEqual(['fra:', seconds]);
  });

  it('pressed twice gives the same answer, and a new one when the person comes back later', async () => {
    const html = await (await openPage(account, question)).text();
    const [, page = ''] = /name="page" value="([^"]+)"/.exec(html) ?? [];
    const fields = { ...question, page };
    const once = (await press(account, fields)).headers.get('location');
    account.time.now += 5_000;
    expect((await press(account, fields)).headers.get('location')).toBe(once);
    expect(account.journal).toHaveLength(1);
    account.time.now += 1_000;
    expect((await press(account, fields)).headers.get('location')).not.toBe(once);
  });

  it('is refused to a form of another site', async () => {
    const response = await post(
      account,
      '/',
      { ...question, decision: 'allow' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([response.status, response.headers.get('location')]).toEqual([403, null]);
    const own = await post(
      account,
      '/',
      { ...question, decision: 'allow' },
      { 'sec-fetch-site': 'same-origin' },
    );
    expect(own.status).toBe(302);
  });

  it('needs a button, a data centre and a lifetime that the page has', async () => {
    const wrongs: Fields[] = [{ decision: 'maybe' }, { region: 'lon' }, { lifetime: 'for ever' }];
    for (const wrong of wrongs) {
      const response = await post(account, '/', { ...question, decision: 'allow', ...wrong });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    }
  });
});

describe('Deny', () => {
  it('goes back to the app with access_denied, in the query for a code and in the fragment for a token', async () => {
    for (const [fields, mark] of [
      [question, '?'],
      [implicit, '#'],
    ] as const) {
      const response = await press(account, fields, 'deny');
      expect(response.headers.get('location')).toContain(`${redirectUri}${mark}error=access_denied`);
      expect(readAnswer(response)).toEqual({
        error: 'access_denied',
        error_description: 'Nadia Okafor did not allow it',
        oauth_exception: 'access_denied',
        state: 'a state/&=',
      });
    }
  });
});

describe('an error', () => {
  it.each([
    ['client_id', 'nobody', 'unauthorized_client', 'client_id_not_found'],
    ['client_id', '', 'unauthorized_client', 'client_id_not_found'],
    ['redirect_uri', '', 'invalid_request', 'redirect_uri_not_set'],
    [
      'redirect_uri',
      'https://elsewhere.example/oauth-callback.html',
      'invalid_request',
      'invalid_redirect_uri',
    ],
  ])('of %s=%s is shown and goes nowhere', async (name, value, exception, details) => {
    for (const response of [
      await openPage(account, { ...question, [name]: value }),
      await press(account, { ...question, [name]: value }),
    ]) {
      const html = await response.text();
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
      for (const text of [exception, details]) expect(html).toContain(`<code>${text}</code>`);
      expect(html).not.toContain('<form');
    }
  });

  it.each([
    ['response_type', 'id_token', 'unsupported_response_type'],
    ['response_type', null, 'invalid_request'],
    ['prompt', 'login', 'invalid_request'],
    ['scope', 'agents_read,everything', 'invalid_scope'],
    ['code_challenge', 'short', 'invalid_request'],
    ['code_challenge_method', 'S512', 'invalid_request'],
    ['code_challenge', null, 'invalid_request'],
  ])('of %s=%s goes back to the app with its state', async (name, value, error) => {
    const { [name]: _, ...rest } = question as Record<string, string>;
    const response = await openPage(account, value === null ? rest : { ...rest, [name]: value });
    expect([response.status, readAnswer(response)]).toMatchObject([
      302,
      { error, oauth_exception: error, error_description: expect.any(String), state: 'a state/&=' },
    ]);
  });

  it('refuses scopes the app did not register, known as they may be', async () => {
    expect(readAnswer(await openPage(account, { ...warehouse, scope: 'tickets_write' }))).toMatchObject({
      error: 'invalid_scope',
    });
  });

  it('refuses a parameter that is given twice', async () => {
    const response = await account.simulator.fetch(
      new Request(`https://accounts.invalid/?${new URLSearchParams(question)}&state=other`),
    );
    expect(readAnswer(response).error).toBe('invalid_request');
    const twice = await account.simulator.fetch(
      new Request(`https://accounts.invalid/?${new URLSearchParams(question)}&redirect_uri=http%3A%2F%2Fx`),
    );
    expect(twice.status).toBe(400);
  });
});

describe('redirects', () => {
  it('end with an error page after three within 30 seconds for one app, whatever they brought', async () => {
    await press(account, question);
    await press(account, question, 'deny');
    await openPage(account, { ...question, scope: 'everything' });
    account.time.now += 29_000;
    for (const response of [
      await press(account, question),
      await press(account, question, 'deny'),
      await openPage(account, { ...question, scope: 'everything' }),
    ]) {
      expect([response.status, response.headers.get('location')]).toEqual([429, null]);
      expect(await response.text()).toContain('<code>too_many_redirects</code>');
    }
    expect((await press(account, warehouse)).status).toBe(302);
    account.time.now += 2_000;
    expect((await press(account, question)).status).toBe(302);
  });

  it('are counted by the journal, so that another tab counts them too', async () => {
    for (let count = 0; count < 3; count++) await press(account, question, count === 0 ? 'deny' : 'allow');
    const other = createAccount(account.journal, account.time);
    expect((await press(other, question)).status).toBe(429);
  });
});

it('has no other page, and no other method', async () => {
  const { simulator } = account;
  for (const [method, path] of [
    ['GET', '/signin'],
    ['PUT', '/'],
    ['OPTIONS', '/'],
    ['GET', '/token'],
    ['constructor', '/'],
  ] as const) {
    const response = await simulator.fetch(new Request(`https://accounts.invalid${path}`, { method }));
    expect([response.status, await response.text()]).toEqual([404, `Cannot ${method} ${path}\n`]);
  }
});
