import { createKey, seal, unseal } from '../../../src/app/credentials/cipher.ts';
import { createVault } from '../../../src/app/credentials/vault.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import type { Credential } from '../../../src/core/http/credential.ts';
import { assert, assertEqual } from '../assert.ts';

let database: string;
const origins = ['https://api.example'];
const basic: Credential = { kind: 'basic', login: 'a@b.example', key: 'canary-key', origins };
const bearer: Credential = { kind: 'bearer', token: 'canary-token', origins };

describe('the cipher', () => {
  it('opens what it sealed, and only with the same key and label', async () => {
    const [key, other] = [await createKey(), await createKey()];
    const sealed = await seal(key, 'zażółć 🙂', 'a');
    assertEqual(await unseal(key, sealed, 'a'), 'zażółć 🙂');
    assertEqual(await unseal(other, sealed, 'a'), null);
    assertEqual(await unseal(key, sealed, 'b'), null);
  });

  it('never gives a wrong text for a damaged record', async () => {
    const key = await createKey();
    const sealed = await seal(key, 'secret', 'a');
    for (let bit = 0; bit < sealed.data.byteLength * 8; bit += 1) {
      const data = sealed.data.slice(0);
      const bytes = new Uint8Array(data);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assertEqual(await unseal(key, { ...sealed, data }, 'a'), null);
    }
    assertEqual(await unseal(key, { ...sealed, data: sealed.data.slice(3) }, 'a'), null);
    assertEqual(await unseal(key, { ...sealed, version: 2 as never }, 'a'), null);
  });

  it('makes keys that nobody can export', async () => {
    const key = await createKey();
    assertEqual(key.extractable, false);
    assertEqual(
      await crypto.subtle.exportKey('raw', key).then(
        () => 'exported',
        (error: Error) => error.name,
      ),
      'InvalidAccessError',
    );
  });
});

describe('the vault', () => {
  // Open connections keep a database from being deleted, so each test has one of its own.
  beforeEach(() => {
    database = `vault-test-${crypto.randomUUID()}`;
  });

  it('keeps one credential of each kind for each account, over a reload', async () => {
    await createVault(createIndexedDbStore(database)).save('live', basic);
    await createVault(createIndexedDbStore(database)).save('live', bearer);
    const reloaded = createVault(createIndexedDbStore(database));
    assertEqual(await reloaded.kinds('live'), ['basic', 'bearer']);
    assertEqual(await reloaded.kinds('other'), []);
    assertEqual(await reloaded.reveal('live', 'basic'), { kind: 'found', credential: basic });
    assertEqual(await reloaded.reveal('other', 'basic'), { kind: 'missing' });
  });

  it('replaces and forgets', async () => {
    const vault = createVault(createIndexedDbStore(database));
    await vault.save('live', basic);
    await vault.save('live', { ...basic, key: 'another' });
    assertEqual(await vault.reveal('live', 'basic'), {
      kind: 'found',
      credential: { ...basic, key: 'another' },
    });
    await vault.forget('live', 'basic');
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'missing' });
  });

  it('uses one key even when two tabs store their first credential at once', async () => {
    const [one, other] = [
      createVault(createIndexedDbStore(database)),
      createVault(createIndexedDbStore(database)),
    ];
    await Promise.all([one.save('live', basic), other.save('live', bearer)]);
    assertEqual((await one.reveal('live', 'bearer')).kind, 'found');
    assertEqual((await other.reveal('live', 'basic')).kind, 'found');
  });

  it('leaves a record it can’t open where it is, and says so', async () => {
    const store = createIndexedDbStore(database);
    const vault = createVault(store);
    await vault.save('live', basic);
    await store.delete('vault-key');
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'unreadable' });
    assert((await store.get('credential:live:basic')) !== undefined, 'the record should be kept');
  });

  it('does not open a record that was moved to another account', async () => {
    const store = createIndexedDbStore(database);
    const vault = createVault(store);
    await vault.save('live', basic);
    await store.set('credential:other:basic', await store.get('credential:live:basic'));
    assertEqual(await vault.reveal('other', 'basic'), { kind: 'unreadable' });
  });
});
