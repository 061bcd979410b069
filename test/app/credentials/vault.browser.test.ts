import { createKey, seal } from '../../../src/app/credentials/cipher.ts';
import type { Protection, Vault, VaultParts } from '../../../src/app/credentials/vault.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import type { BearerCredential, Credential } from '../../../src/core/http/credential.ts';
import { assert, assertEqual } from '../assert.ts';
import { createFullStore, openVault } from './open-vault.ts';

const origins = ['https://api.example'];
const basic: Credential = { kind: 'basic', login: 'a@b.example', key: 'canary-key', origins };
const personal: Credential = { kind: 'personal', login: 'a@b.example', token: 'dal:canary-pat', origins };
const bearer: BearerCredential = {
  kind: 'bearer',
  token: 'fra-canary-token',
  origins,
  grant: {
    clientId: 'app',
    accountsUrl: 'https://accounts.example',
    refreshToken: 'canary-refresh',
    expiresAt: 123,
    scopes: ['agents--all:ro'],
  },
};
const protections: readonly Protection[] = ['tab', 'device', 'passphrase'];

let database: string;
let store: Store;

// Open connections keep a database from being deleted, so each test has one of its own.
beforeEach(() => {
  database = `vault-test-${crypto.randomUUID()}`;
  store = createIndexedDbStore(database);
});

/** A vault of a page that was just loaded. */
const load = (more: Partial<VaultParts> = {}) =>
  openVault({ store: createIndexedDbStore(database), ...more });

const found = (credential: Credential) => ({ kind: 'found', credential });

async function statuses(vault: Vault, accountId = 'live') {
  return (await vault.list(accountId)).map(
    ({ kind, protection, status }) => `${kind} ${protection} ${status}`,
  );
}

/** Everything on the device as far as a page can read it, bytes as text. */
async function dump(): Promise<string> {
  const values = await Promise.all((await store.keys()).map((key) => store.get(key)));
  const text = new TextDecoder('latin1');
  return JSON.stringify(values, (_, value) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? text.decode(value) : value,
  );
}

describe('the vault', () => {
  it('keeps one credential of each kind for each account on this device, over a reload', async () => {
    const vault = load({ now: () => 77 });
    for (const credential of [bearer, personal, basic])
      assertEqual(await vault.save('live', credential, 'device'), { ok: true, protection: 'device' });
    const reloaded = load();
    for (const credential of [basic, personal, bearer])
      assertEqual(await reloaded.reveal('live', credential.kind), found(credential));
    assertEqual(await reloaded.list('other'), []);
    assertEqual(await reloaded.reveal('other', 'basic'), { kind: 'missing' });
    const common = { protection: 'device', savedAt: 77, status: 'ready' };
    const pasted = { signedIn: false, expiresAt: null, scopes: null, renewable: false, origins };
    const grant = { signedIn: true, expiresAt: 123, scopes: ['agents--all:ro'], renewable: true, origins };
    assertEqual(await reloaded.list('live'), [
      { kind: 'basic', ...common, region: null, ...pasted },
      { kind: 'personal', ...common, region: 'dal', ...pasted },
      { kind: 'bearer', ...common, region: 'fra', ...grant },
    ]);
  });

  it('keeps what is for this tab only in its memory, and nowhere else', async () => {
    const vault = load();
    assertEqual(await vault.save('live', bearer, 'tab'), { ok: true, protection: 'tab' });
    assertEqual(await vault.reveal('live', 'bearer'), found(bearer));
    assertEqual(await statuses(vault), ['bearer tab ready']);
    assertEqual(await store.keys(), []);
    assertEqual(await load().list('live'), []);
  });

  it('writes no secret in clear, whatever protects it', async () => {
    const vault = load();
    await vault.setPassphrase('canary passphrase');
    for (const protection of protections)
      for (const credential of [basic, personal, bearer])
        await vault.save(`account-${protection}`, credential, protection);
    const text = await dump();
    assert(text.includes('agents--all:ro'), 'the dump should hold what is no secret');
    assert(!text.includes('canary'), 'a secret lies in clear');
  });

  it('makes a key of the device that can’t be exported', async () => {
    await load().save('live', basic, 'device');
    const key = await store.get<CryptoKey>('vault-key');
    assert(key instanceof CryptoKey && !key.extractable, 'the key should not be extractable');
    const outcome = crypto.subtle.exportKey('raw', key).then(
      () => 'exported',
      (error: Error) => error.name,
    );
    assertEqual(await outcome, 'InvalidAccessError');
  });

  it('replaces a credential wherever it rested before', async () => {
    const vault = load();
    await vault.setPassphrase('p');
    for (const [from, to] of protections.flatMap((one) =>
      protections.map((other) => [one, other] as const),
    )) {
      await vault.save('live', basic, from);
      const next = { ...basic, key: `${from} to ${to}` };
      assertEqual(await vault.save('live', next, to), { ok: true, protection: to });
      assertEqual(await vault.reveal('live', 'basic'), found(next));
      assertEqual(await statuses(vault), [`basic ${to} ready`]);
      assertEqual((await store.keys()).includes('credential:live:basic'), to !== 'tab');
    }
  });

  it('keeps what was asked for last when saves overtake each other', async () => {
    // Each write is quicker than the one before it.
    let slowness = 20;
    const set: Store['set'] = async (key, value) => {
      slowness -= 5;
      for (let read = slowness; read > 0; read -= 1) await store.get(key);
      await store.set(key, value);
    };
    const vault = load({ store: { ...store, set } });
    const keys = ['a', 'b', 'c', 'd'];
    await Promise.all(keys.map((key) => vault.save('live', { ...basic, key }, 'device')));
    assertEqual(await vault.reveal('live', 'basic'), found({ ...basic, key: 'd' }));
  });

  it('forgets one credential, those of an account, or everything with its keys', async () => {
    const vault = load();
    await vault.setPassphrase('p');
    for (const accountId of ['live', 'live:basic', 'other']) {
      await vault.save(accountId, basic, 'device');
      await vault.save(accountId, personal, 'passphrase');
      await vault.save(accountId, bearer, 'tab');
    }
    await vault.forget('live', 'basic');
    assertEqual(await statuses(vault), ['personal passphrase ready', 'bearer tab ready']);
    await vault.forgetAccount('live');
    assertEqual(await statuses(vault), []);
    assertEqual((await statuses(vault, 'live:basic')).length, 3);
    await store.set('settings', 'stay');
    await vault.forgetAll();
    assertEqual(await statuses(vault, 'other'), []);
    assertEqual(await store.keys(), ['settings']);
    assertEqual(vault.state.passphrase, 'none');
  });

  it('opens what the first version kept, and writes it as of now when it is saved again', async () => {
    const key = await createKey(crypto);
    await store.set('vault-key', key);
    for (const [name, kept] of [
      ['credential:live:basic', basic],
      ['credential:live:bearer', { kind: 'bearer', token: 'fra:old', origins }],
    ] as const)
      await store.set(name, { version: 1, ...(await seal(crypto, key, JSON.stringify(kept), name)) });
    const vault = load();
    assertEqual(await vault.reveal('live', 'basic'), found(basic));
    const old: Credential = { kind: 'bearer', token: 'fra:old', origins, grant: null };
    assertEqual(await vault.reveal('live', 'bearer'), found(old));
    assertEqual(
      (await vault.list('live')).map(({ kind, savedAt, region, status }) => [kind, savedAt, region, status]),
      [
        ['basic', 0, null, 'ready'],
        ['bearer', 0, 'fra', 'ready'],
      ],
    );
    await vault.save('live', old, 'device');
    assertEqual((await store.get<{ version: number }>('credential:live:bearer'))?.version, 2);
    assertEqual((await store.get<{ version: number }>('credential:live:basic'))?.version, 1);
    assertEqual(await load().reveal('live', 'bearer'), found(old));
  });
});

describe('what went wrong with the vault', () => {
  it('leaves a damaged record where it is until it is replaced, and opens the others', async () => {
    const vault = load();
    await vault.save('live', basic, 'device');
    await vault.save('live', bearer, 'device');
    const record = await store.get<{ data: ArrayBuffer }>('credential:live:basic');
    const damaged = { ...record, data: record?.data.slice(1) };
    await store.set('credential:live:basic', damaged);
    const reloaded = load();
    assertEqual(await reloaded.reveal('live', 'basic'), { kind: 'unreadable' });
    assertEqual(await reloaded.reveal('live', 'bearer'), found(bearer));
    assertEqual(await statuses(reloaded), ['basic device damaged', 'bearer device ready']);
    assertEqual(
      (await store.get<{ data: ArrayBuffer }>('credential:live:basic'))?.data.byteLength,
      damaged.data?.byteLength,
    );
    await reloaded.save('live', basic, 'device');
    assertEqual(await statuses(reloaded), ['basic device ready', 'bearer device ready']);
  });

  it('lists a record it can’t make sense of, and keeps it', async () => {
    for (const strange of ['text', 7, null, [], { version: 3 }, { version: 2, iv: 'x', data: 'y' }]) {
      await store.set('credential:live:basic', strange);
      const vault = load();
      assertEqual(await statuses(vault), ['basic device damaged']);
      assertEqual(await vault.reveal('live', 'basic'), { kind: 'unreadable' });
      assertEqual(await store.get('credential:live:basic'), strange);
    }
  });

  it('does not open a record that was moved to another account, or that should go elsewhere now', async () => {
    const vault = load();
    await vault.save('live', basic, 'device');
    const record = await store.get<{ summary: object }>('credential:live:basic');
    await store.set('credential:other:basic', record);
    assertEqual(await vault.reveal('other', 'basic'), { kind: 'unreadable' });
    const summary = { ...record?.summary, origins: ['https://evil.example'] };
    await store.set('credential:live:basic', { ...record, summary });
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'unreadable' });
  });

  it('can be that the key is gone: records stay, and new ones get a new key', async () => {
    const vault = load();
    await vault.save('live', basic, 'device');
    await store.delete('vault-key');
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'unreadable' });
    assertEqual(await statuses(vault), ['basic device damaged']);
    await vault.save('live', bearer, 'device');
    assertEqual(await statuses(vault), ['basic device damaged', 'bearer device ready']);
  });

  it('can be a full disk: the credential stays in this tab, and the vault says so until there is room', async () => {
    let isFull = true;
    const vault = load({ store: createFullStore(createIndexedDbStore(database), () => isFull) });
    assertEqual(await vault.save('live', basic, 'device'), { ok: true, protection: 'tab' });
    assert(vault.state.problem?.includes('storage full'), `the problem is ${vault.state.problem}`);
    assertEqual(await vault.reveal('live', 'basic'), found(basic));
    assertEqual(await statuses(vault), ['basic tab ready']);
    await vault.setPassphrase('p');
    assertEqual(vault.state.passphrase, 'none');
    assert(vault.state.problem?.includes('storage full'), `the problem is ${vault.state.problem}`);
    isFull = false;
    assertEqual(await vault.save('live', basic, 'device'), { ok: true, protection: 'device' });
    assertEqual(vault.state.problem, null);
    assertEqual(await load().reveal('live', 'basic'), found(basic));
  });

  it('on a full disk loses neither what is kept nor the present passphrase', async () => {
    let isFull = false;
    const vault = load({ store: createFullStore(createIndexedDbStore(database), () => isFull) });
    await vault.setPassphrase('present');
    await vault.save('live', basic, 'passphrase');
    isFull = true;
    await vault.save('live', { ...basic, key: 'next' }, 'device');
    assertEqual(await vault.changePassphrase('present', 'next'), false);
    assert(vault.state.problem?.includes('as it was'), `the problem is ${vault.state.problem}`);
    const reloaded = load();
    assertEqual(await reloaded.unlock('present'), true);
    assertEqual(await reloaded.reveal('live', 'basic'), found(basic));
  });

  it('can be a store that refuses everything: calls go on with what is in this tab', async () => {
    const refuse = () => Promise.reject(new Error('blocked'));
    const blocked = {
      get: refuse,
      set: refuse,
      delete: refuse,
      update: refuse,
      change: refuse,
      list: refuse,
      values: refuse,
      last: refuse,
      keys: refuse,
    };
    const vault = load({ store: blocked });
    assertEqual(await vault.list('live'), []);
    assert(vault.state.problem?.includes('can’t be read'), `the problem is ${vault.state.problem}`);
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'unreadable' });
    assertEqual(await vault.unlock('p'), false);
    assertEqual(await vault.save('live', basic, 'device'), { ok: true, protection: 'tab' });
    assertEqual(await vault.reveal('live', 'basic'), found(basic));
    await vault.forgetAll();
    assert(vault.state.problem?.includes('may still be there'), `the problem is ${vault.state.problem}`);
    assertEqual(await vault.list('live'), []);
  });

  it('can be a page that can’t encrypt, or keeps nothing: all stays in this tab', async () => {
    for (const lack of [{ crypto: null }, { lasting: false }]) {
      const vault = load(lack);
      assertEqual(vault.state.canEncrypt && vault.state.lasting, false);
      for (const protection of protections) {
        assertEqual(await vault.save(protection, basic, protection), { ok: true, protection: 'tab' });
        assertEqual(vault.state.problem === null, protection === 'tab');
        assertEqual(await vault.reveal(protection, 'basic'), found(basic));
        assertEqual(await statuses(vault, protection), ['basic tab ready']);
      }
      await vault.setPassphrase('p');
      assertEqual(vault.state.passphrase, 'none');
      assertEqual(await vault.unlock('p'), false);
      assertEqual(await store.keys(), []);
    }
  });
});
