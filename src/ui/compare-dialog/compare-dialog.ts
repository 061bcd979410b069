import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Account } from '../../app/explorer/account.ts';
import type { ComparedCalls } from '../../app/explorer/compared-calls.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import './compare-view.ts';
import type { CompareView } from './compare-view.ts';

/** Two answers of the history, compared; `close` is fired when the dialog was closed. */
@customElement('ax-compare-dialog')
export class CompareDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog {
        width: min(1320px, calc(100vw - 24px));
        max-height: calc(100dvh - 32px);
        padding: 14px 20px 16px;
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
        margin-bottom: 8px;
      }
      @media (max-width: 560px) {
        dialog {
          padding: 10px 12px 12px;
        }
      }
    `,
  ];

  /** Reads the two calls; asked once. */
  @property({ attribute: false }) read!: () => Promise<ComparedCalls>;
  @property({ attribute: false }) accounts: readonly Account[] = [];
  @state() private calls: ComparedCalls | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('ax-compare-view') private view?: CompareView;

  protected override firstUpdated(): void {
    this.dialog.showModal();
    void this.#load();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" @close=${this.#tellClosed} @keydown=${this.#press}>
        <div class="head">
          <h2 id="title">Compare two answers</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        ${this.#renderCalls()}
      </dialog>`;
  }

  #renderCalls() {
    const { calls } = this;
    if (!calls) return html`<p class="muted">Reading the history …</p>`;
    return calls.ok
      ? html`<ax-compare-view .calls=${calls} .accounts=${this.accounts}></ax-compare-view>`
      : html`<p role="status">${calls.reason}</p>`;
  }

  async #load(): Promise<void> {
    this.calls = await this.read().catch(() => ({
      ok: false as const,
      reason: 'The history could not be opened. Check the connection.',
    }));
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'F7') return;
    event.preventDefault();
    this.view?.step(event.shiftKey ? -1 : 1);
  }

  #tellClosed(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
