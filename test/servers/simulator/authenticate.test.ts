import { describe, expect, it } from 'vitest';
import {
  demoAccountId,
  demoFrankfurtToken,
  demoKey,
  demoLogin,
  demoPersonalToken,
  demoReaderToken,
  demoToken,
} from '../../../src/servers/simulator/demo-credentials.ts';
import { call, createAccount, sendJson } from './call.ts';

const account = createAccount();
const basic = (pair: string) => ({ authorization: `Basic ${btoa(pair)}` });
const bearer = (token: string, more = {}) => ({ authorization: `Bearer ${token}`, ...more });
const ask = (headers: Record<string, string>, path = '/agents') => call(account, path, { headers });

describe('a personal access token', () => {
  it('goes with the account id or the e-mail address', async () => {
    expect((await ask(basic(`${demoAccountId}:${demoPersonalToken}`))).status).toBe(200);
    expect((await ask(basic(`${demoLogin}:${demoPersonalToken}`))).status).toBe(200);
  });

  it('goes with nobody else, and not as bearer', async () => {
    expect((await ask(basic(`leo@harborpine.example:${demoPersonalToken}`))).status).toBe(401);
    expect((await ask(bearer(demoPersonalToken))).status).toBe(401);
    expect((await ask(basic(`${demoLogin}:${demoToken}`))).status).toBe(401);
  });
});

describe('a token with few scopes', () => {
  it('reads what they cover, in the old and in the new spelling', async () => {
    for (const path of ['/agents', '/agents/leo@harborpine.example', '/chats'])
      expect((await ask(bearer(demoReaderToken), path)).status).toBe(200);
  });

  it('is refused elsewhere with the name of the missing scope, before arguments are looked at', async () => {
    const headers = bearer(demoReaderToken);
    const tickets = await ask(headers, '/tickets?page=x');
    expect([tickets.status, tickets.json]).toEqual([403, { error: 'Missing scope: tickets_read' }]);
    const removal = await call(account, '/agents/leo@harborpine.example', { method: 'DELETE', headers });
    expect([removal.status, removal.json]).toEqual([
      403,
      { error: 'Missing scope: agents--all:rw or agents_write' },
    ]);
  });

  it('is open to calls without a documented scope', async () => {
    expect((await ask(bearer(demoReaderToken), '/status')).status).toBe(200);
    expect((await ask(bearer(demoReaderToken), '/reports/chats/total_chats')).status).toBe(200);
  });
});

describe('the data centre', () => {
  it('of a fra token is named by X-Region, or the call is misdirected', async () => {
    const astray = await ask(bearer(demoFrankfurtToken));
    expect([astray.status, astray.json]).toEqual([
      421,
      { error: 'Misdirected request: send the header X-Region: fra' },
    ]);
    expect((await ask(bearer(demoFrankfurtToken, { 'X-Region': 'fra' }))).status).toBe(200);
    // A page in the browser sends no header by JSONP, so this token can't travel there.
    const query = `/agents?access_token=${encodeURIComponent(demoFrankfurtToken)}`;
    const request = new Request(`https://simulated.invalid${query}`);
    expect((await account.fetch(request)).status).toBe(421);
  });

  it('of all else is dal, with or without the header', async () => {
    for (const headers of [bearer(demoToken), basic(`${demoLogin}:${demoKey}`)]) {
      expect((await ask({ ...headers, 'X-Region': 'dal' })).status).toBe(200);
      const astray = await ask({ ...headers, 'X-Region': 'fra' });
      expect([astray.status, astray.json.error]).toEqual([421, expect.stringContaining('X-Region: dal')]);
    }
  });

  it('may stand before a hyphen, as in 2018', async () => {
    expect((await ask(bearer(demoToken.replace(':', '-')))).status).toBe(200);
    const headers = bearer(demoFrankfurtToken.replace(':', '-'), { 'X-Region': 'fra' });
    expect((await ask(headers)).status).toBe(200);
  });
});

it('a refusal never repeats a credential', async () => {
  for (const headers of [bearer(demoReaderToken), bearer(demoFrankfurtToken), bearer('dal:wrong-one')]) {
    const { status, text } = await call(account, '/tickets', { headers });
    expect(status).toBeGreaterThan(400);
    expect(text).not.toMatch(/harbor-pine|wrong-one/);
  }
  const created = await sendJson(account, 'POST', '/tickets', {});
  expect(created.text).not.toContain(demoToken);
});
