import type { Draft } from '../../core/request/draft.ts';

/** A folder, or a request as it was typed, without passwords; all in one list, siblings in their order. */
export type SavedItem = SavedFolder | SavedRequest;

/** A folder of saved requests. */
export interface SavedFolder {
  readonly kind: 'folder';
  readonly id: string;
  readonly name: string;
  /** Id of the folder it is in, or null. */
  readonly parent: string | null;
}

/** A saved request. */
export interface SavedRequest {
  readonly kind: 'request';
  readonly id: string;
  readonly name: string;
  /** Id of the folder it is in, or null. */
  readonly parent: string | null;
  readonly endpointId: string;
  readonly draft: Draft;
}

/** Where something goes: into a folder or out of all, before a sibling or behind all. */
export interface Place {
  readonly parent: string | null;
  readonly before: string | null;
}

/** What is in a folder, in order; null: what is in none. */
export function childrenOf(items: readonly SavedItem[], parent: string | null): SavedItem[] {
  return items.filter((item) => item.parent === parent);
}

/** An item with all that is in it, however deep. */
export function branchOf(items: readonly SavedItem[], id: string): SavedItem[] {
  return items.filter((item) => item.id === id || isWithin(items, item, id));
}

/** Puts an item somewhere, with all that is in it; a folder never goes into itself. */
export function placeItem(items: readonly SavedItem[], id: string, { parent, before }: Place): SavedItem[] {
  const item = items.find((one) => one.id === id);
  const isKnown = parent === null || items.some((one) => one.kind === 'folder' && one.id === parent);
  if (!item || !isKnown || before === id || branchOf(items, id).some((one) => one.id === parent))
    return [...items];
  const others = items.filter((one) => one !== item);
  const at = others.findIndex((one) => one.id === before && one.parent === parent);
  return others.toSpliced(at < 0 ? others.length : at, 0, { ...item, parent });
}

/** Which way a key moves an item. */
export type Step = 'up' | 'down' | 'in' | 'out';

/** Where one step leads: past a sibling, into the folder above, out of its folder; null where that leads nowhere. */
export function placeAfterStep(items: readonly SavedItem[], id: string, step: Step): Place | null {
  const item = items.find((one) => one.id === id);
  if (!item) return null;
  const { parent } = item;
  const siblings = childrenOf(items, parent);
  const at = siblings.indexOf(item);
  const above = siblings[at - 1];
  const folder = items.find((one) => one.id === parent);
  switch (step) {
    case 'up':
      return above ? { parent, before: above.id } : null;
    case 'down':
      return siblings[at + 1] ? { parent, before: siblings[at + 2]?.id ?? null } : null;
    case 'in':
      return above?.kind === 'folder' ? { parent: above.id, before: null } : null;
    case 'out': {
      if (!folder) return null;
      const around = childrenOf(items, folder.parent);
      return { parent: folder.parent, before: around[around.indexOf(folder) + 1]?.id ?? null };
    }
  }
}

/** A copy of an item right behind it, with a copy of all that is in it. */
export function duplicateItem(
  items: readonly SavedItem[],
  id: string,
  copyId: (index: number) => string,
): SavedItem[] {
  const branch = branchOf(items, id);
  const ids = new Map(branch.map((item, index) => [item.id, copyId(index)]));
  const copies = branch.map((item) => ({
    ...item,
    id: ids.get(item.id) ?? item.id,
    parent: item.parent === null ? null : (ids.get(item.parent) ?? item.parent),
    name: item.id === id ? `${item.name} copy` : item.name,
  }));
  const at = items.findIndex((item) => item.id === id);
  return items.toSpliced(at + 1, 0, ...copies);
}

/** Puts deleted items back where they were, as far as that is still there. */
export function restoreItems(
  items: readonly SavedItem[],
  before: readonly SavedItem[],
  removed: readonly SavedItem[],
): SavedItem[] {
  const folders = new Set(
    [...items, ...removed].flatMap((item) => (item.kind === 'folder' ? [item.id] : [])),
  );
  return removed.reduce<SavedItem[]>(
    (at, item) => {
      if (at.some(({ id }) => id === item.id)) return at;
      const later = before.slice(before.findIndex(({ id }) => id === item.id) + 1);
      const next = at.findIndex(({ id }) => later.some((one) => one.id === id));
      const parent = item.parent !== null && folders.has(item.parent) ? item.parent : null;
      return at.toSpliced(next < 0 ? at.length : next, 0, { ...item, parent });
    },
    [...items],
  );
}

/** What was kept; damaged items are left out, and those of a folder that is gone stand outside. */
export function reviveItems(kept: unknown): SavedItem[] {
  const list = Array.isArray(kept) ? kept.filter(isItem) : [];
  const seen = new Set<string>();
  const single = list.filter(({ id }) => !seen.has(id) && seen.add(id));
  const folders = new Set(single.flatMap((item) => (item.kind === 'folder' ? [item.id] : [])));
  const rooted = single.map((item) =>
    item.parent === null || folders.has(item.parent) ? item : { ...item, parent: null },
  );
  return rooted.map((item) => (isWithin(rooted, item, item.id) ? { ...item, parent: null } : item));
}

function isWithin(items: readonly SavedItem[], item: SavedItem, id: string): boolean {
  const passed = new Set<string>();
  for (let parent = item.parent; parent !== null && !passed.has(parent); ) {
    if (parent === id) return true;
    passed.add(parent);
    parent = items.find((one) => one.id === parent)?.parent ?? null;
  }
  return false;
}

function isItem(value: unknown): value is SavedItem {
  const { kind, id, name, parent, endpointId, draft } = Object(value) as Record<string, unknown>;
  const isNamed = typeof id === 'string' && typeof name === 'string';
  const isPlaced = parent === null || typeof parent === 'string';
  if (!isNamed || !isPlaced) return false;
  if (kind === 'folder') return true;
  return kind === 'request' && typeof endpointId === 'string' && typeof draft === 'object' && draft !== null;
}
