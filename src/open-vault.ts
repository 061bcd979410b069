import { createVault } from './app/credentials/create-vault.ts';
import type { Vault } from './app/credentials/vault.ts';
import type { OpenedStore } from './app/storage/open-store.ts';
import { openChannel, schedule } from './tabs.ts';

/** Opens the vault of this browser, and tells it whenever somebody is at work. */
export function openVault({ store, lasting }: OpenedStore): Vault {
  const vault = createVault({
    store,
    lasting,
    crypto: isSecureContext ? crypto : null,
    channel: openChannel('vault'),
    now: Date.now,
    schedule,
  });
  for (const type of ['keydown', 'pointerdown', 'visibilitychange'])
    document.addEventListener(type, () => vault.noteActivity(), { capture: true, passive: true });
  return vault;
}
