import type { Variable } from '../../core/request/variable.ts';

/**
 * Names that fit the reference being typed at the end of a text, each with the text as it would be; none where no reference
 * is open. Secret variables go into no address.
 */
export function completeReference(
  text: string,
  variables: readonly Variable[],
  inUrl: boolean,
): (readonly [name: string, text: string])[] {
  const [open, typed = ''] = /(?<!\\)\{\{ *([\w.-]*)$/.exec(text) ?? [];
  if (open === undefined) return [];
  const before = text.slice(0, text.length - open.length);
  return variables
    .filter(({ kind, name }) => name.startsWith(typed) && !(inUrl && kind === 'secret'))
    .map(({ name }) => [name, `${before}{{${name}}}`] as const);
}
