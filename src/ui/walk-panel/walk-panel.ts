import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Account } from '../../app/explorer/account.ts';
import type { OpenEndpoint } from '../../app/explorer/state.ts';
import type { WalkOrder } from '../../app/walks/walk-order.ts';
import { shareOf, type WalkState } from '../../app/walks/walk-state.ts';
import type { Walks } from '../../app/walks/walks.ts';
import type { Variable } from '../../core/request/variable.ts';
import { writeCsv } from '../../core/tables/write-csv.ts';
import { tabulateItems, writeJson, writeLines } from '../../core/walks/write-items.ts';
import { emit } from '../emit.ts';
import { saveFile } from '../save-file.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles, stickyHead } from '../theme/dialog.styles.ts';
import { describeWalk, statusWords } from './describe-walk.ts';
import './walk-form.ts';
import { walkPanelStyles } from './walk-panel.styles.ts';

/** Rows of the table in the panel; the files have all. */
const shownRows = 100;

/** Fetches all there is of an endpoint: the order, then how far it is, then what came of it. */
@customElement('ax-walk-panel')
export class WalkPanel extends LitElement {
  static override styles = [controls, dialogStyles, stickyHead, walkPanelStyles];

  @property({ attribute: false }) walks!: Walks;
  @property({ attribute: false }) page!: OpenEndpoint;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) variables: readonly Variable[] = [];
  @state() private walk: WalkState | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  #end = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    const follow = () => {
      this.walk = this.walks.state;
    };
    follow();
    this.#end = this.walks.subscribe(follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const { walk } = this;
    const title = walk?.order.endpoint.title ?? this.page.endpoint.title;
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-walk-show', false)}>
        <div class="head">
          <h2 id="title">Fetch all: ${title}</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        ${walk ? this.#renderWalk(walk) : html`<ax-walk-form .page=${this.page} .account=${this.account} .variables=${this.variables} @walk-order=${this.#start}></ax-walk-form>`}
      </dialog>
    `;
  }

  #renderWalk(walk: WalkState) {
    const { status, items, note } = walk;
    const share = Math.floor(shareOf(walk) * 100);
    const isOpen = status === 'running' || status === 'paused' || status === 'failed';
    return html`
      <p class="state"><b role="status">${statusWords[status]}</b> <span class="muted">${describeWalk(walk)}</span></p>
      <progress max="100" value=${share} aria-label="Share that is done">${share} %</progress>
      ${note ? html`<p class=${status === 'failed' ? 'problem' : ''} role="alert">${note}</p>` : nothing}
      <div class="buttons">
        ${status === 'running' ? html`<button @click=${() => this.walks.pause()}>Pause</button>` : nothing}
        ${status === 'paused' || status === 'failed' ? html`<button class="primary" @click=${() => this.walks.resume()}>${status === 'failed' ? 'Try again from here' : 'Go on'}</button>` : nothing}
        ${isOpen ? html`<button @click=${() => this.walks.stop()}>Stop</button>` : html`<button @click=${() => this.walks.clear()}>Fetch something else</button>`}
      </div>
      ${items.length > 0 ? this.#renderItems(walk) : nothing}
    `;
  }

  #renderItems({ items, order, status }: WalkState) {
    const { head, rows } = tabulateItems(items.slice(0, shownRows));
    const save = (ending: string, type: string, write: (items: readonly string[]) => string) => () =>
      saveFile(`${order.endpoint.id}.${ending}`, write(items), type);
    return html`
      <div class="buttons saving">
        <span class="muted">Save ${status === 'done' ? 'all' : 'what is there'}:</span>
        <button @click=${save('json', 'application/json', writeJson)}>JSON</button>
        <button @click=${save('ndjson', 'application/x-ndjson', writeLines)}>NDJSON</button>
        <button @click=${save('csv', 'text/csv', (all) => writeCsv(tabulateItems(all)))}>CSV</button>
      </div>
      <div class="table" role="region" aria-label="Items fetched" tabindex="0">
        <table>
          <thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell.length > 60 ? `${cell.slice(0, 59)}…` : cell}</td>`)}</tr>`)}</tbody>
        </table>
      </div>
      ${items.length > shownRows ? html`<p class="muted">The first ${shownRows} of ${items.length} are shown; the files have them all.</p>` : nothing}
    `;
  }

  #start({ detail }: CustomEvent<WalkOrder>): void {
    void this.walks.start(detail);
  }
}
