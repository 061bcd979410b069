import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Account } from '../../app/explorer/account.ts';
import type { Explorer } from '../../app/explorer/explorer.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles, stickyHead } from '../theme/dialog.styles.ts';
import { entryList } from '../theme/entry-list.styles.ts';
import { swatchStyles } from '../theme/swatch.styles.ts';
import './account-form.ts';
import './transfer-section.ts';
import './vault-section.ts';

/** All accounts of this device, how their credentials are kept, and how they are carried to another one. */
@customElement('ax-accounts-panel')
export class AccountsPanel extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    stickyHead,
    entryList,
    swatchStyles,
    css`
      dialog {
        width: min(680px, calc(100vw - 24px));
      }
      ul {
        margin-top: 0;
      }
    `,
  ];

  @property({ attribute: false }) explorer!: Explorer;
  @property({ attribute: false }) state!: ExplorerState;
  /** The account being changed, `null` while one is added, undefined otherwise. */
  @state() private changing: Account | null | undefined = undefined;
  /** Id of the account that is to be removed once this is confirmed. */
  @state() private removing: string | null = null;
  @state() private said = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const { accounts, account } = this.state;
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-accounts-show', false)}>
        <div class="head">
          <h2 id="title">Accounts</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        <ul>${accounts.map((one) => this.#renderAccount(one, one.id === account.id))}</ul>
        <p role="status" class="muted">${this.said}</p>
        ${
          this.changing === undefined
            ? html`<button id="add" @click=${() => this.#change(null)}>Add an account</button>`
            : html`<ax-account-form .account=${this.changing} .newId=${this.explorer.accounts.newId()} .liveUrl=${this.explorer.accounts.liveUrl} ?fixed=${this.changing !== null && this.explorer.accounts.isBuiltIn(this.changing.id)} @account-done=${this.#finish}></ax-account-form>`
        }
        <ax-vault-section .vault=${this.explorer.credentials.vault} .vaultState=${this.state.credential.vault}></ax-vault-section>
        <ax-transfer-section .explorer=${this.explorer}></ax-transfer-section>
      </dialog>`;
  }

  #renderAccount(account: Account, isInUse: boolean) {
    const { id, name, colour, baseUrl, kind } = account;
    const where = { simulated: 'in this page', live: '', local: 'on this computer', other: '' }[kind];
    const isRemoving = this.removing === id;
    return html`
      <li>
        <span class="swatch" data-colour=${colour}></span>
        <div class="name"><b>${name}</b><span class="muted">${kind === 'simulated' ? where : html`${new URL(baseUrl).host} ${where}`}</span></div>
        ${isInUse ? html`<span class="chip">in use</span><button class="quiet" aria-label="Variables of ${name}" @click=${() => emit(this, 'ax-variables-show', true)}>Variables</button>` : html`<button class="quiet" @click=${() => emit(this, 'ax-account-choose', id)} aria-label="Use ${name}">Use</button>`}
        <button class="quiet" @click=${() => this.#change(account)} aria-label="Change ${name}">Change</button>
        ${kind === 'simulated' ? nothing : html`<button class="quiet" @click=${() => this.#remove(account)} aria-label=${isRemoving ? `Remove ${name} and its credentials now` : `Remove ${name}`}>${isRemoving ? 'Remove it and its credentials now' : 'Remove'}</button>`}
      </li>`;
  }

  #change(account: Account | null): void {
    this.changing = account;
    this.removing = null;
    this.said = '';
  }

  async #finish(event: CustomEvent<Account | null>): Promise<void> {
    const account = event.detail;
    const isNew = this.changing === null;
    this.changing = undefined;
    if (account) {
      await this.explorer.accounts.save(account);
      this.said = isNew ? `Added: ${account.name}.` : `Changed: ${account.name}.`;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
  }

  /** The second press does it: credentials that are forgotten can't be brought back. */
  async #remove({ id, name }: Account): Promise<void> {
    if (this.removing !== id) {
      this.removing = id;
      this.said = `Press again to remove ${name} and the credentials kept for it.`;
      return;
    }
    this.removing = null;
    await this.explorer.accounts.remove(id);
    this.said = `Removed: ${name}.`;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
  }
}
