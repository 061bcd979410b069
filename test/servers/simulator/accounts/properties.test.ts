import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demoClientId, demoClientSecret } from '../../../../src/servers/simulator/demo-client.ts';
import {
  type Account,
  ask,
  callApi,
  createAccount,
  exchangeFields,
  type Fields,
  post,
  press,
  question,
  readAnswer,
  serverExchangeFields,
  serverQuestion,
} from './sign-in.ts';

const outcomes = new Set<string>();

/** Everything that was ever given out in clear. */
interface Known {
  codes: { code: string; fields: Fields }[];
  access: string[];
  refresh: string[];
}

const step = fc.record({
  what: fc.constantFrom('code', 'server code', 'token', 'deny', 'exchange', 'refresh', 'revoke', 'wait'),
  which: fc.nat(20),
  seconds: fc.constantFrom(0, 10, 31, 61, 301, 4_000, 30_000),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(account: Account, known: Known, { what, which, seconds }: Step): Promise<void> {
  const pick = <T>(items: readonly T[]): T | undefined => items[which % Math.max(1, items.length)];
  const lifetime = which % 2 === 0 ? 'brief' : 'documented';
  const keep = async (response: Response) => {
    const reply = (response.ok ? await response.json() : readAnswer(response)) as Record<string, string>;
    if (reply.access_token) known.access.push(reply.access_token);
    if (reply.refresh_token) known.refresh.push(reply.refresh_token);
  };
  if (what === 'code' || what === 'server code') {
    const asked = what === 'code' ? question : serverQuestion;
    const response = await press(account, { ...asked, lifetime });
    outcomes.add(`page ${response.status}`);
    const code = response.status === 302 ? (readAnswer(response).code ?? '') : '';
    const fields = what === 'code' ? exchangeFields(code) : serverExchangeFields(code);
    if (code) known.codes.push({ code, fields });
  }
  if (what === 'token') {
    const response = await press(account, { ...serverQuestion, response_type: 'token', lifetime });
    if (response.status === 302) await keep(response);
  }
  if (what === 'deny') await press(account, question, 'deny');
  const code = pick(known.codes);
  if (what === 'exchange' && code) {
    const response = await post(account, which % 3 === 0 ? '/token' : '/v2/token', code.fields);
    if (response.ok) await keep(response);
  }
  const refresh = pick(known.refresh);
  if (what === 'refresh' && refresh) {
    const fields = { grant_type: 'refresh_token', refresh_token: refresh, client_id: demoClientId };
    const secret: Fields = which % 3 === 0 ? { client_secret: demoClientSecret } : {};
    const response = await post(account, '/v2/token', { ...fields, ...secret });
    if (response.ok) await keep(response);
  }
  const token = pick([...known.access, ...known.refresh]);
  if (what === 'revoke' && token)
    await ask(account, `/token?token=${encodeURIComponent(token)}`, { method: 'DELETE' });
  account.time.now += seconds * 1000;
}

/** What an account says about everything that was given out. */
async function tell(account: Account, { access, refresh, codes }: Known): Promise<string[]> {
  const told: string[] = [];
  for (const token of access) {
    const response = await callApi(account, token);
    told.push(`${response.status} ${response.ok ? '' : await response.text()}`);
  }
  // These change something, each account by itself.
  for (const text of refresh) {
    const fields = { grant_type: 'refresh_token', refresh_token: text, client_id: demoClientId };
    told.push(`refresh ${(await post(account, '/v2/token', fields)).status}`);
  }
  for (const { fields } of codes) told.push(`code ${(await post(account, '/v2/token', fields)).status}`);
  told.push(`page ${(await press(account, question)).status}`);
  return told;
}

it('whatever happens in whatever order, the journal gives an account that knows the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const account = createAccount();
      const known: Known = { codes: [], access: [], refresh: [] };
      for (const one of steps) await take(account, known, one);
      const text = JSON.stringify(account.journal);
      const secrets = [...known.access, ...known.refresh, ...known.codes.map(({ code }) => code)];
      for (const secret of secrets) expect(text).not.toContain(secret.replace(/^(dal|fra)[:-]/, ''));
      const other = createAccount(JSON.parse(text), account.time);
      const told = await tell(account, known);
      expect(await tell(other, known)).toEqual(told);
      for (const line of told) outcomes.add(line);
    }),
    { seed: 20_180_413, numRuns: 60 },
  );
}, 120_000);

it('has seen tokens of all kinds: valid, expired, revoked, used, and pages that are refused', () => {
  expect([...outcomes].sort()).toEqual([
    '200 ',
    '401 {"error":"The access token has expired"}',
    '401 {"error":"The access token was revoked"}',
    'code 200',
    'code 400',
    'page 302',
    'page 429',
    'refresh 200',
    'refresh 400',
    'refresh 401',
  ]);
});
