import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Explorer } from '../../app/explorer/explorer.ts';
import { exportAccounts, importAccounts } from '../../app/explorer/transfer.ts';
import { saveFile } from '../save-file.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import { sectionStyles } from './section.styles.ts';

/** Carries accounts, credentials and variables to another device in an encrypted file. */
@customElement('ax-transfer-section')
export class TransferSection extends LitElement {
  static override styles = [controls, dialogStyles, sectionStyles];

  @property({ attribute: false }) explorer!: Explorer;
  @state() private open: 'export' | 'import' | null = null;
  @state() private said = '';
  @state() private problem = '';
  @state() private busy = false;

  override render() {
    return html`
      <section aria-labelledby="title">
        <h3 id="title">Carry them to another device</h3>
        <p class="muted">In a file, encrypted with a passphrase that you choose for it.</p>
        <div class="actions">
          <button @click=${() => this.#show('export')}>Export accounts</button>
          <button @click=${() => this.#show('import')}>Import accounts</button>
        </div>
        ${this.open ? this.#renderForm(this.open) : nothing}
        <p role="status">${this.said}</p>
      </section>`;
  }

  #renderForm(open: 'export' | 'import') {
    const isExport = open === 'export';
    return html`
      <form @submit=${this.#submit} novalidate aria-label=${isExport ? 'Export accounts' : 'Import accounts'}>
        ${
          isExport
            ? nothing
            : html`<div class="field"><label for="file">File</label><input id="file" name="file" type="file" accept=".json,application/json" /></div>`
        }
        <div class="field">
          <label for="passphrase">Passphrase of the file</label>
          <input id="passphrase" name="passphrase" type="password" autocomplete=${isExport ? 'new-password' : 'off'} />
        </div>
        ${
          isExport
            ? html`<div class="field"><label for="again">The same again</label><input id="again" name="again" type="password" autocomplete="new-password" /></div>`
            : nothing
        }
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="buttons">
          <button type="button" @click=${() => this.#show(null)}>Cancel</button>
          <button class="primary" ?disabled=${this.busy}>${isExport ? 'Save the file' : 'Read the file'}</button>
        </div>
      </form>`;
  }

  #show(open: 'export' | 'import' | null): void {
    this.open = open;
    this.problem = '';
    this.said = '';
    this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const passphrase = String(form.get('passphrase') ?? '');
    const file = form.get('file');
    this.problem = '';
    if (this.open === 'import' && !(file instanceof File && file.size)) this.problem = 'Choose the file.';
    else if (!passphrase) this.problem = 'Enter the passphrase of the file.';
    else if (this.open === 'export' && passphrase.length < 8)
      this.problem = 'The passphrase needs at least eight characters.';
    else if (this.open === 'export' && passphrase !== form.get('again'))
      this.problem = 'The two passphrases are not the same.';
    if (this.problem) return;
    this.busy = true;
    try {
      if (file instanceof File) await this.#import(await file.text(), passphrase);
      else await this.#export(passphrase);
    } finally {
      this.busy = false;
    }
  }

  async #export(passphrase: string): Promise<void> {
    const { text, leftOut } = await exportAccounts(this.explorer, passphrase);
    saveFile('livechat-explorer.accounts.json', text);
    this.#show(null);
    const missing = leftOut.length
      ? ` Secrets of ${leftOut.join(', ')} are not in it: they are locked or damaged.`
      : '';
    this.said = `Saved.${missing}`;
  }

  async #import(text: string, passphrase: string): Promise<void> {
    const imported = await importAccounts(this.explorer, text, passphrase);
    if (!imported.ok) {
      this.problem = imported.error;
      return;
    }
    this.#show(null);
    const { names, variablesLeftOut: count } = imported;
    const missing = count ? ` Variables that could not be taken: ${count}.` : '';
    this.said = `Added: ${names.join(', ')}.${missing}`;
  }
}
