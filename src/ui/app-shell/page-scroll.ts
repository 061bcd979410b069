/** Where pages were scrolled to, so that going back finds the place; only history entries seen before are restored. */
export class PageScroll {
  readonly #tops = new Map<string | null, number>();

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
