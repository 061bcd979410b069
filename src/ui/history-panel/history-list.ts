import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Account } from '../../app/explorer/account.ts';
import type { HistoryEntry } from '../../app/explorer/explorer-parts.ts';
import { windowRows } from '../endpoint-tree/row-window.ts';
import { formatBytes, formatDuration } from '../format-measures.ts';
import { targetOfKey } from '../list-keys.ts';
import { pathOf } from '../path-of.ts';
import { controls } from '../theme/controls.styles.ts';
import { writeMoment } from '../write-moment.ts';
import { historyListStyles } from './history-list.styles.ts';

/** Height of every row in CSS pixels. */
const rowHeight = 54;

/** Past calls, of which one or several are selected; only the rows in sight are in the page. */
@customElement('ax-history-list')
export class HistoryList extends LitElement {
  static override styles = [controls, historyListStyles];

  @property({ attribute: false }) entries: readonly HistoryEntry[] = [];
  @property({ attribute: false }) accounts: readonly Account[] = [];
  /** Ids of calls that last as long as this tab. */
  @property({ attribute: false }) unkept: ReadonlySet<string> = new Set();
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();
  /** Place of the row that keys act on. */
  @state() private active = 0;
  @state() private scrolled = 0;
  @state() private height = 600;
  @query('.rows') private scroller!: HTMLElement;
  @query('[role="listbox"]') private box!: HTMLElement;

  /** Where a selection by Shift begins. */
  #anchor = 0;
  readonly #resizing = new ResizeObserver(([entry]) => {
    this.height = entry?.contentRect.height ?? this.height;
  });

  override focus(): void {
    this.box.focus();
    if (!this.entries.some(({ id }) => this.selected.has(id))) this.#moveTo(this.active, false);
  }

  protected override firstUpdated(): void {
    this.#resizing.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('entries')) return;
    // New calls come in above; the keyboard stays with the call it was at.
    const id = changes.get('entries')?.[this.active]?.id;
    const at = this.entries.findIndex((entry) => entry.id === id);
    this.active = at >= 0 ? at : Math.min(this.active, Math.max(0, this.entries.length - 1));
  }

  override render() {
    const count = this.entries.length;
    const { start, end } = windowRows(count, rowHeight, this.scrolled, this.height);
    const places = Array.from({ length: end - start }, (_, place) => start + place);
    if (this.active < start) places.unshift(this.active);
    if (this.active >= end && this.active < count) places.push(this.active);
    return html`
      <div class="rows" tabindex="-1" @scroll=${this.#noteScroll}>
        <div
          role="listbox"
          tabindex="0"
          aria-label="Calls, the newest first"
          aria-multiselectable="true"
          aria-activedescendant=${`row-${this.active}`}
          style="height: ${count * rowHeight}px; --row: ${rowHeight}px"
          @keydown=${this.#press}
          @click=${this.#click}
          @dblclick=${() => this.#fire('history-open')}
        >${repeat(
          places,
          (at) => this.entries[at]?.id,
          (at) => this.#renderRow(at),
        )}</div>
      </div>`;
  }

  #renderRow(at: number) {
    const entry = this.entries[at];
    if (!entry) return nothing;
    const isSelected = this.selected.has(entry.id);
    const account = this.accounts.find(({ id }) => id === entry.accountId);
    return html`
      <div
        role="option"
        id="row-${at}"
        data-at=${at}
        class=${at === this.active ? 'active' : ''}
        aria-selected=${isSelected ? 'true' : 'false'}
        aria-posinset=${at + 1}
        aria-setsize=${this.entries.length}
        style="top: calc(${at} * var(--row))"
      >
        <span class="mark" aria-hidden="true"><i>${isSelected ? '✓' : ''}</i></span>
        <div class="what">
          <div><span class="method" data-method=${entry.method}>${entry.method}</span> ${entry.name ? html`<b>${entry.name}</b> <span class="muted">${entry.title}</span>` : html`<b>${entry.title}</b>`}</div>
          <div class="muted" title=${entry.url}>${pathOf(entry.url)}</div>
        </div>
        <div class="result">
          ${entry.pinned ? html`<span class="chip">pinned</span>` : nothing}
          ${this.unkept.has(entry.id) ? html`<span class="chip warn">in this tab only</span>` : nothing}
          ${renderStatus(entry)} <span class="muted wide">${entry.failure ? '' : formatBytes(entry.size)} ${formatDuration(entry.duration)}</span>
          <div class="muted">${account ? html`<span class="wide">${account.name}, </span>` : nothing}${writeMoment(entry.startedAt).replace('today at ', '')}</div>
        </div>
      </div>`;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(this.height / rowHeight) - 1);
    const target = targetOfKey(event.key, this.active, this.entries.length, page);
    if (target !== null && isMod) this.#pointAt(target);
    else if (target !== null) this.#moveTo(target, event.shiftKey);
    else if (event.key === ' ') this.#toggle(this.active);
    else if (event.key.toLowerCase() === 'a' && isMod) this.#selectRange(0, this.entries.length - 1);
    else if (event.key === 'Enter' && !isMod) this.#fire('history-open');
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#fire('history-delete');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const at = Number(target.closest<HTMLElement>('[data-at]')?.dataset.at);
    if (!this.entries[at]) return;
    if (event.ctrlKey || event.metaKey || target.closest('.mark')) this.#toggle(at);
    else this.#moveTo(at, event.shiftKey);
  }

  #moveTo(at: number, extends_: boolean): void {
    this.active = at;
    if (!extends_) this.#anchor = at;
    this.#selectRange(Math.min(this.#anchor, at), Math.max(this.#anchor, at));
    this.#reveal(at);
  }

  /** Moves the keyboard alone, so that calls that stand apart can be selected. */
  #pointAt(at: number): void {
    this.active = at;
    this.#reveal(at);
  }

  #toggle(at: number): void {
    const id = this.entries[at]?.id;
    if (!id) return;
    this.active = at;
    this.#anchor = at;
    const ids = new Set(this.selected);
    if (!ids.delete(id)) ids.add(id);
    this.#tell(ids);
  }

  #selectRange(from: number, to: number): void {
    this.#tell(new Set(this.entries.slice(from, to + 1).map(({ id }) => id)));
  }

  #tell(ids: ReadonlySet<string>): void {
    this.selected = ids;
    this.dispatchEvent(new CustomEvent('history-select', { detail: ids }));
  }

  #fire(name: 'history-open' | 'history-delete'): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  #reveal(at: number): void {
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight];
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.scroller.scrollTop = bottom - clientHeight;
  }

  #noteScroll(): void {
    this.scrolled = this.scroller.scrollTop;
  }
}

function renderStatus({ status, failure }: HistoryEntry) {
  if (failure) return html`<b class="bad" title=${failure}>failed</b>`;
  if (status === null) return html`<b>answered</b>`;
  return html`<b class=${status < 300 ? 'good' : status < 400 ? '' : 'bad'}>${status}</b>`;
}
