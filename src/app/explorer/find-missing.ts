import { listReferences } from '../../core/request/check-variables.ts';
import type { ExplorerState } from './state.ts';

/** Names that the open request refers to and the account in use does not have, in the order they stand. */
export function findMissing({ page, variables }: ExplorerState): string[] {
  if (page.kind !== 'endpoint') return [];
  const names = listReferences(page.endpoint, page.draft).flatMap((typed) => typed.names);
  return [...new Set(names)].filter((name) => !variables.some((one) => one.name === name));
}
