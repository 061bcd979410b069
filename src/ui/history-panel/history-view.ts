import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Account } from '../../app/explorer/account.ts';
import type { History, HistoryEntry } from '../../app/explorer/explorer-parts.ts';
import type { Opened, PastCalls } from '../../app/explorer/past-calls.ts';
import '../compare-dialog/compare-dialog.ts';
import { emit } from '../emit.ts';
import { formatBytes } from '../format-measures.ts';
import { controls } from '../theme/controls.styles.ts';
import './history-list.ts';
import type { HistoryList } from './history-list.ts';
import { historyViewStyles } from './history-view.styles.ts';

const limits = [10e6, 50e6, 200e6, 500e6, 1000e6];

/** The history: search, list, what can be done with the selected calls, and how much is kept. */
@customElement('ax-history-view')
export class HistoryView extends LitElement {
  static override styles = [controls, historyViewStyles];

  @property({ attribute: false }) history!: History;
  @property({ attribute: false }) pastCalls!: PastCalls;
  @property({ attribute: false }) accounts: readonly Account[] = [];
  @state() private words = '';
  /** Account whose calls are shown; empty: all. */
  @state() private accountId = '';
  /** Ids that a search has found so far; null without a search. */
  @state() private found: ReadonlySet<string> | null = null;
  @state() private searching = false;
  @state() private selected: ReadonlySet<string> = new Set();
  @state() private naming = false;
  /** Ids of the two calls that are compared. */
  @state() private comparing: readonly [string, string] | null = null;
  @state() private said = '';
  /** Ids deleted last, while they can come back. */
  @state() private removed: readonly string[] = [];
  @query('ax-history-list') private list?: HistoryList;

  #search = new AbortController();
  #end: (() => void) | null = null;
  /** All that was deleted while this was open; it is freed when nobody can ask for it any longer. */
  readonly #toPurge = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.history.subscribe(() => {
      this.requestUpdate();
      if (this.words.trim()) void this.#find();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#search.abort();
    void this.history.purge([...this.#toPurge]);
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('words') && changes.get('words') !== undefined) void this.#find();
  }

  get #shown(): HistoryEntry[] {
    const { found, accountId } = this;
    return this.history.state.entries.filter(
      (entry) => (!found || found.has(entry.id)) && (!accountId || entry.accountId === accountId),
    );
  }

  get #chosen(): HistoryEntry[] {
    return this.#shown.filter(({ id }) => this.selected.has(id));
  }

  override render() {
    const { entries, problem } = this.history.state;
    const shown = this.#shown;
    const chosen = this.#chosen;
    return html`
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <div class="find">
        <input type="search" autofocus aria-label="Search the history" placeholder="Endpoint, status (404, 4xx, failed), text" autocomplete="off" spellcheck="false" .value=${this.words} @input=${this.#type} @keydown=${this.#leaveSearch} />
        <select aria-label="Account of the calls" @change=${this.#chooseAccount}>
          <option value="">All accounts</option>
          ${this.accounts.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
      </div>
      ${this.#renderTools(chosen)}
      ${
        shown.length
          ? html`<ax-history-list
              .entries=${shown}
              .accounts=${this.accounts}
              .unkept=${this.history.state.unkept}
              .selected=${this.selected}
              @history-select=${this.#select}
              @history-open=${this.#open}
              @history-delete=${() => this.#remove(this.#chosen)}
            ></ax-history-list>`
          : html`<p class="muted none">${entries.length ? this.#describeNothing() : 'No calls yet. Every call you send is kept here with its answer, on this device only.'}</p>`
      }
      <p class="said" role="status">${this.said} ${this.removed.length ? html`<button class="quiet" @click=${this.#undo}>Undo</button>` : nothing}</p>
      ${this.#renderFoot(shown, entries.length)}
      ${this.comparing ? this.#renderComparison(this.comparing) : nothing}
    `;
  }

  #describeNothing(): string {
    return this.searching ? 'Reading answers …' : 'No call matches.';
  }

  #renderTools(chosen: readonly HistoryEntry[]) {
    const [first] = chosen;
    const one = chosen.length === 1 ? first : undefined;
    if (one && this.naming)
      return html`
        <div class="tools">
          <form @submit=${(event: SubmitEvent) => this.#name(event, one)} @keydown=${this.#leaveNaming}>
            <input name="name" aria-label="Name of this call" maxlength="120" .value=${one.name} />
            <button>Keep the name</button>
            <button type="button" class="quiet" @click=${this.#stopNaming}>Cancel</button>
          </form>
        </div>`;
    const isPinned = chosen.length > 0 && chosen.every(({ pinned }) => pinned);
    return html`
      <div class="tools" role="group" aria-label="Selected calls">
        <button ?disabled=${!one} @click=${this.#open}>Open</button>
        <button ?disabled=${!one} @click=${() => one && this.#sendAgain(one)}>Send again</button>
        <button ?disabled=${chosen.length !== 2} title="Mark two calls to compare their answers" @click=${() => this.#compare(chosen)}>Compare</button>
        <button ?disabled=${!first} aria-pressed=${isPinned ? 'true' : 'false'} @click=${() => this.#pin(chosen, !isPinned)}>Pin</button>
        <button ?disabled=${!one} @click=${this.#startNaming}>Name</button>
        <button ?disabled=${!first} @click=${() => this.#remove(chosen)}>Delete</button>
        <span class="muted">${chosen.length > 1 ? `${chosen.length} selected` : 'Shift with an arrow key or a click, or the boxes, select several'}</span>
      </div>`;
  }

  #renderComparison([one, other]: readonly [string, string]) {
    return html`<ax-compare-dialog .accounts=${this.accounts} .read=${() => this.pastCalls.readBoth(one, other)} @close=${this.#endComparison}></ax-compare-dialog>`;
  }

  #renderFoot(shown: readonly HistoryEntry[], total: number) {
    const { bytes, limit, isWhole } = this.history.state;
    const choices = [...new Set([...limits, limit])].sort((one, other) => one - other);
    const isPart = shown.length < total;
    return html`
      <div class="foot">
        <span>${isWhole ? `${describeExtent(shown.length, total)}, ${formatBytes(bytes)} kept${this.searching ? '. Reading answers …' : ''}` : 'Reading earlier calls …'}</span>
        <label>Keep at most
          <select aria-describedby="crowding" @change=${(event: Event) => this.history.setLimit(Number((event.target as HTMLSelectElement).value))}>
            ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === limit}>${formatBytes(choice).replace('.0', '')}</option>`)}
          </select>
        </label>
        <button class="quiet" ?disabled=${!shown.length || !isWhole} @click=${() => this.#remove(shown)}>${isPart ? 'Delete all found' : 'Delete all'}</button>
      </div>
      <p id="crowding" class="muted visually-hidden">When that is full, the oldest calls without a pin make way.</p>`;
  }

  #type(event: InputEvent): void {
    this.words = (event.target as HTMLInputElement).value;
  }

  async #find(): Promise<void> {
    this.#search.abort();
    this.#search = new AbortController();
    const { signal } = this.#search;
    if (!this.words.trim()) {
      this.found = null;
      this.searching = false;
      return;
    }
    this.searching = true;
    await this.history.search(this.words, signal, (ids) => {
      if (!signal.aborted) this.found = ids;
    });
    if (!signal.aborted) this.searching = false;
  }

  #leaveSearch(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    event.preventDefault();
    this.list?.focus();
  }

  #chooseAccount(event: Event): void {
    this.accountId = (event.target as HTMLSelectElement).value;
  }

  #select(event: CustomEvent<ReadonlySet<string>>): void {
    this.selected = event.detail;
    this.naming = false;
  }

  async #open(): Promise<void> {
    const [id] = this.selected;
    if (id && this.selected.size === 1) this.#show(await this.pastCalls.open(id));
  }

  #show(opened: Opened): void {
    if (opened.ok) emit(this, 'ax-page-open', { pageId: opened.endpointId, enter: true });
    else this.#say(opened.reason);
  }

  async #sendAgain({ id }: HistoryEntry): Promise<void> {
    const prepared = await this.pastCalls.prepareAgain(id);
    if (prepared.ok) emit(this, 'ax-send-again', prepared.endpointId);
    else this.#say(prepared.reason);
  }

  #compare([one, other]: readonly HistoryEntry[]): void {
    if (one && other) this.comparing = [one.id, other.id];
  }

  #endComparison(): void {
    this.comparing = null;
  }

  async #pin(chosen: readonly HistoryEntry[], pinned: boolean): Promise<void> {
    const done = await Promise.all(chosen.map(({ id }) => this.history.change(id, { pinned })));
    if (done.every(Boolean))
      this.#say(pinned ? 'Pinned: it stays when others make way.' : 'No longer pinned.');
  }

  async #startNaming(): Promise<void> {
    this.naming = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('[name="name"]')?.select();
  }

  #stopNaming(): void {
    this.naming = false;
    this.list?.focus();
  }

  /** Escape ends the naming, not the whole panel. */
  #leaveNaming(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#stopNaming();
  }

  async #name(event: SubmitEvent, { id }: HistoryEntry): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name')).trim();
    if (await this.history.change(id, { name })) this.#say(name ? `Named “${name}”.` : 'The name is gone.');
    this.#stopNaming();
  }

  async #remove(entries: readonly HistoryEntry[]): Promise<void> {
    const ids = entries.map(({ id }) => id);
    if (!ids.length || !(await this.history.remove(ids))) return;
    for (const id of ids) this.#toPurge.add(id);
    this.selected = new Set();
    this.#say(ids.length === 1 ? 'Deleted one call.' : `Deleted ${ids.length.toLocaleString('en')} calls.`);
    this.removed = ids;
    await this.updateComplete;
    this.list?.focus();
  }

  async #undo(): Promise<void> {
    const ids = this.removed;
    if (!(await this.history.restore(ids))) return;
    for (const id of ids) this.#toPurge.delete(id);
    this.#say(ids.length === 1 ? 'It is back.' : 'They are back.');
    await this.updateComplete;
    this.list?.focus();
  }

  #say(text: string): void {
    this.said = text;
    this.removed = [];
  }
}

function describeExtent(shown: number, total: number): string {
  const all = `${total.toLocaleString('en')} ${total === 1 ? 'call' : 'calls'}`;
  return shown < total ? `${shown.toLocaleString('en')} of ${all}` : all;
}
