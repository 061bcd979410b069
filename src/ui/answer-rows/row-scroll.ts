import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Browsers make no element much taller; a list beyond is scrolled in proportion. In CSS pixels. */
const tallest = 12_000_000;
/** So many rows above and below what is seen are in the page. */
const margin = 24;
/** So many more are asked for at a time, so that a scroll finds them there. */
const ahead = 120;

/** What a long list consists of; another value is another list. */
export interface RowSource<Row> {
  readonly count: number;
  /** Gives the rows from one place up to another. */
  take(start: number, end: number): Promise<readonly Row[]>;
}

/** A row in the page, with its place in the list. */
export interface PlacedRow<Row> {
  readonly at: number;
  readonly row: Row;
}

interface ScrollParts {
  /** The element that scrolls, once it is there. */
  scroller(): HTMLElement | null;
  /** Height of every row, in CSS pixels. */
  rowHeight(): number;
  /** Height of a heading that stays above the rows, in CSS pixels. */
  readonly headHeight?: number;
}

/** Scrolls a list of any length of which only the rows in sight, and some around them, are in the page. */
export class RowScroll<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: ScrollParts;
  readonly #resizing = new ResizeObserver(() => this.#refresh());
  #observed: HTMLElement | null = null;
  #source: RowSource<Row> = { count: 0, take: async () => [] };
  #loaded: { readonly start: number; readonly rows: readonly Row[] } = { start: 0, rows: [] };
  /** Whether these are rows of the list before, shown until the new ones are there. */
  #stale = false;
  #asking = false;
  /** Where the view begins, in pixels of the list as if it were never too tall. */
  #top = 0;
  /** Where we have scrolled to ourselves. */
  #placed = -1;
  #wantsPlace = false;
  #shown = { start: 0, end: 0 };

  constructor(host: ReactiveControllerHost, parts: ScrollParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#parts.scroller();
    if (scroller === this.#observed) {
      // A list that has grown can be scrolled only once its new height is in the page.
      if (this.#wantsPlace) this.#place();
      this.#wantsPlace = false;
      return;
    }
    this.#resizing.disconnect();
    this.#observed = scroller;
    if (!scroller) return;
    this.#resizing.observe(scroller);
    scroller.addEventListener('scroll', this.#noteScroll, { passive: true });
    scroller.addEventListener('wheel', this.#turnWheel);
    this.#place();
  }

  hostDisconnected(): void {
    this.#resizing.disconnect();
    this.#observed = null;
  }

  /** The list that is shown. */
  get count(): number {
    return this.#source.count;
  }

  /** Shows another list, or the same with other rows, from a row on; undefined: from where the view is. */
  show(source: RowSource<Row>, top?: number): void {
    this.#source = source;
    this.#stale = true;
    if (top !== undefined) this.#top = top * this.#parts.rowHeight();
    this.#top = Math.min(this.#top, this.#furthest);
    this.#wantsPlace = true;
    void this.#load();
    this.#host.requestUpdate();
  }

  /** Height of the list in the page. */
  get height(): number {
    return Math.min(this.#total, tallest);
  }

  /** The rows that are in the page now. */
  get rows(): PlacedRow<Row>[] {
    const { start, end } = this.#window(margin);
    this.#shown = { start, end };
    const { start: first, rows } = this.#loaded;
    return rows
      .slice(Math.max(0, start - first), Math.max(0, end - first))
      .map((row, place) => ({ at: Math.max(start, first) + place, row }));
  }

  /** Where the first of these rows stands, in CSS pixels from the top of the list in the page. */
  shiftOf(first: number): number {
    const scrolled = this.#isScaled ? (this.#observed?.scrollTop ?? 0) : this.#top;
    return scrolled + first * this.#parts.rowHeight() - this.#top;
  }

  /** A row, where it is at hand. */
  rowAt(at: number): Row | undefined {
    return this.#loaded.rows[at - this.#loaded.start];
  }

  /** Place of the first row in sight. */
  get firstRow(): number {
    return Math.floor(this.#top / this.#parts.rowHeight());
  }

  /** How many rows are in sight. */
  get pageSize(): number {
    return Math.max(1, Math.floor(this.#viewHeight / this.#parts.rowHeight()));
  }

  /** Scrolls a row into sight when it is out of it: into the middle, or just as far as needed. */
  reveal(at: number, toMiddle = false): void {
    const rowHeight = this.#parts.rowHeight();
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight];
    if (top >= this.#top && bottom <= this.#top + this.#viewHeight) return;
    if (toMiddle) this.#move(top - (this.#viewHeight - rowHeight) / 2);
    else this.#move(top < this.#top ? top : bottom - this.#viewHeight);
  }

  /** Scrolls by keys where the browser’s own steps would be too wide; says whether it did. */
  press(key: string): boolean {
    if (!this.#isScaled) return false;
    const rowHeight = this.#parts.rowHeight();
    const page = this.#viewHeight - rowHeight;
    const steps: Record<string, number> = {
      ArrowDown: rowHeight,
      ArrowUp: -rowHeight,
      PageDown: page,
      PageUp: -page,
      ' ': page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[key];
    if (step === undefined) return false;
    this.#move(this.#top + step);
    return true;
  }

  get #total(): number {
    return this.#source.count * this.#parts.rowHeight();
  }

  get #isScaled(): boolean {
    return this.#total > tallest;
  }

  get #viewHeight(): number {
    return Math.max(0, (this.#observed?.clientHeight ?? 0) - (this.#parts.headHeight ?? 0));
  }

  get #furthest(): number {
    return Math.max(0, this.#total - this.#viewHeight);
  }

  /** How many pixels of the list one of the scroll bar is worth. */
  get #scale(): number {
    return this.#isScaled ? this.#furthest / Math.max(1, tallest - this.#viewHeight) : 1;
  }

  #window(around: number): { start: number; end: number } {
    const rowHeight = this.#parts.rowHeight();
    const first = Math.floor(this.#top / rowHeight);
    const last = Math.ceil((this.#top + this.#viewHeight) / rowHeight);
    return { start: Math.max(0, first - around), end: Math.min(this.#source.count, last + around) };
  }

  #move(top: number): void {
    this.#top = Math.max(0, Math.min(top, this.#furthest));
    this.#place();
    this.#refresh();
  }

  /** Brings the scroll bar to where the view is. */
  #place(): void {
    const scroller = this.#observed;
    if (!scroller) return;
    const target = this.#top / this.#scale;
    if (Math.abs(scroller.scrollTop - target) >= 1) scroller.scrollTop = target;
    this.#placed = scroller.scrollTop;
  }

  readonly #noteScroll = (): void => {
    const { scrollTop } = this.#observed ?? { scrollTop: 0 };
    // What we have set ourselves would lose its fraction.
    if (this.#isScaled && scrollTop === this.#placed) return;
    this.#placed = -1;
    this.#top = Math.max(0, Math.min(scrollTop * this.#scale, this.#furthest));
    this.#refresh();
  };

  readonly #turnWheel = (event: WheelEvent): void => {
    if (!this.#isScaled || event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    const unit =
      event.deltaMode === 1 ? this.#parts.rowHeight() : event.deltaMode === 2 ? this.#viewHeight : 1;
    this.#move(this.#top + event.deltaY * unit);
  };

  /** Renders again when rows near the edge of what is in the page came into sight. */
  #refresh(): void {
    const near = this.#window(Math.floor(margin / 3));
    const isCovered = near.start >= this.#shown.start && near.end <= this.#shown.end;
    if (!isCovered || this.#isScaled) this.#host.requestUpdate();
    void this.#load();
  }

  async #load(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      for (;;) {
        const source = this.#source;
        const { start, end } = this.#window(margin);
        const { start: first, rows } = this.#loaded;
        if (!this.#stale && start >= first && end <= first + rows.length) return;
        const wide = this.#window(margin + ahead);
        const taken = await source.take(wide.start, wide.end);
        if (source !== this.#source) continue;
        this.#loaded = { start: wide.start, rows: taken };
        this.#stale = false;
        this.#host.requestUpdate();
        // A list shorter than it said would be asked for without end.
        if (taken.length < wide.end - wide.start) return;
      }
    } finally {
      this.#asking = false;
    }
  }
}
