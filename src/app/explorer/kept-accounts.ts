import type { Store } from '../storage/store.ts';
import type { Account } from './account.ts';
import { reviveAccount } from './revive-account.ts';

const recordName = 'accounts';

/** Accounts as a person has changed, added and removed them. */
interface KeptAccounts {
  /** Changed and added ones. */
  readonly accounts: readonly unknown[];
  /** Ids of removed ones. */
  readonly removed: readonly unknown[];
}

/** The accounts of this device: what everybody has, as changed here, then what was added. */
export async function readAccounts(
  store: Store,
  builtIn: readonly [Account, ...Account[]],
): Promise<[Account, ...Account[]]> {
  const { accounts, removed } = revive(await store.get(recordName));
  const kept = accounts.flatMap((account) => reviveAccount(account) ?? []);
  const [simulated, ...others] = builtIn.map((account) => adopt(account, kept));
  return [
    simulated ?? builtIn[0],
    ...others.filter(({ id }) => !removed.includes(id)),
    ...kept.filter(({ id, kind }) => kind !== 'simulated' && !builtIn.some((one) => one.id === id)),
  ];
}

/** Keeps an account as it is now, in one step, so that what another tab has changed meanwhile stays. */
export async function keepAccount(store: Store, account: Account): Promise<void> {
  await store.update<unknown>(recordName, (present) => {
    const { accounts, removed } = revive(present);
    return {
      accounts: [...accounts.filter((kept) => idOf(kept) !== account.id), account],
      removed: removed.filter((id) => id !== account.id),
    };
  });
}

/** Removes an account. */
export async function dropAccount(store: Store, accountId: string): Promise<void> {
  await store.update<unknown>(recordName, (present) => {
    const { accounts, removed } = revive(present);
    return {
      accounts: accounts.filter((kept) => idOf(kept) !== accountId),
      removed: [...removed.filter((id) => id !== accountId), accountId],
    };
  });
}

/** What is built in keeps its kind and, where the server of this page tells them, its addresses. */
function adopt(account: Account, kept: readonly Account[]): Account {
  const changed = kept.find(({ id }) => id === account.id);
  if (!changed) return account;
  const { kind, baseUrl, accountsUrl } = account;
  return { ...changed, kind, baseUrl, accountsUrl };
}

/** What can't be read as an account stays in the record: a later program may know what it is. */
function revive(kept: unknown): KeptAccounts {
  const { accounts, removed } = (kept ?? {}) as Record<string, unknown>;
  return {
    accounts: Array.isArray(accounts) ? accounts : [],
    removed: Array.isArray(removed) ? removed : [],
  };
}

const idOf = (kept: unknown) => (kept as { id?: unknown } | null)?.id;
