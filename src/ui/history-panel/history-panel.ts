import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Explorer } from '../../app/explorer/explorer.ts';
import type { History } from '../../app/explorer/explorer-parts.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import { emit } from '../emit.ts';
import '../tab-group/tab-group.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import './history-view.ts';
import './saved-view.ts';

const tabs = [
  { name: 'history', title: 'History' },
  { name: 'saved', title: 'Saved requests' },
];

/** The calls of this and earlier visits, and saved requests. */
@customElement('ax-history-panel')
export class HistoryPanel extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog {
        width: min(860px, calc(100vw - 24px));
        height: calc(100dvh - 48px);
        padding: 14px 20px 16px;
        overflow: hidden;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
        margin-bottom: 8px;
      }
      ax-tab-group {
        margin: 0 -16px;
      }
      [slot='history'] {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      @media (max-width: 560px) {
        dialog {
          padding: 10px 12px 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) explorer!: Explorer;
  @property({ attribute: false }) state!: ExplorerState;
  /** What is shown at first. */
  @property({ attribute: false }) tab: 'history' | 'saved' = 'history';
  @state() private history: History | null = null;
  @state() private problem = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
    void this.#load();
  }

  override render() {
    const { page } = this.state;
    return html`
      <dialog aria-labelledby="title" @close=${() => this.#tellClosed()} @ax-page-open=${() => this.dialog.close()} @ax-send-again=${() => this.dialog.close()}>
        <div class="head">
          <h2 id="title">History and saved requests</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        <ax-tab-group label="Kept on this device" .tabs=${tabs} .active=${this.tab}>
          <div slot="history">${this.#renderHistory()}</div>
          <ax-saved-view slot="saved" .saved=${this.explorer.savedRequests} .index=${this.state.index} .page=${page.kind === 'endpoint' ? page : null}></ax-saved-view>
        </ax-tab-group>
      </dialog>`;
  }

  #tellClosed(): void {
    emit(this, 'ax-history-show', false);
    emit(this, 'ax-saved-show', false);
  }

  #renderHistory() {
    return html`
        ${this.problem ? html`<p role="alert" class="problem">${this.problem} <button @click=${this.#load}>Try again</button></p>` : nothing}
        ${this.history ? html`<ax-history-view .history=${this.history} .pastCalls=${this.explorer.pastCalls} .accounts=${this.state.accounts}></ax-history-view>` : html`<p class="muted">${this.problem ? '' : 'Opening …'}</p>`}`;
  }

  async #load(): Promise<void> {
    this.problem = '';
    try {
      this.history = await this.explorer.pastCalls.load();
    } catch {
      this.problem = 'The history could not be opened. Check the connection.';
    }
  }
}
