import { isVariableName, type Variable } from '../../core/request/variable.ts';
import type { Protection, Revealed } from '../credentials/vault.ts';
import type { Account } from './account.ts';
import type { AccountParts } from './accounts.ts';
import { type KeptVariable, type KeptVariables, reviveVariables, writeVariables } from './kept-variables.ts';
import { type RestingValue, SecretValues } from './secret-values.ts';

export type { Variable };

const recordName = 'variables';

/** Shortest secret, in characters: a shorter one can't be told from other text, so it could not be hidden. */
const shortestSecret = 4;

/** A variable as a person wants it. */
export interface VariableWish {
  /** Id of the one to change, or null to add one. */
  readonly id: string | null;
  /** What it is to be called by. */
  readonly name: string;
  /** What it is to stand for; null: as before, for a secret one. */
  readonly value: string | null;
  /** Where the value is to rest when it is secret; null: it is a plain one. */
  readonly secret: Protection | null;
}

/** A variable with its value in clear. */
export interface OpenVariable {
  readonly kind: 'plain' | 'secret';
  readonly name: string;
  readonly value: string;
}

/** What came of a change, in a sentence; `ok` says whether it was made. */
export interface Told {
  readonly ok: boolean;
  readonly text: string;
}

/** The variables of all accounts of this device. */
export class Variables {
  readonly #parts: Pick<AccountParts, 'store' | 'tabs' | 'randomId'>;
  readonly #values: SecretValues;
  readonly #keep: (write: Promise<void>) => Promise<boolean>;
  readonly #use: () => Promise<void>;
  #kept: KeptVariables = new Map();

  /** `keep` waits for a write and says when the device refuses it; `use` makes the state anew. */
  constructor(
    parts: Pick<AccountParts, 'store' | 'tabs' | 'randomId' | 'vault'>,
    keep: (write: Promise<void>) => Promise<boolean>,
    use: () => Promise<void>,
  ) {
    this.#parts = parts;
    this.#values = new SecretValues(parts.vault);
    this.#keep = keep;
    this.#use = use;
    parts.tabs.subscribe(() => void this.read().then(use));
  }

  /** Reads what this device keeps; what can't be read leaves the variables as they are. */
  async read(): Promise<void> {
    const kept = this.#parts.store.get<unknown>(recordName).then(reviveVariables);
    this.#kept = await kept.catch(() => this.#kept);
  }

  /** The variables of an account, without secrets. */
  find(accountId: string): Promise<readonly Variable[]> {
    return Promise.all(
      this.#listOf(accountId).map(async (kept): Promise<Variable> => {
        if (kept.kind === 'plain') return kept;
        return { ...kept, status: await this.#values.statusOf(accountId, kept.id) };
      }),
    );
  }

  /** Where the value of a secret variable rests, or null when there is none. */
  findProtection(accountId: string, id: string): Promise<Protection | null> {
    return this.#values.findProtection(accountId, id);
  }

  /** Opens the value of a secret variable for one call. */
  async reveal(accountId: string, name: string): Promise<Revealed> {
    const kept = this.#listOf(accountId).find((one) => one.name === name);
    if (kept?.kind !== 'secret') return { kind: 'missing' };
    return this.#values.reveal(accountId, kept.id);
  }

  /** The variables of an account with their values, secret ones too as far as they can be opened, to carry them elsewhere. */
  async open(accountId: string): Promise<{ variables: readonly OpenVariable[]; isWhole: boolean }> {
    const opened = await Promise.all(
      this.#listOf(accountId).map(async (kept): Promise<OpenVariable | null> => {
        const { name } = kept;
        if (kept.kind === 'plain') return { kind: 'plain', name, value: kept.value };
        const secret = await this.#values.take(accountId, kept.id);
        return secret && { kind: 'secret', name, value: secret.credential.token };
      }),
    );
    const variables = opened.filter((one) => one !== null);
    return { variables, isWhole: variables.length === opened.length };
  }

  /** Adds variables that came in a file, and gives how many could not be taken. */
  async adopt(account: Account, carried: unknown): Promise<number> {
    let leftOut = 0;
    for (const entry of Array.isArray(carried) ? carried : []) {
      const { kind, name, value } = Object(entry) as Record<string, unknown>;
      const secret = kind === 'plain' ? null : 'device';
      const isOne = typeof name === 'string' && typeof value === 'string';
      const told = isOne ? await this.save(account, { id: null, name, value, secret }) : null;
      if (!told?.ok) leftOut += 1;
    }
    return leftOut;
  }

  /** Adds a variable, or changes one; `passphrase` opens the one of this device, or becomes it. */
  async save(account: Account, wish: VariableWish, passphrase: string | null = null): Promise<Told> {
    const list = this.#listOf(account.id);
    const before = list.find(({ id }) => id === wish.id);
    const refused = refuse(wish, list);
    if (refused) return { ok: false, text: refused };
    if (!(await this.#values.openPassphrase(passphrase))) return { ok: false, text: wrongPassphrase };
    const { name, value, secret } = wish;
    const id = before?.id ?? this.#parts.randomId();
    const earlier = before?.kind === 'secret' ? await this.#values.take(account.id, id) : null;
    const saved = secret && value !== null ? await this.#values.save(account, id, value, secret) : null;
    if (saved && !saved.ok) return { ok: false, text: saved.reason };
    const variable: KeptVariable = secret
      ? { kind: 'secret', id, name }
      : { kind: 'plain', id, name, value: value ?? '' };
    // Another one may have taken the name since.
    const change = await this.#change(
      account.id,
      (present) => refuse(wish, present) ?? put(present, variable),
    );
    if (change.refused !== null) {
      if (earlier) await this.#values.restore(account.id, id, earlier);
      else if (saved && !before) await this.#values.forget(account.id, id);
      return { ok: false, text: change.refused };
    }
    // Only now: until then the secret was the only value there was.
    if (!secret && before?.kind === 'secret' && change.isKept) await this.#values.forget(account.id, id);
    return {
      ok: true,
      text: `${before ? 'Changed' : 'Added'}: ${name}.${saved ? whereRests(saved, secret) : ''}`,
    };
  }

  /** Removes a variable with its value; gives what brings both back, as far as the value could be opened. */
  async remove(accountId: string, id: string): Promise<() => Promise<Told>> {
    const list = this.#listOf(accountId);
    const at = list.findIndex((one) => one.id === id);
    const kept = list[at];
    const secret = kept?.kind === 'secret' ? await this.#values.take(accountId, id) : null;
    await this.#change(accountId, (present) => present.filter((one) => one.id !== id));
    if (kept?.kind === 'secret') await this.#values.forget(accountId, id);
    return async () =>
      kept ? this.#bringBack(accountId, kept, secret, at) : { ok: false, text: 'It was gone already.' };
  }

  /** The value first: what can't be had back stays away, and can be asked for again. */
  async #bringBack(
    accountId: string,
    kept: KeptVariable,
    secret: RestingValue | null,
    at: number,
  ): Promise<Told> {
    const { id, name } = kept;
    const isTaken = (list: readonly KeptVariable[]) => list.some((one) => one.name === name);
    if (isTaken(this.#listOf(accountId))) return { ok: false, text: nameTaken(name) };
    const saved = secret && (await this.#values.restore(accountId, id, secret));
    if (saved && !saved.ok) return { ok: false, text: saved.reason };
    const { refused } = await this.#change(accountId, (present) =>
      isTaken(present) ? nameTaken(name) : [...present.slice(0, at), kept, ...present.slice(at)],
    );
    if (refused === null)
      return { ok: true, text: `Back: ${name}.${saved ? whereRests(saved, secret?.protection) : ''}` };
    // Unless it is back already: it was asked for twice.
    if (saved && !this.#listOf(accountId).some((one) => one.id === id))
      await this.#values.forget(accountId, id);
    return { ok: false, text: refused };
  }

  /** Removes the variables of an account with their values. */
  async removeAccount(accountId: string): Promise<void> {
    for (const { kind, id } of this.#listOf(accountId))
      if (kind === 'secret') await this.#values.forget(accountId, id);
    await this.#change(accountId, () => []);
  }

  #listOf(accountId: string): readonly KeptVariable[] {
    return this.#kept.get(accountId) ?? [];
  }

  /**
   * Changes what is kept in one step, so that what another tab has changed meanwhile stays; shown at once. `change` may refuse
   * with a sentence; `isKept` says whether the device took it.
   */
  async #change(
    accountId: string,
    change: (list: readonly KeptVariable[]) => readonly KeptVariable[] | string,
  ): Promise<{ refused: string | null; isKept: boolean }> {
    let refused: string | null = null;
    const changed = (kept: KeptVariables): KeptVariables => {
      const list = change(kept.get(accountId) ?? []);
      refused = typeof list === 'string' ? list : null;
      return typeof list === 'string' ? kept : new Map(kept).set(accountId, list);
    };
    this.#kept = changed(this.#kept);
    if (refused !== null) return { refused, isKept: false };
    const { store, tabs } = this.#parts;
    const write = store.update<unknown>(recordName, (present) =>
      writeVariables(changed(reviveVariables(present))),
    );
    const show = (kept: unknown) => {
      this.#kept = reviveVariables(kept);
    };
    const isKept = await this.#keep(write.then(show));
    if (isKept) tabs.post();
    await this.#use();
    return { refused, isKept };
  }
}

function put(list: readonly KeptVariable[], variable: KeptVariable): readonly KeptVariable[] {
  return list.some(({ id }) => id === variable.id)
    ? list.map((one) => (one.id === variable.id ? variable : one))
    : [...list, variable];
}

function whereRests(
  { protection }: { protection: Protection },
  wanted: Protection | null | undefined,
): string {
  return protection === wanted
    ? ''
    : ' Its value stays in this tab only, because this device refuses to keep it.';
}

const nameTaken = (name: string) => `There is a variable “${name}” already.`;

const wrongPassphrase = 'That passphrase does not open it. Nothing was changed.';

/** Why a variable can't be as it is wanted, in a sentence, or null. */
function refuse({ id, name, value, secret }: VariableWish, list: readonly KeptVariable[]): string | null {
  if (!isVariableName(name))
    return 'A name begins with a letter or an underscore; letters, digits, “_”, “.” and “-” may follow.';
  if (list.some((one) => one.name === name && one.id !== id)) return nameTaken(name);
  const before = list.find((one) => one.id === id);
  if (value === null) return before?.kind === 'secret' && secret ? null : 'Enter the value.';
  if (secret && [...value.trim()].length < shortestSecret)
    return `A secret needs at least ${shortestSecret} characters: a shorter one could not be hidden where it shows up.`;
  return null;
}
