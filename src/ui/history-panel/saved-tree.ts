import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Place, SavedItem, Step } from '../../app/explorer/saved-requests.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import { targetOfKey } from '../list-keys.ts';
import { controls } from '../theme/controls.styles.ts';
import { listSavedRows, type SavedRow } from './saved-rows.ts';
import { savedTreeStyles } from './saved-tree.styles.ts';

const steps: { readonly [key: string]: Step } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** What a person does to an item of the tree. */
export interface TreeActions {
  select(id: string): void;
  open(id: string): void;
  step(id: string, step: Step): void;
  move(id: string, place: Place): void;
  remove(id: string): void;
  rename(id: string): void;
}

/** Saved requests in their folders; after https://www.w3.org/WAI/ARIA/apg/patterns/treeview/. */
@customElement('ax-saved-tree')
export class SavedTree extends LitElement {
  static override styles = [controls, savedTreeStyles];

  @property({ attribute: false }) items: readonly SavedItem[] = [];
  @property({ attribute: false }) index: readonly EndpointEntry[] = [];
  /** Id of the selected item. */
  @property() selected = '';
  @property({ attribute: false }) actions!: TreeActions;
  @state() private folded: ReadonlySet<string> = new Set();
  /** Id of the item that is dragged, and where it would go. */
  @state() private dragged: string | null = null;
  @state() private over: { readonly id: string; readonly into: boolean } | null = null;

  #rows: readonly SavedRow[] = [];

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('items') || changes.has('folded')) this.#rows = listSavedRows(this.items, this.folded);
  }

  override focus(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    );
  }

  override render() {
    const hasSelected = this.#rows.some(({ item }) => item.id === this.selected);
    return html`
      <div role="tree" aria-label="Saved requests" @keydown=${this.#press} @click=${this.#click} @dblclick=${() => this.#open()}
        @dragstart=${this.#drag} @dragover=${this.#dragOver} @dragend=${this.#endDrag} @drop=${this.#drop}>
        ${repeat(
          this.#rows,
          ({ item }) => item.id,
          (row, at) => this.#renderRow(row, hasSelected ? row.item.id === this.selected : at === 0),
        )}
      </div>`;
  }

  #renderRow({ item, level, position, siblings, expanded }: SavedRow, isReached: boolean) {
    const entry = item.kind === 'request' ? this.index.find(({ id }) => id === item.endpointId) : undefined;
    const drop = this.over?.id === item.id ? (this.over.into ? 'drop-in' : 'drop-before') : '';
    return html`
      <div
        role="treeitem"
        class="${item.kind} ${drop}"
        data-id=${item.id}
        draggable="true"
        aria-level=${level}
        aria-posinset=${position}
        aria-setsize=${siblings}
        aria-expanded=${item.kind === 'folder' ? String(expanded) : nothing}
        aria-selected=${item.id === this.selected ? 'true' : 'false'}
        tabindex=${isReached ? 0 : -1}
        style="--depth: ${level - 1}"
      >
        ${item.kind === 'folder' ? html`<span class="chevron" aria-hidden="true"></span>` : html`<span class="method" data-method=${entry?.method ?? ''}>${entry?.method ?? '?'}</span>`}
        <span class="name">${item.name}</span>
        ${item.kind === 'folder' ? html`<span class="visually-hidden">folder</span>` : html`<span class="where muted">${entry?.title ?? item.endpointId}</span>`}
      </div>`;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = this.#rows.findIndex(({ item }) => item.id === this.selected);
    const row = this.#rows[at];
    if (!this.#do(event, at, row)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** What a key does; false for keys that do nothing here. */
  #do(event: KeyboardEvent, at: number, row: SavedRow | undefined): boolean {
    const { key } = event;
    const step = steps[key];
    if (event.altKey) {
      if (!step || !row) return false;
      this.actions.step(row.item.id, step);
      this.focus();
      return true;
    }
    const target = targetOfKey(key, Math.max(at, key === 'ArrowDown' ? -1 : 0), this.#rows.length, 10);
    if (target !== null) this.#reach(this.#rows[target]);
    else if (!row) return false;
    else if (key === 'Enter' || key === ' ') this.#open();
    else if (key === 'F2') this.actions.rename(row.item.id);
    else if (key === 'Delete' || key === 'Backspace') this.actions.remove(row.item.id);
    else if (key === 'ArrowRight' && row.item.kind === 'folder')
      row.expanded ? this.#reach(this.#rows[at + 1]) : this.#fold(row.item.id);
    else if (key === 'ArrowLeft')
      row.expanded
        ? this.#fold(row.item.id)
        : this.#reach(this.#rows.find(({ item }) => item.id === row.item.parent));
    else return false;
    return true;
  }

  #reach(row: SavedRow | undefined): void {
    if (!row) return;
    this.selected = row.item.id;
    this.actions.select(row.item.id);
    this.focus();
  }

  #click(event: MouseEvent): void {
    const row = this.#rowOf(event);
    if (!row) return;
    this.#reach(row);
    if ((event.target as HTMLElement).matches('.chevron')) this.#fold(row.item.id);
  }

  #open(): void {
    const row = this.#rows.find(({ item }) => item.id === this.selected);
    if (row?.item.kind === 'folder') this.#fold(row.item.id);
    else if (row) this.actions.open(row.item.id);
  }

  #fold(id: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  #rowOf(event: Event): SavedRow | undefined {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id;
    return this.#rows.find(({ item }) => item.id === id);
  }

  #drag(event: DragEvent): void {
    this.dragged = this.#rowOf(event)?.item.id ?? null;
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  /** The middle of a folder takes what is dropped; the upper edge of anything is before it; below all is behind all. */
  #dragOver(event: DragEvent): void {
    if (!this.dragged) return;
    event.preventDefault();
    const row = this.#rowOf(event);
    const box = (event.target as HTMLElement).closest('[data-id]')?.getBoundingClientRect();
    const isUpper = box !== undefined && event.clientY < box.top + box.height / 3;
    this.over = row ? { id: row.item.id, into: row.item.kind === 'folder' && !isUpper } : null;
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    const { dragged, over } = this;
    const target = this.items.find(({ id }) => id === over?.id);
    this.#endDrag();
    if (!dragged || dragged === target?.id) return;
    if (!target) this.actions.move(dragged, { parent: null, before: null });
    else if (over?.into) this.actions.move(dragged, { parent: target.id, before: null });
    else this.actions.move(dragged, { parent: target.parent, before: target.id });
  }

  #endDrag(): void {
    this.dragged = null;
    this.over = null;
  }
}
