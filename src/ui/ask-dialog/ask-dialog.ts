import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Asking } from '../../app/explorer/consents.ts';
import type { Vault } from '../../app/explorer/credential-words.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import { renderQuestion } from './question-words.ts';

/** Asks before a call goes out: what it would do and who would see what, or for the passphrase. */
@customElement('ax-ask-dialog')
export class AskDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      ul {
        margin: 10px 0;
        padding-left: 20px;
      }
      li + li {
        margin-top: 8px;
      }
      .call {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) asking!: Asking;
  @property({ attribute: false }) vault!: Vault;
  @state() private problem = '';
  @state() private busy = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Closing gives the keyboard back to where it was; going away alone would not.
    this.dialog.close();
  }

  override render() {
    return html`
      <dialog role="alertdialog" aria-labelledby="title" aria-describedby="about" @cancel=${this.#decline}>
        ${this.asking.kind === 'confirm' ? this.#renderConfirm(this.asking) : this.#renderUnlock(this.asking)}
      </dialog>`;
  }

  #renderConfirm({ account, call, title, summary, questions }: Extract<Asking, { kind: 'confirm' }>) {
    return html`
      <h2 id="title">Send “${title}”?</h2>
      <div id="about">
        <p class="call"><code>${call}</code> on <b>${account.name}</b></p>
        <p>${summary}</p>
        <ul>${questions.map((question) => html`<li>${renderQuestion(question, account.name)}</li>`)}</ul>
        <p class="muted">Allowed until you close this tab.</p>
      </div>
      <form @submit=${this.#allow} novalidate>
        ${this.#publicHost ? this.#renderHost(this.#publicHost) : nothing}
        <div class="buttons">
          <button type="button" autofocus @click=${this.#decline}>Don’t send</button>
          <button class="primary">Send it</button>
        </div>
      </form>`;
  }

  /** Host of a public relay, which the person has to type before a credential goes there. */
  get #publicHost(): string | null {
    if (this.asking.kind !== 'confirm') return null;
    const asked = this.asking.questions.find((question) => question.kind === 'public-relay');
    return asked?.kind === 'public-relay' ? asked.host : null;
  }

  #renderHost(host: string) {
    return html`
      <div class="field">
        <label for="host">To send it all the same, type <code>${host}</code></label>
        <input id="host" name="host" class="mono" autocomplete="off" spellcheck="false" autocapitalize="off" aria-invalid=${this.problem ? 'true' : 'false'} aria-describedby="host-problem" />
        <p class="problem" role="alert" id="host-problem">${this.problem}</p>
      </div>`;
  }

  readonly #allow = (event: SubmitEvent) => {
    event.preventDefault();
    const host = this.#publicHost;
    const typed = String(new FormData(event.target as HTMLFormElement).get('host') ?? '').trim();
    if (host && typed.toLowerCase() !== host)
      this.problem = 'That is not the host of this relay. Nothing was sent.';
    else emit(this, 'ax-ask-answer', true);
  };

  #renderUnlock({ account, then }: Extract<Asking, { kind: 'unlock' }>) {
    return html`
      <form @submit=${this.#unlock} novalidate>
        <h2 id="title">Unlock your credentials</h2>
        <p id="about">What is kept for <b>${account.name}</b> rests behind your passphrase.</p>
        <div class="field">
          <label for="passphrase">Passphrase</label>
          <input id="passphrase" name="passphrase" type="password" autocomplete="current-password" autofocus aria-invalid=${this.problem ? 'true' : 'false'} />
        </div>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="buttons">
          <button type="button" @click=${this.#decline}>${then === 'send' ? 'Don’t send' : 'Cancel'}</button>
          <button class="primary" ?disabled=${this.busy}>${then === 'send' ? 'Unlock and send' : 'Unlock'}</button>
        </div>
      </form>`;
  }

  async #unlock(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const passphrase = String(new FormData(event.target as HTMLFormElement).get('passphrase') ?? '');
    if (!passphrase) {
      this.problem = 'Enter the passphrase.';
      return;
    }
    this.busy = true;
    const isOpen = await this.vault.unlock(passphrase);
    this.busy = false;
    this.problem = isOpen ? '' : 'That passphrase does not open it. Nothing was changed.';
    if (isOpen) emit(this, 'ax-ask-answer', true);
  }

  readonly #decline = (event: Event) => {
    event.preventDefault();
    emit(this, 'ax-ask-answer', false);
  };
}
