import type { TreeRow } from './tree-rows.ts';

/** What a key does in the tree. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly at: number }
  | { readonly kind: 'toggle'; readonly keys: readonly string[] }
  | { readonly kind: 'open'; readonly at: number; readonly enter: boolean };

/** Pauses of more than so many milliseconds begin a new word. */
const wordPause = 600;

/** The keys of the ARIA tree pattern: arrows, Home, End, Enter, Space, `*`, and the beginning of a title. */
export class TreeKeys {
  #word = '';
  #typedAt = 0;

  /** What a key pressed on a row does; null: nothing of ours. */
  press(rows: readonly TreeRow[], at: number, key: string, time: number): TreeMove | null {
    const row = rows[at];
    if (!row) return null;
    switch (key) {
      case 'ArrowDown':
        return focus(Math.min(at + 1, rows.length - 1));
      case 'ArrowUp':
        return focus(Math.max(at - 1, 0));
      case 'Home':
        return focus(0);
      case 'End':
        return focus(rows.length - 1);
      case 'ArrowRight':
        if (row.kind !== 'group') return null;
        return row.expanded ? focus(at + 1) : { kind: 'toggle', keys: [row.key] };
      case 'ArrowLeft':
        if (row.kind === 'group') return row.expanded ? { kind: 'toggle', keys: [row.key] } : null;
        return focus(rows.findLastIndex((other, place) => place < at && other.kind === 'group'));
      case 'Enter':
        return { kind: 'open', at, enter: true };
      case ' ':
        if (row.kind === 'group') return { kind: 'toggle', keys: [row.key] };
        return { kind: 'open', at, enter: false };
      case '*':
        return {
          kind: 'toggle',
          keys: rows.flatMap((other) => (other.kind === 'group' && !other.expanded ? [other.key] : [])),
        };
      default:
        return key.length === 1 ? this.#type(rows, at, key, time) : null;
    }
  }

  #type(rows: readonly TreeRow[], at: number, key: string, time: number): TreeMove | null {
    this.#word = time - this.#typedAt > wordPause ? key : this.#word + key;
    this.#typedAt = time;
    const word = this.#word.toLowerCase();
    // A fresh word looks beyond the row it is typed on; a growing one may stay.
    const start = word.length === 1 ? at + 1 : at;
    for (let step = 0; step < rows.length; step += 1) {
      const place = (start + step) % rows.length;
      if (rows[place]?.title.toLowerCase().startsWith(word)) return focus(place);
    }
    return null;
  }
}

const focus = (at: number): TreeMove => ({ kind: 'focus', at });
