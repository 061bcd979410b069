import { childrenOf, type SavedItem } from '../../app/explorer/saved-requests.ts';

/** A line of the tree of saved requests. */
export interface SavedRow {
  readonly item: SavedItem;
  /** From 1 on. */
  readonly level: number;
  /** Among its siblings, from 1 on. */
  readonly position: number;
  readonly siblings: number;
  /** Whether what is in a folder is shown. */
  readonly expanded: boolean;
}

/** The lines of the tree, without what is in folded folders. */
export function listSavedRows(
  items: readonly SavedItem[],
  folded: ReadonlySet<string>,
  parent: string | null = null,
  level = 1,
): SavedRow[] {
  const siblings = childrenOf(items, parent);
  return siblings.flatMap((item, index) => {
    const expanded = item.kind === 'folder' && !folded.has(item.id);
    const row = { item, level, position: index + 1, siblings: siblings.length, expanded };
    return [row, ...(expanded ? listSavedRows(items, folded, item.id, level + 1) : [])];
  });
}
