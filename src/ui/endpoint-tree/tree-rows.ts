import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import type { GuideSummary } from '../../core/catalogue/guide.ts';
import type { FoundEndpoint } from '../../core/catalogue/search-endpoints.ts';

/** Place of a row in its tree, counted from 1, as ARIA wants it told. */
interface Place {
  readonly key: string;
  readonly level: 1 | 2;
  readonly position: number;
  readonly size: number;
}

/** A group: its endpoints follow it while it is expanded. */
export interface GroupRow extends Place {
  readonly kind: 'group';
  readonly title: string;
  readonly count: number;
  readonly expanded: boolean;
}

/** An endpoint. */
export interface EndpointRow extends Place {
  readonly kind: 'endpoint';
  readonly title: string;
  readonly entry: EndpointEntry;
  /** Tells where the words of the search stand, when neither title nor path show it. */
  where(): string | null;
}

/** A guide. */
export interface GuideRow extends Place {
  readonly kind: 'guide';
  readonly title: string;
  readonly guide: GuideSummary;
}

/** One line of the tree. */
export type TreeRow = GroupRow | EndpointRow | GuideRow;

/** Key of the group of guides; no resource has it, because the address of guides begins with it. */
export const guidesKey = 'guides';

type Leaf = Omit<EndpointRow, keyof Place> | Omit<GuideRow, keyof Place>;

/** The lines to show, in order: groups by their first endpoint, each with its endpoints unless it is folded away. */
export function listRows(
  found: readonly FoundEndpoint[],
  guides: readonly GuideSummary[],
  isCollapsed: (groupKey: string) => boolean,
  words = '',
): TreeRow[] {
  const groups = new Map<string, { title: string; leaves: Leaf[] }>();
  for (const { entry, where } of found) {
    const group = groups.get(entry.resource) ?? { title: entry.group, leaves: [] };
    groups.set(entry.resource, group);
    group.leaves.push({ kind: 'endpoint', title: entry.title, entry, where });
  }
  // A group called what was typed goes first, the shortest name before longer ones.
  const byName = ([, { title }]: [string, { title: string }]) =>
    words && title.toLowerCase().startsWith(words) ? title.length : Number.MAX_SAFE_INTEGER;
  const ordered = [...groups].sort((one, other) => byName(one) - byName(other));
  const leaves = guides.map((guide): Leaf => ({ kind: 'guide', title: guide.title, guide }));
  const guideGroup = [guidesKey, { title: 'Guides', leaves }] as const;
  // A guide whose name fits goes before calls that only mention the words.
  const guidesFirst = !found.some(({ inHead }) => inHead);
  const all = leaves.length ? (guidesFirst ? [guideGroup, ...ordered] : [...ordered, guideGroup]) : ordered;
  return all.flatMap(([key, { title, leaves }], place) => {
    const expanded = !isCollapsed(key);
    const size = all.length;
    const count = leaves.length;
    const row: GroupRow = { kind: 'group', key, level: 1, position: place + 1, size, title, count, expanded };
    return [row, ...(expanded ? leaves.map((leaf, at) => placeLeaf(leaf, at, count)) : [])];
  });
}

function placeLeaf(leaf: Leaf, at: number, size: number): TreeRow {
  const key = leaf.kind === 'endpoint' ? leaf.entry.id : `${guidesKey}/${leaf.guide.id}`;
  return { ...leaf, key, level: 2, position: at + 1, size };
}
