import { isVariableName } from '../../core/request/variable.ts';

/** A variable as it lies on the device; the value of a secret one lies in the vault. */
export type KeptVariable =
  | { readonly kind: 'plain'; readonly id: string; readonly name: string; readonly value: string }
  | { readonly kind: 'secret'; readonly id: string; readonly name: string };

/** The variables of all accounts, by account id, in the order they were made. */
export type KeptVariables = ReadonlyMap<string, readonly KeptVariable[]>;

/** Reads what a store holds; what is damaged, or has a name that another one has, is left out. */
export function reviveVariables(kept: unknown): KeptVariables {
  return new Map(
    entriesOf(kept).map(([accountId, list]) => [accountId, Array.isArray(list) ? reviveList(list) : []]),
  );
}

/** What a store is given. */
export function writeVariables(variables: KeptVariables): unknown {
  return Object.fromEntries([...variables].filter(([, list]) => list.length));
}

function reviveList(list: readonly unknown[]): KeptVariable[] {
  const names = new Set<string>();
  return list.flatMap((entry): KeptVariable[] => {
    const { kind, id, name, value } = Object(entry) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof name !== 'string' || !isVariableName(name)) return [];
    if (names.has(name)) return [];
    names.add(name);
    if (kind === 'secret') return [{ kind, id, name }];
    return kind === 'plain' && typeof value === 'string' ? [{ kind, id, name, value }] : [];
  });
}

const entriesOf = (record: unknown): [string, unknown][] =>
  typeof record === 'object' && record !== null ? Object.entries(record) : [];
