import type { Credential } from '../../core/http/credential.ts';
import { readAccountsFile, writeAccountsFile } from '../credentials/accounts-file.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { Credentials } from './credentials.ts';
import { reviveAccount } from './revive-account.ts';
import type { Variables } from './variables.ts';

/** What such a file is written from, and read into. */
export interface TransferParts {
  readonly accounts: Accounts;
  readonly credentials: Credentials;
  readonly variables: Variables;
}

/** An encrypted file of accounts. */
export interface Export {
  /** Text of the file. */
  readonly text: string;
  /** Names of accounts with a credential or a secret variable that could not be opened and is not in it. */
  readonly leftOut: readonly string[];
}

/** Writes all accounts but the simulated one, with their credentials and variables, encrypted with a passphrase. */
export async function exportAccounts(
  { accounts, credentials, variables }: TransferParts,
  passphrase: string,
): Promise<Export> {
  const carried = accounts.list.filter(({ kind }) => kind !== 'simulated');
  const records: unknown[] = [];
  const opened: { accountId: string; credential: Credential }[] = [];
  const leftOut = new Set<string>();
  for (const account of carried) {
    const { id, name } = account;
    const held = await variables.open(id);
    if (!held.isWhole) leftOut.add(name);
    records.push({ ...account, variables: held.variables });
    for (const { kind } of await credentials.vault.list(id)) {
      const revealed = await credentials.vault.reveal(id, kind);
      if (revealed.kind === 'found') opened.push({ accountId: id, credential: revealed.credential });
      else leftOut.add(name);
    }
  }
  return { text: await writeAccountsFile(records, opened, passphrase), leftOut: [...leftOut] };
}

/** What came of reading a file: names of the accounts it brought and how many variables were not taken, or why it can't be read. */
export type Imported =
  | { readonly ok: true; readonly names: readonly string[]; readonly variablesLeftOut: number }
  | { readonly ok: false; readonly error: string };

/** Adds the accounts of such a file beside those that are here; none that is here is changed. */
export async function importAccounts(
  { accounts, credentials, variables }: TransferParts,
  text: string,
  passphrase: string,
): Promise<Imported> {
  const read = await readAccountsFile(text, passphrase);
  if (!read.ok) return { ok: false, error: read.reason };
  const names: string[] = [];
  let variablesLeftOut = 0;
  for (const kept of read.accounts) {
    const revived = reviveAccount(kept);
    if (!revived || revived.kind === 'simulated') continue;
    const account = asNew(revived, accounts);
    await accounts.save(account);
    names.push(account.name);
    variablesLeftOut += await variables.adopt(account, Object(kept).variables);
    for (const { accountId, credential } of read.credentials)
      if (accountId === revived.id) await credentials.vault.save(account.id, credential, 'device');
  }
  if (!names.length) return { ok: false, error: 'The file could be opened, but there is no account in it.' };
  return { ok: true, names, variablesLeftOut };
}

/** The same account under an id and a name that no other one has. */
function asNew(account: Account, accounts: Accounts): Account {
  const isTaken = (name: string) => accounts.list.some((other) => other.name === name);
  let { name } = account;
  for (let copy = 2; isTaken(name); copy += 1) name = `${account.name} (${copy})`;
  return { ...account, id: accounts.newId(), name };
}
