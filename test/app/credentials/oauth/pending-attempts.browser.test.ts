import type { Attempt } from '../../../../src/app/credentials/oauth/attempt.ts';
import { createPendingAttempts } from '../../../../src/app/credentials/oauth/pending-attempts.ts';
import { createIndexedDbStore } from '../../../../src/app/storage/indexed-db-store.ts';
import { assert, assertEqual } from '../../assert.ts';

const attempt: Attempt = {
  id: 'one',
  request: {
    accountId: 'live',
    accountsUrl: 'https://accounts.example',
    clientId: 'app',
    grantType: 'code',
    origins: ['https://api.example'],
    protection: 'device',
  },
  redirectUrl: 'https://explorer.example/oauth-callback.html',
  state: 'canary-state',
  verifier: 'canary-verifier',
  startedAt: 1_000,
};
const answer = { query: '?code=canary-code&state=canary-state', fragment: '' };
const name = 'sign-in-attempt:one';

/** The same database, as two tabs open it. */
function openTabs() {
  // Open connections keep a database from being deleted, so each test has one of its own.
  const database = `sign-in-test-${crypto.randomUUID()}`;
  const stores = [createIndexedDbStore(database), createIndexedDbStore(database)] as const;
  const [one, other] = stores.map((store) => createPendingAttempts(store, crypto));
  if (!one || !other) throw new Error('No tabs');
  return { store: stores[0], one, other };
}

describe('an attempt on this device', () => {
  it('is there for another page, with its answer', async () => {
    const { one, other } = openTabs();
    assertEqual(await one.keep(attempt, 2_000), true);
    assertEqual(await other.read('one'), { attempt, answer: null });
    assertEqual(await other.addAnswer('one', answer), true);
    assertEqual(await one.take('one'), { attempt, answer });
    assertEqual(await one.read('one'), null);
  });

  it('goes to one of two tabs that take it at once', async () => {
    const { store, one, other } = openTabs();
    await one.keep(attempt, 2_000);
    const taken = await Promise.all([one.take('one'), other.take('one')]);
    assertEqual(taken.filter((each) => each !== null).length, 1);
    assertEqual(await store.keys(), []);
  });

  it('keeps the first of two answers', async () => {
    const { one, other } = openTabs();
    await one.keep(attempt, 2_000);
    const added = await Promise.all([
      one.addAnswer('one', answer),
      other.addAnswer('one', { query: '?code=evil', fragment: '' }),
    ]);
    assertEqual(added.filter(Boolean).length, 1);
    const { answer: kept } = (await one.read('one')) ?? {};
    assertEqual(kept?.query, added[0] ? answer.query : '?code=evil');
  });

  it('takes no answer after it was taken, and leaves nothing behind', async () => {
    const { store, one, other } = openTabs();
    await one.keep(attempt, 2_000);
    await other.take('one');
    assertEqual(await one.addAnswer('one', answer), false);
    assertEqual(await store.keys(), []);
  });

  it('rests encrypted under a key that nobody can export', async () => {
    const { store, one } = openTabs();
    await one.keep(attempt, 2_000);
    await one.addAnswer('one', answer);
    const record = await store.get<Record<'attempt' | 'answer', { data: ArrayBuffer }> & { key: CryptoKey }>(
      name,
    );
    assert(record, 'there should be a record');
    assertEqual(record.key.extractable, false);
    for (const { data } of [record.attempt, record.answer])
      assert(!new TextDecoder().decode(data).includes('canary'), 'nothing should be readable');
  });

  it('does not open damaged, under another name, or with the answer in its place', async () => {
    const { store, one } = openTabs();
    await one.keep(attempt, 2_000);
    await one.addAnswer('one', answer);
    const record = await store.get<Record<string, unknown>>(name);
    await store.set('sign-in-attempt:other', record);
    assertEqual(await one.read('other'), null);
    await store.set(name, { ...record, attempt: record?.answer });
    assertEqual(await one.read('one'), null);
    await store.set(name, { ...record, version: 2 });
    assertEqual([await one.read('one'), await one.addAnswer('one', answer)], [null, false]);
  });
});
