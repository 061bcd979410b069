import type { Vault, VaultParts } from '../../../src/app/credentials/vault.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import type { Credential } from '../../../src/core/http/credential.ts';
import { assert, assertEqual } from '../assert.ts';
import { createClock } from './clock.ts';
import { openVault } from './open-vault.ts';
import { createGate } from './quick-crypto.ts';

const origins = ['https://api.example'];
const basic: Credential = { kind: 'basic', login: 'a@b.example', key: 'canary-key', origins };
const bearer: Credential = { kind: 'bearer', token: 'dal:canary', origins, grant: null };
const minute = 60_000;

let database: string;
let store: Store;

beforeEach(() => {
  database = `vault-test-${crypto.randomUUID()}`;
  store = createIndexedDbStore(database);
});

const load = (more: Partial<VaultParts> = {}) =>
  openVault({ store: createIndexedDbStore(database), ...more });

/** A vault with a passphrase, one credential under it and one that needs none. */
async function prepare(more: Partial<VaultParts> = {}): Promise<Vault> {
  const vault = load(more);
  await vault.setPassphrase('correct horse');
  await vault.save('live', basic, 'passphrase');
  await vault.save('live', bearer, 'device');
  return vault;
}

/** Every record on the device, written so that two can be compared. */
async function records(): Promise<string[]> {
  const write = async (key: string) =>
    `${key} ${JSON.stringify(await store.get(key), (_, value) =>
      value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value,
    )}`;
  return Promise.all((await store.keys()).map(write));
}

describe('the passphrase of the vault', () => {
  it('protects what is saved under it over a reload, and nothing else', async () => {
    assertEqual((await prepare()).state.passphrase, 'unlocked');
    const vault = load();
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'locked' });
    assertEqual((await vault.reveal('live', 'bearer')).kind, 'found');
    assertEqual(vault.state.passphrase, 'locked');
    assertEqual(
      (await vault.list('live')).map(({ kind, protection, status, origins: places }) => [
        kind,
        protection,
        status,
        places,
      ]),
      [
        ['basic', 'passphrase', 'locked', origins],
        ['bearer', 'device', 'ready', origins],
      ],
    );
    assertEqual(await vault.unlock('correct horse'), true);
    assertEqual(vault.state.passphrase, 'unlocked');
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'found', credential: basic });
  });

  it('that is wrong opens nothing and changes nothing', async () => {
    await prepare();
    const before = await records();
    const vault = load();
    for (const wrong of ['', 'correct', 'correct horse ', 'CORRECT HORSE'])
      assertEqual(await vault.unlock(wrong), false);
    assertEqual(await vault.changePassphrase('wrong', 'next'), false);
    assertEqual(vault.state, { ...vault.state, passphrase: 'locked', problem: null });
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'locked' });
    assertEqual(await records(), before);
    assertEqual(await vault.unlock('correct horse'), true);
  });

  it('changes without a credential being written anew', async () => {
    const vault = await prepare();
    const before = await records();
    assertEqual(await vault.changePassphrase('correct horse', 'battery staple'), true);
    const after = await records();
    const isChanged = (record: string) => !before.includes(record);
    assertEqual(
      after.filter(isChanged).map((record) => record.split(' ')[0]),
      ['vault-passphrase'],
    );
    assertEqual((await vault.reveal('live', 'basic')).kind, 'found');
    const reloaded = load();
    assertEqual(await reloaded.unlock('correct horse'), false);
    assertEqual(await reloaded.unlock('battery staple'), true);
    assertEqual(await reloaded.reveal('live', 'basic'), { kind: 'found', credential: basic });
  });

  it('that is there already is not replaced by setting one', async () => {
    await prepare();
    const vault = load();
    await vault.setPassphrase('another');
    assert(vault.state.problem?.includes('already'), `the problem is ${vault.state.problem}`);
    assertEqual(vault.state.passphrase, 'locked');
    assertEqual(await vault.unlock('another'), false);
    assertEqual(await vault.unlock('correct horse'), true);
    assertEqual(vault.state.problem, null);
  });

  it('needs a character', async () => {
    const vault = await prepare();
    assertEqual(await vault.changePassphrase('correct horse', ''), false);
    assert(vault.state.problem?.includes('one character'), `the problem is ${vault.state.problem}`);
    assertEqual(await load().unlock(''), false);
  });

  it('is asked for before anything is saved under it', async () => {
    const vault = load();
    const none = await vault.save('live', basic, 'passphrase');
    assert(!none.ok && none.reason.includes('Set one first'), JSON.stringify(none));
    await prepare();
    const locked = load();
    const before = await records();
    const refused = await locked.save('live', { ...basic, key: 'next' }, 'passphrase');
    assert(!refused.ok && refused.reason.includes('locked'), JSON.stringify(refused));
    assertEqual(await records(), before);
  });

  it('opens nothing any more when its record is gone or damaged, and that is said', async () => {
    await prepare();
    const kept = await store.get<object>('vault-passphrase');
    await store.set('vault-passphrase', { ...kept, version: 9 });
    const vault = load();
    assertEqual(await vault.unlock('correct horse'), false);
    assert(vault.state.problem?.includes('damaged'), `the problem is ${vault.state.problem}`);
    await vault.setPassphrase('another');
    assertEqual((await store.get<{ version: number }>('vault-passphrase'))?.version, 9);
    assertEqual(
      (await vault.list('live')).map(({ status }) => status),
      ['damaged', 'ready'],
    );
    await store.set('vault-passphrase', kept);
    assertEqual(await vault.unlock('correct horse'), true);
    assertEqual((await vault.reveal('live', 'basic')).kind, 'found');
    await store.delete('vault-passphrase');
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'unreadable' });
    assertEqual(vault.state.passphrase, 'none');
  });
});

describe('the lock of the vault', () => {
  it('closes at once', async () => {
    const vault = await prepare();
    vault.lock();
    assertEqual(vault.state.passphrase, 'locked');
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'locked' });
  });

  it('stays closed when it is closed while a passphrase is being tried', async () => {
    await prepare();
    const { crypto, reached, open } = createGate('unwrapKey');
    const vault = load({ crypto });
    const trying = vault.unlock('correct horse');
    await reached;
    vault.lock();
    open();
    assertEqual(await trying, false);
    assertEqual(vault.state.passphrase, 'locked');
  });

  it('gives nothing away that was being opened when it closed', async () => {
    await prepare();
    const { crypto, reached, open } = createGate('decrypt');
    const vault = load({ crypto });
    assertEqual(await vault.unlock('correct horse'), true);
    const revealing = vault.reveal('live', 'basic');
    await reached;
    vault.lock();
    open();
    assertEqual(await revealing, { kind: 'locked' });
  });

  it('closes after 15 minutes without activity', async () => {
    const clock = createClock();
    const vault = await prepare(clock);
    clock.pass(14 * minute);
    vault.noteActivity();
    clock.pass(14 * minute);
    assertEqual(vault.state.passphrase, 'unlocked');
    let told = 0;
    vault.subscribe(() => {
      told += 1;
    });
    clock.pass(minute);
    assertEqual([vault.state.passphrase, told], ['locked', 1]);
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'locked' });
    assertEqual((await vault.reveal('live', 'bearer')).kind, 'found');
  });

  it('is closed when a computer wakes that slept too long, even before a timer runs', async () => {
    const clock = createClock();
    const vault = await prepare(clock);
    clock.sleep(9 * 60 * minute);
    assertEqual(await vault.reveal('live', 'basic'), { kind: 'locked' });
    assertEqual(await vault.unlock('correct horse'), true);
    clock.sleep(9 * 60 * minute);
    vault.noteActivity();
    assertEqual(vault.state.passphrase, 'locked');
  });

  it('keeps another time, or never, over a reload', async () => {
    const clock = createClock();
    const vault = await prepare(clock);
    assertEqual(vault.state.autoLockMinutes, 15);
    await vault.setAutoLock(null);
    clock.pass(1000 * minute);
    assertEqual(vault.state.passphrase, 'unlocked');
    await vault.setAutoLock(2);
    const reloaded = load(clock);
    assertEqual(await reloaded.unlock('correct horse'), true);
    assertEqual(reloaded.state.autoLockMinutes, 2);
    clock.pass(2 * minute);
    assertEqual(reloaded.state.passphrase, 'locked');
    await store.set('vault-auto-lock', 'nonsense');
    const later = load();
    await later.list('live');
    assertEqual(later.state.autoLockMinutes, 15);
  });
});
