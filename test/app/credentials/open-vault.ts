import { createVault } from '../../../src/app/credentials/create-vault.ts';
import type { Vault, VaultParts } from '../../../src/app/credentials/vault.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import { createClock } from './clock.ts';
import { quickCrypto } from './quick-crypto.ts';

/** Opens a vault, in memory unless told otherwise. */
export function openVault(more: Partial<VaultParts> = {}): Vault {
  const store = createMemoryStore();
  return createVault({ store, lasting: true, crypto: quickCrypto, channel: null, ...createClock(), ...more });
}

/** A store whose writes are refused, as a full disk refuses them, as long as `isFull` says so. */
export function createFullStore(store: Store, isFull: () => boolean = () => true): Store {
  const unless =
    <Arguments extends unknown[], Value>(run: (...given: Arguments) => Promise<Value>) =>
    (...given: Arguments) =>
      isFull() ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : run(...given);
  return {
    ...store,
    set: unless(store.set),
    update: (key, change) => unless(store.update<never>)(key, change as never),
  };
}

/** Waits until a vault stands as wanted; other tabs tell of themselves a moment later. */
export async function until(vault: Vault, isSo: () => boolean | Promise<boolean>): Promise<void> {
  let isNew = true;
  let wake = () => {};
  const end = vault.subscribe(() => {
    isNew = true;
    wake();
  });
  for (;;) {
    isNew = false;
    if (await isSo()) break;
    if (!isNew) await new Promise<void>((resolve) => (wake = resolve));
  }
  end();
}
