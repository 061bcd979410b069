import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { Revealed, Vault } from '../credentials/vault.ts';
import type { Account } from './account.ts';
import type { CredentialState } from './state.ts';

/**
 * What joins the calls of an account: the kind the person chose as far as it is stored, else the first one stored;
 * the simulated account has a built-in one of each kind.
 */
export async function findCredential(
  vault: Vault,
  account: Account,
  chosen: CredentialKind | null | undefined,
  lasting: boolean,
): Promise<CredentialState> {
  const kept = await vault.list(account.id);
  const stored = kept.map(({ kind }) => kind);
  const simulated = account.kind === 'simulated';
  const usable = (kind: CredentialKind | null | undefined) =>
    kind === null || (kind !== undefined && (simulated || stored.includes(kind)));
  const kind = usable(chosen) ? (chosen ?? null) : (stored[0] ?? (simulated ? 'basic' : null));
  const inTab = kept.some((credential) => credential.kind === kind && credential.protection === 'tab');
  return { kind, stored, builtIn: kind !== null && !stored.includes(kind), lasting: lasting && !inTab };
}

/** Opens the credential for one call; the simulated account falls back to the built-in one. */
export async function revealCredential(
  vault: Vault,
  account: Account,
  kind: CredentialKind,
  demoCredentials: readonly Credential[],
): Promise<Revealed> {
  const revealed = await vault.reveal(account.id, kind);
  const demo = demoCredentials.find((credential) => credential.kind === kind);
  if (revealed.kind !== 'missing' || account.kind !== 'simulated' || !demo) return revealed;
  return { kind: 'found', credential: { ...demo, origins: account.origins } };
}

/** Calls back after every change of the vault, in this tab or another one, and says what went wrong when that is new. */
export function followVault(vault: Vault, changed: () => void, say: (problem: string) => void): void {
  let said = vault.state.problem;
  vault.subscribe(() => {
    const { problem, canEncrypt, lasting } = vault.state;
    // Where nothing can last, that was said at the start.
    if (problem && problem !== said && canEncrypt && lasting) say(problem);
    said = problem;
    changed();
  });
}
