import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { GuideSummary } from '../../core/catalogue/guide.ts';
import type { EndpointSearch } from '../../core/catalogue/search-endpoints.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { endpointTreeStyles } from './endpoint-tree.styles.ts';
import { windowRows } from './row-window.ts';
import { TreeKeys } from './tree-keys.ts';
import { guidesKey, listRows, type TreeRow } from './tree-rows.ts';

/** Up to so many rows are all kept in the page while nothing is searched, so that the browser's own search finds them. */
const wholeAtMost = 120;

const touch = matchMedia('(pointer: coarse), (max-width: 860px)');

/** Height of every row, in CSS pixels: room for a finger where one points. */
const readRowHeight = () => (touch.matches ? 42 : 30);

/** Every endpoint in a tree of groups, with the search that narrows it; only the rows in sight are in the page. */
@customElement('ax-endpoint-tree')
export class EndpointTree extends LitElement {
  static override styles = [controls, endpointTreeStyles];

  @property({ attribute: false }) search!: EndpointSearch;
  @property({ attribute: false }) guides: readonly GuideSummary[] = [];
  @property({ attribute: false }) favourites: readonly string[] = [];
  /** Keys of groups that are folded away. */
  @property({ attribute: false }) collapsed: readonly string[] = [];
  @property() apiId = '';
  /** Id of the open page. */
  @property() current: string | null = null;
  @state() private words = '';
  @state() private onlyFavourites = false;
  /** Key of the row that Tab reaches. */
  @state() private active = '';
  @state() private scrolled = 0;
  @state() private height = 800;
  @query('input') private input?: HTMLInputElement;
  @query('.rows') private scroller!: HTMLElement;

  readonly #keys = new TreeKeys();
  readonly #resizing = new ResizeObserver(([entry]) => {
    this.height = entry?.contentRect.height ?? this.height;
  });
  #rows: readonly TreeRow[] = [];
  /** Id of the open page whose row was scrolled to. */
  #revealed: string | null = null;

  /** Puts the cursor into the search. */
  focusSearch(): void {
    this.input?.select();
    this.input?.focus();
  }

  protected override firstUpdated(): void {
    this.#resizing.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
  }

  protected override willUpdate(changes: PropertyValues): void {
    const inputs = ['search', 'guides', 'favourites', 'collapsed', 'words', 'onlyFavourites'];
    if (!inputs.some((name) => changes.has(name))) return;
    const words = this.words.trim().toLowerCase();
    const found = this.search(this.words).filter(
      ({ entry }) => !this.onlyFavourites || this.favourites.includes(entry.id),
    );
    const guides = this.onlyFavourites
      ? []
      : this.guides.filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(words));
    // What a search has found is shown whatever is folded away.
    const folded = new Set(words || this.onlyFavourites ? [] : this.collapsed);
    this.#rows = listRows(found, guides, (key) => folded.has(key), words);
    if (!this.#rows.some(({ key }) => key === this.active)) this.active = this.#rows[0]?.key ?? '';
  }

  protected override updated(changes: PropertyValues): void {
    // The row of an opened page may come later, when its group is unfolded.
    if (this.current !== this.#revealed) {
      const at = this.#rows.findIndex(({ key }) => key === this.current);
      if (at >= 0) {
        this.#revealed = this.current;
        this.#reveal(at, true);
      }
    }
    if (changes.has('words') || changes.has('onlyFavourites')) this.scroller.scrollTop = 0;
  }

  override render() {
    return html`
      <nav aria-label="Endpoints">
        <div class="search">
          <input
            type="search"
            aria-label="Search endpoints"
            placeholder="Search endpoints"
            autocomplete="off"
            spellcheck="false"
            .value=${this.words}
            @input=${this.#search}
            @keydown=${this.#pressInSearch}
          />
          <kbd aria-hidden="true">/</kbd>
          <button
            class="star"
            aria-pressed=${this.onlyFavourites}
            aria-label="Only favourites"
            title="Only favourites"
            @click=${() => {
              this.onlyFavourites = !this.onlyFavourites;
            }}
          ><span aria-hidden="true">${this.onlyFavourites ? '★' : '☆'}</span></button>
        </div>
        <div class="rows" @scroll=${this.#noteScroll}>${this.#rows.length ? this.#renderTree() : this.#renderNothing()}</div>
        <p class="visually-hidden" role="status">${this.words ? this.#describeFound() : ''}</p>
      </nav>
    `;
  }

  #describeFound(): string {
    const count = this.#rows.filter(({ kind }) => kind !== 'group').length;
    return count === 1 ? '1 found' : `${count} found`;
  }

  #renderTree() {
    const rowHeight = readRowHeight();
    const count = this.#rows.length;
    const isWhole = !this.words && count <= wholeAtMost;
    const { start, end } = isWhole
      ? { start: 0, end: count }
      : windowRows(count, rowHeight, this.scrolled, this.height);
    // The row that holds the keyboard stays in the page wherever it is scrolled, in its place of the order: a row that
    // had to be moved would lose the keyboard.
    const active = this.#rows.findIndex(({ key }) => key === this.active);
    const places = Array.from({ length: end - start }, (_, place) => start + place);
    if (active >= 0 && active < start) places.unshift(active);
    if (active >= end) places.push(active);
    return html`
      <div
        role="tree"
        aria-label="Endpoints by group"
        style="height: ${this.#rows.length * rowHeight}px; --row: ${rowHeight}px"
        @keydown=${this.#press}
        @click=${this.#click}
        @focusin=${(event: Event) => this.#activate(event)}
      >
        ${repeat(
          places,
          (at) => this.#rows[at]?.key,
          (at) => this.#renderRow(at),
        )}
      </div>`;
  }

  #renderRow(at: number) {
    const row = this.#rows[at];
    if (!row) return nothing;
    return html`
      <div
        role="treeitem"
        class=${row.kind}
        data-at=${at}
        aria-level=${row.level}
        aria-posinset=${row.position}
        aria-setsize=${row.size}
        aria-expanded=${row.kind === 'group' ? String(row.expanded) : nothing}
        aria-current=${row.key === this.current ? 'page' : nothing}
        tabindex=${row.key === this.active ? 0 : -1}
        style="top: calc(${at} * var(--row))"
      >${this.#renderContent(row)}</div>`;
  }

  #renderContent(row: TreeRow) {
    const href = formatAddress({ apiId: this.apiId, pageId: row.key });
    if (row.kind === 'group')
      return html`
        <span class="chevron" aria-hidden="true"></span><span class="title">${row.title}</span>
        ${row.key === guidesKey ? nothing : html`<a class="about" href=${href} tabindex="-1" aria-hidden="true" title="About ${row.title}">i</a>`}
        <span class="count">${row.count}</span>`;
    if (row.kind === 'guide') return html`<a class="title" href=${href} tabindex="-1">${row.title}</a>`;
    const { entry } = row;
    const where = row.where();
    const hidden = [
      entry.removed && `removed ${entry.removed}`,
      entry.observed && 'observed, not documented',
      this.favourites.includes(entry.id) && 'favourite',
    ].filter(Boolean);
    return html`
      <a class="title" href=${href} tabindex="-1" title="${entry.title} · ${entry.method} ${entry.path}" ?data-removed=${entry.removed}>${entry.title}</a>
      ${where ? this.#renderWhere(where) : nothing}
      ${this.favourites.includes(entry.id) ? html`<span class="favourite" aria-hidden="true">★</span>` : nothing}
      <span class="method" data-method=${entry.method}>${entry.method}</span>
      ${hidden.length ? html`<span class="visually-hidden">${hidden.join(', ')}</span>` : nothing}`;
  }

  /** A name alone has more room; that it is a parameter's is said to those who can't see the place. */
  #renderWhere(where: string) {
    const [, name] = /^parameter (.+)$/.exec(where) ?? [];
    return html`<span class="where" title=${where}>${name ? html`<span class="visually-hidden">parameter </span>${name}` : where}</span>`;
  }

  #renderNothing() {
    return this.onlyFavourites && !this.words
      ? html`<p class="muted none">No favourites yet. The star beside the title of an endpoint marks it.</p>`
      : html`<p class="muted none">No ${this.onlyFavourites ? 'favourite' : 'endpoint'} matches “${this.words}”.</p>`;
  }

  #search(event: InputEvent): void {
    this.words = (event.target as HTMLInputElement).value;
  }

  #pressInSearch(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      const best = this.#rows.find(({ kind }) => kind !== 'group');
      if (best) emit(this, 'ax-page-open', { pageId: best.key, enter: true });
    } else if (event.key === 'ArrowDown' && this.#rows.length) {
      event.preventDefault();
      // What was found, not the heading above it.
      void this.#focusRow(Math.max(0, this.words ? this.#rows.findIndex(({ kind }) => kind !== 'group') : 0));
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.#rows.findIndex(({ key }) => key === this.active);
    const move = this.#keys.press(this.#rows, at, event.key, event.timeStamp);
    if (!move) return;
    // Other shortcuts of the page must not take a letter that was meant for the tree.
    event.preventDefault();
    event.stopPropagation();
    if (move.kind === 'focus') void this.#focusRow(move.at);
    else if (move.kind === 'toggle') for (const key of move.keys) this.#toggle(key);
    else this.#open(this.#rows[move.at], move.enter);
  }

  #open(row: TreeRow | undefined, enter: boolean): void {
    if (!row) return;
    if (row.key === guidesKey) this.#toggle(row.key);
    else emit(this, 'ax-page-open', { pageId: row.key, enter });
  }

  /** A click on a link is the browser's; anywhere else on a row it does what the row is for. */
  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const at = target.closest<HTMLElement>('[data-at]')?.dataset.at;
    const row = at === undefined ? undefined : this.#rows[Number(at)];
    if (!row || target.closest('a')) return;
    if (row.kind === 'group') this.#toggle(row.key);
    else this.#open(row, false);
  }

  #toggle(key: string): void {
    if (!this.words.trim() && !this.onlyFavourites) emit(this, 'ax-group-toggle', key);
  }

  #activate(event: Event): void {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at;
    this.active = this.#rows[Number(at)]?.key ?? this.active;
  }

  async #focusRow(at: number): Promise<void> {
    this.active = this.#rows[at]?.key ?? this.active;
    this.#reveal(at);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus({ preventScroll: true });
  }

  /** Scrolls a row into sight when it is out of it: just as far as it needs, or into the middle. */
  #reveal(at: number, toMiddle = false): void {
    if (at < 0) return;
    const rowHeight = readRowHeight();
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight];
    const { scrollTop, clientHeight } = this.scroller;
    if (top >= scrollTop && bottom <= scrollTop + clientHeight) return;
    if (toMiddle) this.scroller.scrollTop = top - (clientHeight - rowHeight) / 2;
    else if (top < scrollTop) this.scroller.scrollTop = top;
    else this.scroller.scrollTop = bottom - clientHeight;
  }

  #noteScroll(): void {
    this.scrolled = this.scroller.scrollTop;
  }
}
