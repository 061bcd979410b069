import { expect } from 'vitest';
import type { Explorer } from '../../../src/app/explorer/explorer.ts';
import type { Told, VariableWish } from '../../../src/app/explorer/variables.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { Draft } from '../../../src/core/request/draft.ts';
import { createExplorer, openVault, pageOf } from './create-explorer.ts';

let tabs = 0;

/** An explorer in a tab of its own, whose ids no other one gives. */
export async function open(store = createMemoryStore(), vault = openVault(store)) {
  tabs += 1;
  const tab = tabs;
  let ids = 0;
  const opened = await createExplorer(store, vault, { randomId: () => `id-${tab}-${++ids}` });
  return { ...opened, store, vault };
}

/** Adds or changes a variable of the account in use. */
export function save(explorer: Explorer, wish: Partial<VariableWish> & { name: string }): Promise<Told> {
  return explorer.variables.save(explorer.state.account, { id: null, value: null, secret: null, ...wish });
}

/** Types into the open endpoint. */
export function type(explorer: Explorer, change: Partial<Draft>): void {
  explorer.changeDraft({ ...pageOf(explorer).draft, ...change });
}

/** What is wrong with the open draft. */
export const messages = (explorer: Explorer) => pageOf(explorer).problems.map(({ message }) => message);

/** Names of the variables of the account in use. */
export const namesOf = (explorer: Explorer) => explorer.state.variables.map(({ name }) => name);

/** A draft's header that holds this. */
export const header = (value: string) => ({ headers: [{ name: 'X-Mine', value }] });

/** Sends, lets the transport answer, and gives back what it carried last. */
export async function send({ explorer, carried, answer }: Awaited<ReturnType<typeof open>>) {
  const before = carried.length;
  const call = explorer.send();
  await expect.poll(() => carried.length).toBe(before + 1);
  answer();
  await call;
  return carried.at(-1);
}
