/** What a key does in the tree. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly at: number }
  | { readonly kind: 'toggle'; readonly open: boolean; readonly siblings: boolean }
  | { readonly kind: 'parent' };

/** The keys of the ARIA tree pattern, for a row of so many; null: nothing of ours. */
export function treeMove(
  key: string,
  at: number,
  count: number,
  page: number,
  expanded: boolean | null,
): TreeMove | null {
  const focus = (place: number): TreeMove => ({
    kind: 'focus',
    at: Math.max(0, Math.min(place, count - 1)),
  });
  switch (key) {
    case 'ArrowDown':
      return focus(at + 1);
    case 'ArrowUp':
      return focus(at - 1);
    case 'PageDown':
      return focus(at + page);
    case 'PageUp':
      return focus(at - page);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(count - 1);
    case 'ArrowRight':
      if (expanded === null) return null;
      return expanded ? focus(at + 1) : { kind: 'toggle', open: true, siblings: false };
    case 'ArrowLeft':
      return expanded ? { kind: 'toggle', open: false, siblings: false } : { kind: 'parent' };
    case 'Enter':
    case ' ':
      return expanded === null ? null : { kind: 'toggle', open: !expanded, siblings: false };
    case '*':
      return { kind: 'toggle', open: true, siblings: true };
    default:
      return null;
  }
}
