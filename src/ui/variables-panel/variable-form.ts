import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Keeping } from '../../app/explorer/credential-actions.ts';
import type { Protection, VaultState } from '../../app/explorer/credential-words.ts';
import type { Variable, VariableWish } from '../../app/explorer/variables.ts';
import { authorizationFormStyles } from '../authorization-form/authorization-form.styles.ts';
import {
  firstProtection,
  readProtection,
  renderProtection,
} from '../authorization-form/protection-fields.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';

/** A variable as it was entered. */
export interface Entered {
  readonly wish: VariableWish;
  /** What opens the passphrase of this device, or becomes it; null: not needed. */
  readonly passphrase: string | null;
}

/** Adds a variable, or changes one; fires `variable-done` with what was entered, or with null. */
@customElement('ax-variable-form')
export class VariableForm extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    authorizationFormStyles,
    css`
      :host {
        max-width: none;
      }
      form {
        display: block;
        padding: 4px 14px 14px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
        background: var(--ax-page);
      }
      .check {
        display: flex;
        gap: 8px;
        margin-top: 10px;
        font-weight: 400;
      }
      fieldset {
        margin-top: 10px;
      }
    `,
  ];

  /** The variable to change, or null to add one. */
  @property({ attribute: false }) variable: Variable | null = null;
  /** Where the value of that one rests when it is secret, or null. */
  @property({ attribute: false }) rests: Protection | null = null;
  /** Name that is offered for one that is added. */
  @property() offered = '';
  @property({ attribute: false }) vaultState!: VaultState;
  /** Why what was entered was not taken. */
  @property() problem = '';
  @state() private isSecret = false;
  /** Whether a value was typed. */
  @state() private isTyped = false;
  @state() private protection: Protection = 'tab';

  override connectedCallback(): void {
    super.connectedCallback();
    this.isSecret = this.variable?.kind === 'secret';
    this.protection = this.rests ?? firstProtection(this.vaultState);
  }

  protected override firstUpdated(): void {
    const isNamed = this.variable || this.offered;
    this.renderRoot.querySelector<HTMLElement>(isNamed ? '#value' : '#name')?.focus();
  }

  override render() {
    const { variable } = this;
    const keeps = variable?.kind === 'secret' && this.isSecret;
    return html`
      <form @submit=${this.#submit} novalidate aria-label=${variable ? `Change ${variable.name}` : 'Add a variable'}>
        <div class="field">
          <label for="name">Name</label>
          <input id="name" name="name" class="mono" autocomplete="off" autocapitalize="off" spellcheck="false" .value=${variable?.name ?? this.offered} />
        </div>
        <div class="field">
          <label for="value">Value</label>
          <input id="value" name="value" class="mono" type=${this.isSecret ? 'password' : 'text'} autocomplete=${this.isSecret ? 'new-password' : 'off'} autocapitalize="off" spellcheck="false" .value=${variable?.kind === 'plain' ? variable.value : ''} aria-describedby=${keeps ? 'value-hint' : nothing} @input=${this.#noteValue} />
          ${keeps ? html`<span id="value-hint" class="muted">Leave it empty to keep the value there is.</span>` : nothing}
        </div>
        <label class="check"><input type="checkbox" name="secret" .checked=${this.isSecret} @change=${this.#toggle} /> <span><b>Secret</b> <span class="muted">kept like a credential, shown as bullets, never part of an address</span></span></label>
        ${
          this.isSecret && (!keeps || this.isTyped)
            ? renderProtection(this.vaultState, this.protection, (protection) => {
                this.protection = protection;
              })
            : nothing
        }
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="buttons">
          <button type="button" @click=${() => this.#done(null)}>Cancel</button>
          <button class="primary">${variable ? 'Keep the changes' : 'Add it'}</button>
        </div>
      </form>`;
  }

  readonly #noteValue = (event: Event) => {
    this.isTyped = (event.target as HTMLInputElement).value !== '';
  };

  readonly #toggle = (event: Event) => {
    this.isSecret = (event.target as HTMLInputElement).checked;
  };

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const keeping = this.isSecret ? readProtection(form, this.vaultState) : null;
    if (typeof keeping === 'string') {
      this.problem = keeping;
      return;
    }
    this.#done(this.#read(form, keeping));
  }

  #read(form: FormData, keeping: Keeping | null): Entered {
    const typed = String(form.get('value') ?? '');
    const keeps = this.variable?.kind === 'secret' && typed === '';
    const wish = {
      id: this.variable?.id ?? null,
      name: String(form.get('name') ?? '').trim(),
      value: keeps ? null : typed,
      secret: keeping?.protection ?? null,
    };
    return { wish, passphrase: keeping?.passphrase ?? null };
  }

  #done(entered: Entered | null): void {
    this.dispatchEvent(new CustomEvent('variable-done', { detail: entered }));
  }
}
