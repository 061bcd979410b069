import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Account } from '../../app/explorer/account.ts';
import type { CredentialState } from '../../app/explorer/state.ts';
import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { authorizationFormStyles } from './authorization-form.styles.ts';

const kindTitles: Record<CredentialKind, string> = {
  basic: 'Login and API key (Basic)',
  personal: 'Personal access token (Basic)',
  bearer: 'Bearer token',
};

/** Chooses, stores, replaces and forgets the credential of the account in use. A stored secret is never shown again. */
@customElement('ax-authorization-form')
export class AuthorizationForm extends LitElement {
  static override styles = [controls, authorizationFormStyles];

  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) credential!: CredentialState;
  /** Which kind the form is open for; null while none is being entered. */
  @state() private editing: CredentialKind | null = null;
  /** Which kind is on its way to the vault. */
  @state() private saving: CredentialKind | null = null;
  @state() private said = '';
  @state() private problem = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('account');
    if (before && before.id !== this.account.id) {
      this.editing = null;
      this.saving = null;
      this.said = '';
    }
    // A new state with the kind in use is the explorer's word that the credential was kept.
    if (changes.has('credential') && this.saving && this.credential.kind === this.saving) {
      this.editing = null;
      this.saving = null;
      this.said = `Stored, and in use for ${this.account.name}.`;
    }
  }

  override render() {
    const kind = this.#kind();
    return html`
      ${this.#renderIntroduction()}
      <div class="field">
        <label for="kind">Credential</label>
        <select id="kind" @change=${this.#choose}>
          <option value="" .selected=${live(!kind)}>No credential</option>
          ${(Object.keys(kindTitles) as CredentialKind[]).map((each) => html`<option value=${each} .selected=${live(each === kind)}>${kindTitles[each]}${this.credential.stored.includes(each) ? ' · stored' : ''}</option>`)}
        </select>
      </div>
      ${kind ? this.#renderKind(kind) : nothing}
      <p role="status" class="said">${this.said}</p>
    `;
  }

  #kind(): CredentialKind | null {
    return this.editing ?? this.credential.kind;
  }

  #renderIntroduction() {
    const { kind, name } = this.account;
    if (kind === 'simulated')
      return html`<p class="muted">The simulated account brings its own credential, known to everybody. Store another one to see what a wrong one does.</p>`;
    const host = new URL(this.account.baseUrl).host;
    if (!this.credential.lasting)
      return html`<p class="muted">Kept in this tab’s memory, unencrypted, until you close or reload it: this page can’t keep secrets here. For <strong>${name}</strong> only, and sent to <code>${host}</code> only.</p>`;
    return html`<p class="muted">Stored encrypted in this browser, for <strong>${name}</strong> only, and sent to <code>${host}</code> only. A relay that carries the call can read it.</p>`;
  }

  #renderKind(kind: CredentialKind) {
    const stored = this.credential.stored.includes(kind);
    const builtIn = this.account.kind === 'simulated' && !stored;
    if ((stored || builtIn) && this.editing !== kind)
      return html`
        <p>${builtIn ? 'The built-in credential is in use.' : html`<strong>${this.credential.lasting ? 'Stored on this device.' : 'Kept until this tab closes.'}</strong> It joins each call as the last step and is not shown again.`}</p>
        <div class="buttons">
          <button @click=${() => this.#edit(kind)}>${builtIn ? 'Store another' : 'Replace'}</button>
          ${stored ? html`<button @click=${() => this.#forget(kind)}>Forget</button>` : nothing}
        </div>`;
    return html`
      ${this.credential.kind === kind ? nothing : html`<p class="muted">Not in use yet: fill it in and store it.</p>`}
      <form @submit=${(event: SubmitEvent) => this.#save(event, kind)} novalidate>
        ${this.#renderInputs(kind)}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="buttons">
          <button class="primary">Store credential</button>
          ${this.editing && (stored || builtIn) ? html`<button type="button" @click=${() => this.#edit(null)}>Keep the stored one</button>` : nothing}
        </div>
      </form>`;
  }

  #renderInputs(kind: CredentialKind) {
    switch (kind) {
      case 'basic':
        return html`
          ${this.#renderInput('login', 'Login', 'text', 'username', 'The e-mail address of the agent.')}
          ${this.#renderInput('key', 'API key', 'password', 'off', '32 letters and digits, from the agent’s profile.')}`;
      case 'personal':
        return html`
          ${this.#renderInput('login', 'Account id or e-mail address', 'text', 'username', 'Of the agent who made the token.')}
          ${this.#renderInput('token', 'Personal access token', 'password', 'off', 'Tokens of LiveChat start with dal or fra.')}`;
      case 'bearer': {
        const hint = 'An OAuth access token; tokens of LiveChat start with dal or fra.';
        return this.#renderInput('token', 'Bearer token', 'password', 'off', hint);
      }
    }
  }

  #renderInput(name: string, label: string, type: string, autocomplete: string, hint: string) {
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        <input
          id=${name}
          name=${name}
          type=${type}
          class="mono"
          autocomplete=${autocomplete as 'off'}
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="${name}-hint"
        />
        <span id="${name}-hint" class="muted">${hint}</span>
      </div>`;
  }

  #edit(kind: CredentialKind | null): void {
    this.editing = kind;
    this.problem = '';
    this.said = '';
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('form input')?.focus());
  }

  #choose(event: Event): void {
    const kind = ((event.target as HTMLSelectElement).value || null) as CredentialKind | null;
    const usable = !kind || this.account.kind === 'simulated' || this.credential.stored.includes(kind);
    if (!usable) {
      this.#edit(kind);
      return;
    }
    this.editing = null;
    this.said = '';
    emit(this, 'ax-credential-choose', kind);
  }

  #save(event: SubmitEvent, kind: CredentialKind): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    // The name of the scheme comes along when a whole header is copied.
    const token = text('token').replace(/^(authorization:\s*)?bearer\s+/i, '');
    const { origins } = this.account;
    const login = text('login');
    const credentials: Record<CredentialKind, Credential> = {
      basic: { kind: 'basic', login, key: text('key'), origins },
      personal: { kind: 'personal', login, token, origins },
      bearer: { kind: 'bearer', token, origins, grant: null },
    };
    const credential = credentials[kind];
    this.problem = describeProblem(credential);
    if (this.problem) return;
    this.editing = kind;
    this.saving = kind;
    emit(this, 'ax-credential-save', credential);
  }

  #forget(kind: CredentialKind): void {
    this.editing = null;
    this.said = `Forgotten: ${kindTitles[kind]}.`;
    emit(this, 'ax-credential-forget', kind);
  }
}

/** Header values are one line of visible ASCII here; anything else is a slip of copy and paste. */
function describeProblem(entered: Credential): string {
  const secret = entered.kind === 'basic' ? entered.key : entered.token;
  if (entered.kind === 'basic' && (!entered.login || !secret))
    return 'Both the login and the API key are needed.';
  if (entered.kind === 'personal' && (!entered.login || !secret))
    return 'Both the token and whose it is are needed.';
  if (entered.kind !== 'bearer' && entered.login.includes(':'))
    return 'A login can’t contain a colon: it would end there.';
  if (!secret) return 'The token is missing.';
  if (!/^[\x21-\x7e]+$/.test(secret))
    return 'It contains spaces, line breaks or letters that can’t be sent. Copy it again, without the text around it.';
  return '';
}
