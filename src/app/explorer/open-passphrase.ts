import type { Vault } from '../credentials/vault.ts';

/** Unlocks the passphrase of this device, or sets it where there is none; null: not needed. Gives false when it is wrong. */
export async function openPassphrase(vault: Vault, passphrase: string | null): Promise<boolean> {
  if (passphrase === null || vault.state.passphrase === 'unlocked') return true;
  if (vault.state.passphrase === 'locked') return vault.unlock(passphrase);
  await vault.setPassphrase(passphrase);
  return true;
}
