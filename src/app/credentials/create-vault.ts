import type { Credential } from '../../core/http/credential.ts';
import { placesOf, type RecordPlace } from './credential-record.ts';
import { DeviceRecords } from './device-records.ts';
import { listReading, listTabCredential } from './list-credential.ts';
import { PassphraseLock } from './passphrase-lock.ts';
import { TabCredentials } from './tab-credentials.ts';
import type { Saved, Vault, VaultParts, VaultState } from './vault.ts';
import { joinChannel, type VaultNews } from './vault-channel.ts';
import { vaultProblems as problems } from './vault-problems.ts';

/** How often other tabs are told that somebody is at work, in milliseconds. */
const activityInterval = 1000;

/** Opens the vault of this browser; what earlier visits left is read at once. */
export function createVault(parts: VaultParts): Vault {
  const { store, crypto, lasting } = parts;
  const listeners = new Set<() => void>();
  const tab = new TabCredentials();
  const lock = crypto && new PassphraseLock({ store, crypto, clock: parts, changed: () => tell() });
  const device = crypto && lock && new DeviceRecords(store, crypto, lock);
  const tellOthers = joinChannel(parts.channel, (news) => void hear(news));
  let problem: string | null = null;
  let toldActivity = Number.NEGATIVE_INFINITY;
  let state = readState();
  const started = attempt(problems.unreadable, async () => {
    await lock?.refresh();
    await lock?.readMinutes();
  });
  let lastChange: Promise<unknown> = started;

  function readState(): VaultState {
    return {
      canEncrypt: crypto !== null,
      lasting,
      passphrase: lock?.status ?? 'none',
      autoLockMinutes: lock ? lock.minutes : null,
      problem: problem ?? (lock?.isDamaged ? problems.passphraseDamaged : null),
    };
  }

  /** Tells of a change, and what went wrong with it; null: what went wrong before is mended. */
  function tell(said: string | null = problem): void {
    problem = said;
    state = readState();
    for (const listener of listeners) listener();
  }

  /** Does something with the store; what the store refuses is told once, and gives null. */
  async function attempt<Value>(refused: string, run: () => Promise<Value>): Promise<Value | null> {
    try {
      return await run();
    } catch {
      if (problem !== refused) tell(refused);
      return null;
    }
  }

  /** Does one change after the other, so that what was asked for last is what stays. */
  function inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const done = lastChange.then(run);
    lastChange = done.catch(() => {});
    return done;
  }

  /** Removes something from the device, and tells. */
  async function remove(news: VaultNews, run: (device: DeviceRecords) => Promise<void>): Promise<void> {
    let refused: string | null = null;
    if (device)
      await run(device).catch(() => {
        refused = problems.notForgotten;
      });
    tellOthers(news);
    tell(refused);
  }

  async function saveOnDevice(
    place: RecordPlace,
    credential: Credential,
    protection: 'device' | 'passphrase',
  ): Promise<Saved | string> {
    if (!device || !lock) return problems.cannotEncrypt;
    if (!lasting) return problems.notLasting;
    const written = await device
      .write(place, credential, protection, parts.now())
      .catch(() => problems.refused);
    if (typeof written === 'string') return written;
    if (written) return { ok: true, protection };
    return { ok: false, reason: lock.status === 'none' ? problems.noPassphrase : problems.locked };
  }

  async function hear(news: VaultNews): Promise<void> {
    switch (news.kind) {
      case 'activity':
        return lock?.noteActivity();
      case 'locked':
        return lock?.lock();
      case 'passphrase':
        await attempt(problems.unreadable, async () => lock?.refresh());
        break;
      case 'auto-lock':
        await attempt(problems.unreadable, async () => lock?.readMinutes());
        break;
      case 'saved':
        tab.deleteStandIn({ accountId: news.accountId, kind: news.credential });
        break;
      case 'forgotten':
        break;
      case 'account-forgotten':
        tab.deleteAccount(news.accountId);
        break;
      case 'all-forgotten':
        tab.clear();
        lock?.lock();
        await attempt(problems.unreadable, async () => lock?.refresh());
    }
    tell();
  }

  return {
    get state() {
      return state;
    },
    save: (accountId, credential, protection) =>
      inTurn(async () => {
        const { kind } = credential;
        const place = { accountId, kind };
        const saved = protection === 'tab' ? null : await saveOnDevice(place, credential, protection);
        if (saved !== null && typeof saved !== 'string') {
          if (!saved.ok) return saved;
          tab.delete(place);
          tellOthers({ kind: 'saved', accountId, credential: kind });
          tell(null);
          return saved;
        }
        tab.set(place, { credential, savedAt: parts.now(), wanted: protection });
        if (saved === null)
          await remove({ kind: 'forgotten', accountId, credential: kind }, (device) =>
            device.remove([place]),
          );
        else tell(saved);
        return { ok: true, protection: 'tab' };
      }),
    async reveal(accountId, kind) {
      await started;
      const place = { accountId, kind };
      const inTab = tab.get(place);
      if (inTab) return { kind: 'found', credential: inTab.credential };
      if (!device) return { kind: 'missing' };
      const reading = await attempt(problems.unreadable, () => device.read(place));
      return reading ? reading.revealed : { kind: 'unreadable' };
    },
    async list(accountId) {
      await started;
      const listed = placesOf(accountId).map(async (place) => {
        const inTab = tab.get(place);
        if (inTab) return listTabCredential(place, inTab);
        const reading = device && (await attempt(problems.unreadable, () => device.read(place)));
        return reading && listReading(place, reading);
      });
      return (await Promise.all(listed)).filter((kept) => kept !== null);
    },
    forget: (accountId, kind) =>
      inTurn(async () => {
        const place = { accountId, kind };
        tab.delete(place);
        await remove({ kind: 'forgotten', accountId, credential: kind }, (device) => device.remove([place]));
      }),
    forgetAccount: (accountId) =>
      inTurn(async () => {
        tab.deleteAccount(accountId);
        await remove({ kind: 'account-forgotten', accountId }, (device) =>
          device.remove(placesOf(accountId)),
        );
      }),
    forgetAll: () =>
      inTurn(async () => {
        tab.clear();
        lock?.lock();
        await remove({ kind: 'all-forgotten' }, async (device) => {
          await device.removeAll();
          await lock?.refresh();
        });
      }),
    async setPassphrase(passphrase) {
      await started;
      if (!lock || !lasting) return tell(problems.passphraseNeedsDevice);
      if (passphrase === '') return tell(problems.emptyPassphrase);
      const isSet = await lock.set(passphrase).catch(() => null);
      if (isSet === null) return tell(problems.passphraseRefused);
      tellOthers({ kind: 'passphrase' });
      tell(isSet ? null : problems.passphraseExists);
    },
    async unlock(passphrase) {
      await started;
      if (!lock || !(await attempt(problems.unreadable, () => lock.unlock(passphrase)))) return false;
      tell(null);
      return true;
    },
    lock() {
      lock?.lock();
      tellOthers({ kind: 'locked' });
    },
    async changePassphrase(present, next) {
      await started;
      if (!lock) return false;
      if (next === '') {
        tell(problems.emptyPassphrase);
        return false;
      }
      const isChanged = await attempt(problems.passphraseRefused, () => lock.change(present, next));
      if (!isChanged) return false;
      tellOthers({ kind: 'passphrase' });
      tell(null);
      return true;
    },
    async setAutoLock(minutes) {
      await started;
      if (minutes !== null && !(Number.isFinite(minutes) && minutes > 0))
        throw new RangeError('It takes a time above 0 minutes, or null for never.');
      await attempt(problems.autoLockRefused, async () => lock?.setMinutes(minutes));
      tellOthers({ kind: 'auto-lock' });
    },
    noteActivity() {
      lock?.noteActivity();
      const now = parts.now();
      if (Math.abs(now - toldActivity) < activityInterval) return;
      toldActivity = now;
      tellOthers({ kind: 'activity' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
