import { describe, expect, it } from 'vitest';
import { demoKey, demoLogin, demoToken } from '../../../src/servers/simulator/demo-credentials.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const account = createAccount();
const basic = (pair: string) => ({ authorization: `Basic ${btoa(pair)}` });
const visit = (path: string, headers = {}) =>
  account.fetch(new Request(`https://simulated.invalid${path}`, { headers }));

describe('credentials', () => {
  it('are accepted as login and key, as bearer token and as access_token in the query', async () => {
    expect((await call(account, '/status', { headers: basic(`${demoLogin}:${demoKey}`) })).status).toBe(200);
    expect((await visit('/status', { authorization: `bearer ${demoToken}` })).status).toBe(200);
    expect((await visit(`/status?access_token=${encodeURIComponent(demoToken)}`)).status).toBe(200);
  });

  const wrong = {
    'no credential': {},
    'a wrong key': basic(`${demoLogin}:${'0'.repeat(32)}`),
    'an unknown login': basic(`nobody@harborpine.example:${demoKey}`),
    'a colleague with the demo key': basic(`leo@harborpine.example:${demoKey}`),
    'no Base64': { authorization: 'Basic %%%' },
    'a wrong token': { authorization: 'Bearer dal:no' },
    'an unknown scheme': { authorization: `Digest ${demoToken}` },
  };
  for (const [name, headers] of Object.entries(wrong)) {
    it(`are refused with 401 and a JSON error: ${name}`, async () => {
      const response = await visit('/agents', headers);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: expect.any(String) });
    });
  }

  it('change with a reset of the key, except for the demo key', async () => {
    const fresh = createAccount();
    const reset = async (login: string) =>
      (await call(fresh, `/agents/${login}/reset_api_key`, { method: 'POST' })).json.api_key;
    const ask = async (login: string, key: string) =>
      (await call(fresh, '/status', { headers: basic(`${login}:${key}`) })).status;
    const [first, second] = [await reset('leo@harborpine.example'), await reset('leo@harborpine.example')];
    expect(await ask('leo@harborpine.example', first)).toBe(401);
    expect(await ask('leo@harborpine.example', second)).toBe(200);
    await reset(demoLogin);
    expect(await ask(demoLogin, demoKey)).toBe(200);
  });
});

describe('versions', () => {
  it('2 is meant by the header, by the path and when nothing is said', async () => {
    const plain = await call(account, '/agents');
    expect((await call(account, '/v2/agents')).text).toBe(plain.text);
    expect((await call(account, '/agents/', { headers: { 'X-API-Version': '2' } })).text).toBe(plain.text);
  });

  it('other than 2 are refused', async () => {
    expect((await call(account, '/v3.1/agents')).json.error).toContain('version 3.1');
    expect((await call(account, '/agents', { headers: { 'X-API-Version': '1' } })).status).toBe(400);
  });
});

describe('what does not exist', () => {
  it('is plain text for an unknown path or method, as Express writes it', async () => {
    const unknown = await call(account, '/v2/nothing?callback=show');
    expect([unknown.status, unknown.text]).toEqual([404, 'Cannot GET /v2/nothing\n']);
    expect(unknown.headers.get('content-type')).toContain('text/plain');
    expect((await call(account, '/status', { method: 'DELETE' })).text).toBe('Cannot DELETE /status\n');
  });

  it('is a JSON error for an unknown object', async () => {
    for (const path of ['/agents/nobody@harborpine.example', '/chats/XXXXXXXXXX', '/tickets/XXXXX']) {
      const reply = await call(account, path);
      expect([reply.status, Object.keys(reply.json)]).toEqual([404, ['error']]);
    }
  });
});

describe('JSONP', () => {
  it('wraps the same JSON in the callback', async () => {
    const plain = await call(account, '/agents');
    const wrapped = await call(account, '/agents?callback=app.callbacks[3].done');
    expect(wrapped.text).toBe(`/**/app.callbacks[3].done(${plain.text});`);
    expect(wrapped.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(wrapped.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps the status of an error and wraps its body', async () => {
    const response = await visit('/agents?callback=show');
    expect(response.status).toBe(401);
    expect(await response.text()).toMatch(/^\/\*\*\/show\(\{"error":".+"\}\);$/);
  });

  it('refuses callbacks that could be code', async () => {
    for (const name of ['alert(1)//', 'a b', 'a;b', '<script>', '1a', 'a[b]', 'a.', `a${'b'.repeat(300)}`]) {
      const reply = await call(account, `/agents?callback=${encodeURIComponent(name)}`);
      expect([reply.status, reply.json]).toEqual([400, { error: expect.any(String) }]);
    }
  });

  it('lets no text end the script or its element', async () => {
    const fresh = createAccount();
    const subject = '</script><!--\u2028\u2029';
    await sendJson(fresh, 'POST', '/tickets', { message: 'x', subject, requester: { mail: 'a@b.example' } });
    const { text } = await call(fresh, '/tickets?callback=show');
    expect(text).not.toMatch(/<\/|<!--|[\u2028\u2029]/);
    expect(JSON.parse(text.slice('/**/show('.length, -2)).tickets[0].subject).toBe(subject);
  });

  it('is left out of calls that change something', async () => {
    const reply = await sendForm(
      account,
      'POST',
      '/chats/PQ7Z2M0KXA/send_transcript?callback=show',
      'to=a@b.example',
    );
    expect(reply.headers.get('content-type')).toContain('application/json');
  });
});

describe('other origins', () => {
  it('get no permission, whatever is called', async () => {
    const origin = { origin: 'https://elsewhere.example' };
    for (const [path, method] of [
      ['/agents', 'GET'],
      ['/agents', 'OPTIONS'],
      ['/nothing', 'GET'],
      ['/agents?callback=show', 'GET'],
    ] as const) {
      const { headers } = await call(account, path, { method, headers: origin });
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('hear from OPTIONS which methods there are, without a credential', async () => {
    const request = new Request('https://simulated.invalid/v2/agents', { method: 'OPTIONS' });
    const response = await account.fetch(request);
    expect([response.status, response.headers.get('allow')]).toEqual([200, 'GET,HEAD,POST']);
  });
});
