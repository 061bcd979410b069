import { recall, remember } from '../session-memory.ts';

/** Where pages were scrolled to, so that going back and reloading find the place; only history entries seen before are restored. */
export class PageScroll {
  readonly #tops = new Map<string | null, number>(readTops());

  constructor() {
    addEventListener('pagehide', () => remember('tops', [...this.#tops]));
  }

  /** Notes how far a page is scrolled, in CSS pixels. */
  note(pageId: string | null, top: number): void {
    this.#tops.set(pageId, top);
  }

  /** Scrolls a page that has arrived by going back or forward to where it was. */
  arrive(pageId: string | null, findBox: () => Element | null): void {
    if (!history.state?.seen) {
      history.replaceState({ seen: true }, '');
      return;
    }
    const top = this.#tops.get(pageId);
    // A text is laid out a frame after its title.
    if (top) requestAnimationFrame(() => requestAnimationFrame(() => findBox()?.scrollTo({ top })));
  }
}

/** What the last load of this tab noted. */
function readTops(): [string | null, number][] {
  const kept = recall('tops');
  return Array.isArray(kept)
    ? kept.filter((entry) => Array.isArray(entry) && typeof entry[1] === 'number')
    : [];
}
