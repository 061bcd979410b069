import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../src/core/simulation/journal-entry.ts';
import { demoKey, demoLogin, demoToken } from '../../../../src/servers/simulator/demo-credentials.ts';
import { createSimulator, type Simulator } from '../../../../src/servers/simulator/simulator.ts';
import { call, sendForm, sendJson } from '../call.ts';

const time = { now: 0 };

function createJournalled(given: readonly JournalEntry[] = []) {
  const journal: JournalEntry[] = [];
  const account = createSimulator({
    now: () => time.now,
    journal: given,
    onEntry: (entry) => journal.push(entry),
  });
  return { account, journal };
}

const sana = { login: 'sana@harborpine.example', name: 'Sana Mirza', password: 'tern-oak-47' };

/** Changes of many kinds, made by two people, with refusals and readings between them. */
async function live(account: Simulator): Promise<void> {
  await sendJson(account, 'POST', '/agents', sana);
  time.now += 90_000;
  const reset = await call(account, `/agents/${sana.login}/reset_api_key`, { method: 'POST' });
  const authorization = `Basic ${btoa(`${sana.login}:${reset.json.api_key}`)}`;
  const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
  const change = 'name=Sana+M.&password=tern-oak-48&current_password=tern-oak-47';
  await call(account, `/agents/${sana.login}`, { method: 'PUT', headers, body: change });
  await sendJson(account, 'POST', '/agents', sana);
  await call(account, '/chats');
  time.now += 60_000;
  await call(account, '/v2/tickets?callback=x&_=1', {
    method: 'POST',
    headers,
    body: 'message=Gr%C3%BC%C3%9Fe&requester[mail]=a@b.example',
  });
  await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', 'tag[]=stock');
  await sendForm(account, 'POST', '/chats/PQ7Z2M0KXA/send_transcript', 'to=c@d.example');
  await call(account, '/agents/oona@harborpine.example', { method: 'DELETE' });
}

async function tell(account: Simulator): Promise<string[]> {
  const texts = [];
  const paths = ['/agents', '/chats', '/tickets', '/reports/chats/total_chats', `/agents/${demoLogin}`];
  for (const path of paths) texts.push((await call(account, path)).text);
  // Draws from the account's stream of ids.
  texts.push((await call(account, `/agents/${demoLogin}/reset_api_key`, { method: 'POST' })).text);
  return [...texts, JSON.stringify([account.outbox, account.deliveries])];
}

describe('the journal', () => {
  it('replayed gives an account that answers the same, byte for byte', async () => {
    const first = createJournalled();
    await live(first.account);
    const stored = JSON.parse(JSON.stringify(first.journal));
    const second = createJournalled(stored);
    expect((await tell(second.account)).join('\n') === (await tell(first.account)).join('\n')).toBe(true);
    expect(second.journal).toHaveLength(1);
  });

  it('holds the calls that changed something, in order, with who called and when', async () => {
    const { account, journal } = createJournalled();
    await live(account);
    expect(journal.map(({ caller, method, path }) => [caller, method, path])).toEqual([
      [demoLogin, 'POST', '/agents'],
      [demoLogin, 'POST', `/agents/${sana.login}/reset_api_key`],
      [sana.login, 'PUT', `/agents/${sana.login}`],
      [sana.login, 'POST', '/v2/tickets'],
      [demoLogin, 'PUT', '/chats/PQ7Z2M0KXA/tags'],
      [demoLogin, 'POST', '/chats/PQ7Z2M0KXA/send_transcript'],
      [demoLogin, 'DELETE', '/agents/oona@harborpine.example'],
    ]);
    const [first, second, , fourth] = journal.map(({ at }) => at);
    expect([Number(second) - Number(first), Number(fourth) - Number(first)]).toEqual([90, 150]);
  });

  it('holds no credential and no password, in JSON, in a form or in the query', async () => {
    const { account, journal } = createJournalled();
    await live(account);
    const query = `/agents/${demoLogin}/reset_api_key?access_token=${encodeURIComponent(demoToken)}&kept=1`;
    await account.fetch(new Request(`https://simulated.invalid${query}`, { method: 'POST' }));
    expect(journal.at(-1)?.path).toBe(`/agents/${demoLogin}/reset_api_key?kept=1`);
    const text = JSON.stringify(journal);
    expect(text).not.toMatch(/tern-oak|old-gull/);
    for (const secret of [demoKey, demoToken, encodeURIComponent(demoToken), 'Basic', 'Bearer'])
      expect(text).not.toContain(secret);
  });

  it('keeps passwords comparable: only the present one allows another, also after a replay', async () => {
    const first = createJournalled();
    await live(first.account);
    const { account } = createJournalled(first.journal);
    const reset = await call(account, `/agents/${sana.login}/reset_api_key`, { method: 'POST' });
    const headers = { authorization: `Basic ${btoa(`${sana.login}:${reset.json.api_key}`)}` };
    const change = async (current: string) =>
      (
        await call(account, `/agents/${sana.login}`, {
          method: 'PUT',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ password: 'tern-oak-49', current_password: current }),
        })
      ).json.errors;
    expect(await change('tern-oak-47')).toEqual(['current_password is wrong']);
    const digest = JSON.parse(JSON.stringify(first.journal)).flatMap(({ body }: JournalEntry) =>
      [...(body ?? '').matchAll(/sha256-[0-9a-f]+/g)].map(([found]) => found),
    );
    expect(digest.length).toBeGreaterThan(2);
    for (const found of digest) expect(await change(found)).toEqual(['current_password is wrong']);
    expect(await change('tern-oak-48')).toBeUndefined();
  });

  it('checks a password as it came, not its digest', async () => {
    const { account, journal } = createJournalled();
    const short = await sendJson(account, 'POST', '/agents', { ...sana, password: 'four' });
    expect(short.json.errors).toEqual(['password must have at least 5 characters']);
    expect(journal).toEqual([]);
  });

  it('puts the clock forward to its last entry, so that time never runs back', async () => {
    const first = createJournalled();
    await live(first.account);
    const { account, journal } = createJournalled(first.journal);
    await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', 'tag[]=stock');
    expect(journal[0]?.at).toBe(first.journal.at(-1)?.at);
  });

  it('holds each further attempt of a delivery, so that it is there after a replay', async () => {
    const { account } = createJournalled();
    await sendForm(account, 'POST', '/tickets', 'message=x&requester[mail]=a@b.example');
    time.now += 90_000;
    const entry = await account.resend(1);
    expect(entry).toMatchObject({ method: 'POST', path: '/-/deliveries/1/attempts', caller: null });
    expect(await account.resend(2)).toBeNull();
    const [delivery] = account.deliveries;
    expect(delivery?.attempts.map(({ at }) => at - (delivery?.at ?? 0))).toEqual([0, 90]);
    const second = createJournalled();
    await sendForm(second.account, 'POST', '/tickets', 'message=x&requester[mail]=a@b.example');
    const given = [...second.journal, entry as JournalEntry];
    const replayed = createJournalled(given).account;
    expect(await replayed.replay([])).toBe(0);
    expect(replayed.deliveries[0]?.attempts).toHaveLength(2);
    expect(replayed.deliveries[0]?.payload).toEqual(delivery?.payload);
  });

  it('tells how many entries no longer apply, and does the others', async () => {
    const { account } = createJournalled();
    const entry = { at: 1_523_628_000, caller: demoLogin, type: null, body: null, method: 'DELETE' };
    const gone = ['oona', 'nobody', 'samir'].map((name) => ({
      ...entry,
      path: `/agents/${name}@harborpine.example`,
    }));
    expect(await account.replay(gone)).toBe(1);
    expect((await call(account, '/agents')).json).toHaveLength(10);
  });
});
