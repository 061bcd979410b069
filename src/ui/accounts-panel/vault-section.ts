import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Vault, VaultState } from '../../app/explorer/credential-words.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import { sectionStyles } from './section.styles.ts';

const idleMinutes = [5, 15, 60] as const;

/** How credentials are kept on this device: lock, unlock, another passphrase, forget all. */
@customElement('ax-vault-section')
export class VaultSection extends LitElement {
  static override styles = [controls, dialogStyles, sectionStyles];

  @property({ attribute: false }) vault!: Vault;
  @property({ attribute: false }) vaultState!: VaultState;
  @state() private open: 'unlock' | 'change' | 'forget' | null = null;
  @state() private said = '';
  @state() private problem = '';

  override render() {
    const { passphrase, problem, lasting, canEncrypt } = this.vaultState;
    return html`
      <section aria-labelledby="title">
        <h3 id="title">How credentials are kept</h3>
        <p class="muted">${
          canEncrypt && lasting
            ? 'Encrypted in this browser with a key that can’t be exported, or behind your passphrase. Each is bound to the hosts of its account. Secret variables are kept the same way.'
            : 'In this tab’s memory only: this page can’t keep secrets here.'
        }</p>
        ${problem ? html`<p class="problem">${problem}</p>` : nothing}
        ${passphrase === 'none' ? html`<p class="muted">No passphrase is set. Choose “Remember with a passphrase” when you store a credential.</p>` : this.#renderPassphrase()}
        ${this.open === 'unlock' ? this.#renderForm('Unlock', [['present', 'Passphrase', 'current-password']]) : nothing}
        ${
          this.open === 'change'
            ? this.#renderForm('Change it', [
                ['present', 'Present passphrase', 'current-password'],
                ['next', 'New passphrase', 'new-password'],
                ['again', 'The same again', 'new-password'],
              ])
            : nothing
        }
        <p role="status">${this.said}</p>
        <div class="actions">
          <button @click=${this.#forgetAll}>${this.open === 'forget' ? 'Forget every credential now' : 'Forget all credentials'}</button>
          ${this.open === 'forget' ? html`<button @click=${() => this.#show(null)}>Keep them</button>` : nothing}
        </div>
      </section>`;
  }

  #renderPassphrase() {
    const isLocked = this.vaultState.passphrase === 'locked';
    return html`
      <div class="actions">
        ${isLocked ? html`<button @click=${() => this.#show('unlock')}>Unlock</button>` : html`<button @click=${this.#lock}>Lock now</button>`}
        <button @click=${() => this.#show('change')}>Change the passphrase</button>
        <label>Lock after idle time of
          <select @change=${(event: Event) => void this.vault.setAutoLock(Number((event.target as HTMLSelectElement).value) || null)}>
            ${idleMinutes.map((minutes) => html`<option value=${minutes} .selected=${live(minutes === this.vaultState.autoLockMinutes)}>${minutes} minutes</option>`)}
            <option value="0" .selected=${live(this.vaultState.autoLockMinutes === null)}>never</option>
          </select>
        </label>
      </div>
      <p class="muted">${isLocked ? 'Locked in all tabs. Send asks for the passphrase where it is needed.' : 'Unlocked in this tab.'}</p>`;
  }

  #renderForm(
    action: string,
    fields: readonly (readonly [name: string, label: string, autocomplete: string])[],
  ) {
    return html`
      <form @submit=${this.#submit} novalidate aria-label=${action}>
        ${fields.map(
          ([name, label, autocomplete]) => html`
            <div class="field">
              <label for=${name}>${label}</label>
              <input id=${name} name=${name} type="password" autocomplete=${autocomplete as 'off'} />
            </div>`,
        )}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="buttons">
          <button type="button" @click=${() => this.#show(null)}>Cancel</button>
          <button class="primary">${action}</button>
        </div>
      </form>`;
  }

  #show(open: VaultSection['open']): void {
    this.open = open;
    this.problem = '';
    this.said = '';
    this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }

  readonly #lock = () => {
    this.vault.lock();
    this.#show(null);
    this.said = 'Locked, in all tabs.';
  };

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '');
    const isChange = this.open === 'change';
    this.problem = '';
    if (isChange && text('next').length < 8)
      this.problem = 'The new passphrase needs at least eight characters.';
    else if (isChange && text('next') !== text('again'))
      this.problem = 'The two new passphrases are not the same.';
    if (this.problem) return;
    const isRight = isChange
      ? await this.vault.changePassphrase(text('present'), text('next'))
      : await this.vault.unlock(text('present'));
    if (!isRight) {
      this.problem = 'That passphrase does not open it. Nothing was changed.';
      return;
    }
    this.#show(null);
    this.said = isChange ? 'The passphrase is changed.' : 'Unlocked.';
  }

  /** The second press does it: what is forgotten can't be brought back. */
  async #forgetAll(): Promise<void> {
    if (this.open !== 'forget') {
      this.#show('forget');
      this.said = 'Press again to forget every credential of every account on this device.';
      return;
    }
    await this.vault.forgetAll();
    this.#show(null);
    this.said = 'Every credential is forgotten.';
  }
}
