import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SavedItem, SavedRequests, Step } from '../../app/explorer/saved-requests.ts';
import type { OpenEndpoint } from '../../app/explorer/state.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { historyViewStyles } from './history-view.styles.ts';
import './saved-tree.ts';
import type { SavedTree, TreeActions } from './saved-tree.ts';

/** Saved requests: save the open one, and open, name, copy, move and delete them. */
@customElement('ax-saved-view')
export class SavedView extends LitElement {
  static override styles = [
    controls,
    historyViewStyles,
    css`
      .save {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 6px 8px;
      }
      .save label {
        display: grid;
        flex: 1 1 180px;
        gap: 2px;
        font-size: 13px;
      }
      ax-saved-tree {
        flex: 1;
        min-height: 120px;
      }
    `,
  ];

  @property({ attribute: false }) saved!: SavedRequests;
  @property({ attribute: false }) index: readonly EndpointEntry[] = [];
  /** The open endpoint, whose request can be saved; null while none is open. */
  @property({ attribute: false }) page: OpenEndpoint | null = null;
  @state() private selected = '';
  @state() private renaming = false;
  @state() private said = '';
  /** Takes the last thing back that was done; null where there is nothing to take back. */
  @state() private undo: (() => Promise<void>) | null = null;
  @query('ax-saved-tree') private tree?: SavedTree;

  #end: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.saved.subscribe(() => this.requestUpdate());
    void this.saved.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  get #item(): SavedItem | undefined {
    return this.saved.items.find(({ id }) => id === this.selected);
  }

  /** Folder that new things go into: the selected one, or the one around what is selected. */
  get #folder(): string | null {
    const item = this.#item;
    return item?.kind === 'folder' ? item.id : (item?.parent ?? null);
  }

  readonly #actions: TreeActions = {
    select: (id) => {
      this.selected = id;
      this.renaming = false;
    },
    open: (id) => void this.#open(id),
    step: (id, step) => void this.#step(id, step),
    move: (id, place) => void this.saved.move(id, place),
    remove: (id) => void this.#remove(id),
    rename: () => void this.#startRenaming(),
  };

  override render() {
    const { items } = this.saved;
    return html`
      ${this.page ? this.#renderSave(this.page) : nothing}
      ${this.#renderTools(this.#item)}
      ${
        items.length
          ? html`<ax-saved-tree .items=${items} .index=${this.index} .selected=${this.selected} .actions=${this.#actions}></ax-saved-tree>`
          : html`<p class="muted none">Nothing saved yet. Open an endpoint, fill it in, and save it under a name. Passwords and credentials are not saved.</p>`
      }
      <p class="said" role="status">${this.said} ${this.undo ? html`<button class="quiet" @click=${this.#undo}>Undo</button>` : nothing}</p>
    `;
  }

  #renderSave({ endpoint }: OpenEndpoint) {
    const item = this.#item;
    const folders = this.saved.items.filter(({ kind }) => kind === 'folder');
    return html`
      <form class="save" aria-label="Save the open request" @submit=${this.#save}>
        <label>Save the open request as <input name="name" required maxlength="120" autocomplete="off" .defaultValue=${endpoint.title} /></label>
        <label>Folder
          <select name="folder">
            <option value="">No folder</option>
            ${folders.map(({ id, name }) => html`<option value=${id} .selected=${live(id === this.#folder)}>${name}</option>`)}
          </select>
        </label>
        <button class="primary">Save</button>
        ${item?.kind === 'request' ? html`<button type="button" @click=${() => this.#replace(item)}>Replace “${item.name}”</button>` : nothing}
      </form>`;
  }

  #renderTools(item: SavedItem | undefined) {
    if (item && this.renaming)
      return html`
        <div class="tools">
          <form @submit=${(event: SubmitEvent) => this.#rename(event, item)} @keydown=${this.#leaveRenaming}>
            <input name="name" aria-label="New name" required maxlength="120" .value=${item.name} />
            <button>Rename</button>
            <button type="button" class="quiet" @click=${this.#stopRenaming}>Cancel</button>
          </form>
        </div>`;
    return html`
      <div class="tools" role="group" aria-label="Selected item">
        <button ?disabled=${item?.kind !== 'request'} @click=${() => item && this.#open(item.id)}>Open</button>
        <button ?disabled=${!item} title="F2" @click=${this.#startRenaming}>Rename</button>
        <button ?disabled=${!item} @click=${() => item && this.saved.duplicate(item.id)}>Duplicate</button>
        ${(['up', 'down', 'in', 'out'] as const).map((step) => this.#renderStep(item, step))}
        <button ?disabled=${!item} @click=${() => item && this.#remove(item.id)}>Delete</button>
        <button class="quiet" @click=${this.#addFolder}>New folder</button>
      </div>`;
  }

  #renderStep(item: SavedItem | undefined, step: Step) {
    const words = {
      up: ['↑', 'Move up', 'Alt+↑'],
      down: ['↓', 'Move down', 'Alt+↓'],
      in: ['→', 'Move into the folder above', 'Alt+→'],
      out: ['←', 'Move out of its folder', 'Alt+←'],
    } as const;
    const [sign, label, key] = words[step];
    return html`<button ?disabled=${!item} aria-label=${label} title="${label} (${key})" @click=${() => item && this.#step(item.id, step)}>${sign}</button>`;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.page) return;
    const form = new FormData(event.target as HTMLFormElement);
    const name = String(form.get('name')).trim();
    if (!name) return;
    this.selected = await this.saved.save(
      this.page.endpoint,
      this.page.draft,
      name,
      String(form.get('folder')) || null,
    );
    this.#say(`Saved as “${name}”.`);
  }

  async #replace({ id, name }: SavedItem): Promise<void> {
    if (!this.page) return;
    const undo = await this.saved.replace(id, this.page.endpoint, this.page.draft);
    this.#say(`“${name}” now holds the open request.`, undo);
  }

  async #addFolder(): Promise<void> {
    this.selected = await this.saved.addFolder('New folder', this.#folder);
    this.#say('Added a folder. Name it.');
    await this.#startRenaming();
  }

  async #open(id: string): Promise<void> {
    const opened = await this.saved.open(id);
    if (opened.ok) emit(this, 'ax-page-open', { pageId: opened.endpointId, enter: true });
    else this.#say(opened.reason);
  }

  async #step(id: string, step: Step): Promise<void> {
    const where = { up: 'up', down: 'down', in: 'into the folder', out: 'out of the folder' }[step];
    this.#say((await this.saved.step(id, step)) ? `Moved ${where}.` : 'It can’t go further that way.');
  }

  async #startRenaming(): Promise<void> {
    this.renaming = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.tools [name="name"]')?.select();
  }

  #stopRenaming(): void {
    this.renaming = false;
    this.tree?.focus();
  }

  /** Escape ends the renaming, not the whole panel. */
  #leaveRenaming(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#stopRenaming();
  }

  async #rename(event: SubmitEvent, { id }: SavedItem): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name')).trim();
    if (!name) return;
    await this.saved.rename(id, name);
    this.#say(`Named “${name}”.`);
    this.#stopRenaming();
  }

  async #remove(id: string): Promise<void> {
    const { removed, restore } = await this.saved.remove(id);
    const [first, ...others] = removed;
    this.selected = '';
    this.#say(`Deleted “${first?.name}”${others.length ? ` with ${others.length} in it` : ''}.`, async () => {
      await restore();
      this.selected = id;
    });
    this.tree?.focus();
  }

  async #undo(): Promise<void> {
    await this.undo?.();
    this.#say('It is back.');
    await this.updateComplete;
    this.tree?.focus();
  }

  #say(text: string, undo: (() => Promise<void>) | null = null): void {
    this.said = text;
    this.undo = undo;
  }
}
