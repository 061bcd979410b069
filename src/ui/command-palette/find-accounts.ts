import type { ExplorerState } from '../../app/explorer/state.ts';
import { emit } from '../emit.ts';
import type { Command } from './command.ts';

/** Accounts to switch to that match words, the one in use last, and the way to manage them. */
export function findAccounts({ accounts, account }: ExplorerState, words: string): Command[] {
  const others = accounts.filter(({ id }) => id !== account.id);
  const commands = [...others, account].map(({ id, name, baseUrl, kind }): Command => {
    const where = kind === 'simulated' ? 'in this page' : new URL(baseUrl).host;
    return {
      group: 'Accounts',
      title: name,
      detail: id === account.id ? `${where}, in use` : where,
      run: (from) => emit(from, 'ax-account-choose', id),
    };
  });
  const manage: Command = {
    group: 'Accounts',
    title: 'Manage accounts',
    detail: 'add, change, lock, export',
    run: (from) => emit(from, 'ax-accounts-show', true),
  };
  const typed = words.trim().toLowerCase();
  return [...commands, manage].filter(({ title, detail }) =>
    `${title} ${detail}`.toLowerCase().includes(typed),
  );
}
