import type { Vault, VaultParts } from '../../../src/app/credentials/vault.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import type { Credential } from '../../../src/core/http/credential.ts';
import { assert, assertEqual } from '../assert.ts';
import { createClock } from './clock.ts';
import { createFullStore, openVault, until } from './open-vault.ts';

const origins = ['https://api.example'];
const basic: Credential = { kind: 'basic', login: 'a@b.example', key: 'k', origins };
const bearer: Credential = { kind: 'bearer', token: 'dal:t', origins, grant: null };
const found = (credential: Credential) => ({ kind: 'found', credential });

let database: string;
let store: Store;
let channels: BroadcastChannel[];

beforeEach(() => {
  database = `vault-test-${crypto.randomUUID()}`;
  store = createIndexedDbStore(database);
  channels = [];
});

afterEach(() => {
  for (const channel of channels) channel.close();
});

/** A vault as another tab opens it. */
function openTab(more: Partial<VaultParts> = {}): Vault {
  const channel = new BroadcastChannel(database);
  channels.push(channel);
  return openVault({ store: createIndexedDbStore(database), channel, ...more });
}

async function openTabs(...more: Partial<VaultParts>[]) {
  const [one, other] = [openTab(more[0]), openTab(more[1])];
  await Promise.all([one.list('live'), other.list('live')]);
  return [one, other] as const;
}

const statuses = async (vault: Vault) =>
  (await vault.list('live')).map(({ kind, protection, status }) => `${kind} ${protection} ${status}`);

describe('two tabs', () => {
  it('see at once what the other saves and forgets', async () => {
    const [one, other] = await openTabs();
    const seen = until(other, async () => (await other.reveal('live', 'basic')).kind === 'found');
    await one.save('live', basic, 'device');
    await seen;
    const gone = until(one, async () => (await one.reveal('live', 'basic')).kind === 'missing');
    await other.forget('live', 'basic');
    await gone;
  });

  it('agree on one key when both keep their first credential at once', async () => {
    const [one, other] = await openTabs();
    await Promise.all([one.save('live', basic, 'device'), other.save('live', bearer, 'device')]);
    for (const vault of [one, other, openTab()]) {
      assertEqual(await vault.reveal('live', 'basic'), found(basic));
      assertEqual(await vault.reveal('live', 'bearer'), found(bearer));
    }
  });

  it('that save the same at once keep one of both, whole', async () => {
    const [one, other] = await openTabs();
    for (let round = 0; round < 10; round += 1) {
      const keys = [`one ${round}`, `other ${round}`];
      await Promise.all([
        one.save('live', { ...basic, key: keys[0] ?? '' }, 'device'),
        other.save('live', { ...basic, key: keys[1] ?? '' }, 'device'),
      ]);
      const revealed = await openTab().reveal('live', 'basic');
      assert(
        revealed.kind === 'found' &&
          revealed.credential.kind === 'basic' &&
          keys.includes(revealed.credential.key),
        JSON.stringify(revealed),
      );
    }
  });

  it('lose nothing when one forgets everything just before the other writes', async () => {
    const one = openTab();
    await one.save('live', basic, 'device');
    let isFirst = true;
    const set: Store['set'] = async (key, value) => {
      if (isFirst) await one.forgetAll();
      isFirst = false;
      await store.set(key, value);
    };
    const other = openTab({ store: { ...store, set } });
    assertEqual(await other.save('live', bearer, 'device'), { ok: true, protection: 'device' });
    assertEqual(await openTab().reveal('live', 'bearer'), found(bearer));
    assertEqual(await openTab().reveal('live', 'basic'), { kind: 'missing' });
  });

  it('lose nothing when one saves while the other is about to forget everything', async () => {
    const one = openTab();
    await one.save('live', basic, 'device');
    const keys: Store['keys'] = async () => {
      const names = await store.keys();
      await one.save('live', bearer, 'device');
      return names;
    };
    await openTab({ store: { ...store, keys } }).forgetAll();
    assertEqual(await openTab().reveal('live', 'bearer'), found(bearer));
    assertEqual(await openTab().reveal('live', 'basic'), { kind: 'missing' });
  });

  it('that keep saving and forgetting everything leave no record without its key', async () => {
    const [one, other] = await openTabs();
    for (let round = 0; round < 30; round += 1) {
      await one.save('live', basic, 'device');
      await Promise.all([one.forgetAll(), other.save('live', bearer, 'device')]);
      for (const kind of ['basic', 'bearer'] as const) {
        const revealed = await other.reveal('live', kind);
        assert(revealed.kind !== 'unreadable', `${kind} was left without its key in round ${round}`);
      }
    }
  });

  it('are locked together, and unlocked each by itself', async () => {
    const [one, other] = await openTabs();
    const set = until(other, () => other.state.passphrase === 'locked');
    await one.setPassphrase('p');
    await set;
    assertEqual(await other.unlock('p'), true);
    const locked = until(other, () => other.state.passphrase === 'locked');
    one.lock();
    assertEqual(one.state.passphrase, 'locked');
    await locked;
    assertEqual(await one.unlock('p'), true);
    assertEqual(other.state.passphrase, 'locked');
  });

  it('that set a passphrase at once agree on one, and the other tab is told', async () => {
    const [one, other] = await openTabs();
    await Promise.all([one.setPassphrase('one'), other.setPassphrase('other')]);
    const [winner, loser] = one.state.passphrase === 'unlocked' ? [one, other] : [other, one];
    const [right, wrong] = winner === one ? ['one', 'other'] : ['other', 'one'];
    assertEqual(winner.state.passphrase, 'unlocked');
    assertEqual(loser.state.passphrase, 'locked');
    assert(loser.state.problem?.includes('already'), `the problem is ${loser.state.problem}`);
    assertEqual(await loser.unlock(wrong), false);
    assertEqual(await loser.unlock(right), true);
  });

  it('that change the passphrase at once leave one that opens', async () => {
    const [one, other] = await openTabs();
    await one.setPassphrase('p');
    await one.save('live', basic, 'passphrase');
    const changed = await Promise.all([
      one.changePassphrase('p', 'one'),
      other.changePassphrase('p', 'other'),
    ]);
    assertEqual(changed.filter(Boolean).length, 1);
    const fresh = openTab();
    assertEqual(await fresh.unlock(changed[0] ? 'other' : 'one'), false);
    assertEqual(await fresh.unlock(changed[0] ? 'one' : 'other'), true);
    assertEqual(await fresh.reveal('live', 'basic'), found(basic));
    assertEqual(await one.reveal('live', 'basic'), found(basic));
  });

  it('both lose what is only in their memory when one forgets an account or everything', async () => {
    const [one, other] = await openTabs();
    await other.save('live', basic, 'tab');
    await other.save('second', basic, 'tab');
    await other.setPassphrase('p');
    await one.forget('live', 'basic');
    assertEqual(await statuses(other), ['basic tab ready']);
    const gone = until(other, async () => (await other.list('live')).length === 0);
    await one.forgetAccount('live');
    await gone;
    assertEqual((await other.list('second')).length, 1);
    const empty = until(other, async () => (await other.list('second')).length === 0);
    await one.forgetAll();
    await empty;
    await until(other, () => other.state.passphrase === 'none');
  });

  it('use the later of what one could not keep and the other could', async () => {
    const full = createFullStore(createIndexedDbStore(database));
    const [one, other] = await openTabs({ store: full });
    await one.save('live', basic, 'device');
    await one.save('live', bearer, 'tab');
    assertEqual(await statuses(one), ['basic tab ready', 'bearer tab ready']);
    const later = { ...basic, key: 'later' };
    const seen = until(one, async () => (await statuses(one))[0] === 'basic device ready');
    await other.save('live', later, 'device');
    await other.save('live', { ...bearer, token: 'other' }, 'device');
    await seen;
    assertEqual(await one.reveal('live', 'basic'), found(later));
    assertEqual(await one.reveal('live', 'bearer'), found(bearer));
  });

  it('keep each other open while somebody works in one of them', async () => {
    const clock = createClock();
    const [one, other] = await openTabs(clock, clock);
    await one.setPassphrase('p');
    assertEqual(await other.unlock('p'), true);
    for (let minute = 0; minute < 40; minute += 1) {
      // The news arrives as a message of its own, so it is awaited before time goes on.
      const heard = new Promise<void>((resolve) => {
        channels[1]?.addEventListener('message', () => resolve(), { once: true });
      });
      one.noteActivity();
      await heard;
      clock.pass(60_000);
    }
    assertEqual([one.state.passphrase, other.state.passphrase], ['unlocked', 'unlocked']);
    clock.pass(15 * 60_000);
    assertEqual([one.state.passphrase, other.state.passphrase], ['locked', 'locked']);
  });

  it('take the time until they lock from each other', async () => {
    const [one, other] = await openTabs();
    const heard = until(other, () => other.state.autoLockMinutes === 3);
    await one.setAutoLock(3);
    await heard;
  });

  it('take no harm from messages of another version', async () => {
    const [one] = await openTabs();
    await one.save('live', basic, 'tab');
    const stranger = new BroadcastChannel(database);
    channels.push(stranger);
    for (const message of [
      null,
      7,
      'locked',
      {},
      { kind: 'dance' },
      { kind: 'account-forgotten' },
      { kind: 'saved', accountId: 'live', credential: 'x' },
    ])
      stranger.postMessage(message);
    const told = until(one, async () => (await one.list('live')).length === 0);
    assertEqual((await one.reveal('live', 'basic')).kind, 'found');
    stranger.postMessage({ kind: 'account-forgotten', accountId: 'live' });
    await told;
  });

  it('without a channel notice with their next call what became of keys and records', async () => {
    const [one, other] = await openTabs({ channel: null }, { channel: null });
    await one.setPassphrase('p');
    await one.save('live', basic, 'passphrase');
    assertEqual(await statuses(other), ['basic passphrase locked']);
    assertEqual(await other.unlock('p'), true);
    assertEqual(await other.reveal('live', 'basic'), found(basic));
    await one.forgetAll();
    const refused = await other.save('live', basic, 'passphrase');
    assert(!refused.ok && refused.reason.includes('Set one first'), JSON.stringify(refused));
    assertEqual(other.state.passphrase, 'none');
    assertEqual(await store.keys(), []);
  });

  it('go on when their channel is closed', async () => {
    const [one] = await openTabs();
    for (const channel of channels) channel.close();
    assertEqual(await one.save('live', basic, 'device'), { ok: true, protection: 'device' });
    one.noteActivity();
    assertEqual(await one.reveal('live', 'basic'), found(basic));
  });
});
