import type { Variable } from '../../core/request/variable.ts';

/**
 * What a text would be with the reference that is being typed at its end completed, once for each variable that fits; none
 * where no reference is open. Secret variables go into no address.
 */
export function completeReference(text: string, variables: readonly Variable[], inUrl: boolean): string[] {
  const [open, typed = ''] = /(?<!\\)\{\{ *([\w.-]*)$/.exec(text) ?? [];
  if (open === undefined) return [];
  const before = text.slice(0, text.length - open.length);
  return variables
    .filter(({ kind, name }) => name.startsWith(typed) && !(inUrl && kind === 'secret'))
    .map(({ name }) => `${before}{{${name}}}`);
}
